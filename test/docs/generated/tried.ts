import { bundlerChecks } from "../../consumers/bundlers.ts";
import { compilerChecks } from "../../consumers/compilers.ts";
import { processChecks } from "../../consumers/processes.ts";
import { tableOf } from "../../package/table.ts";
import { runtimes } from "../../runtimes/runtimes.ts";

/** What `npm run test:runtimes` and `npm run test:consumers` try. */
export function triedBlock(): string {
  const consumers = [...compilerChecks(), ...bundlerChecks(), ...processChecks()].map(({ tool }) => tool);
  const versioned = consumers.flatMap((tool) => [...tool.matchAll(/^(.*) (\d[\d.]*)$/g)]);
  return tableOf([
    ...grouped(
      runtimes.map(({ name, version }) => [
        name.replace(/ \d+, .*$/, ", as ES module and CommonJS"),
        version ?? "the machine's own",
      ]),
    ),
    ...grouped(versioned.map(([, tool = "", version = ""]) => [tool, version])),
  ]);
}

function grouped(
  tried: readonly (readonly [what: string, version: string])[],
): readonly Record<string, string>[] {
  const names = [...new Set(tried.map(([what]) => what))];
  return names.map((name) => ({
    what: name,
    "tried with": [...new Set(tried.flatMap(([what, version]) => (what === name ? [version] : [])))].join(
      ", ",
    ),
  }));
}
