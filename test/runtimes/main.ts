/*
 * Runs one small program on every runtime that the package is for, from the tarball that npm would publish:
 *
 *   npm run test:runtimes                    all of them
 *   npm run test:runtimes -- node20 deno     these
 *   npm run test:runtimes -- --json FILE     the table as JSON too
 *
 * Missing runtimes are fetched from npm into node_modules/.cache. Chromium must be at /usr/bin/chromium, or set the
 * environment variable CHROMIUM.
 */

import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../package/folders.ts";
import { printTable } from "../package/table.ts";
import { install, pack } from "../package/tarball.ts";
import { problemsOf, requestsOf, type Seen } from "./problems.ts";
import { type Runtime, runtimes } from "./runtimes.ts";
import { openStage } from "./stage.ts";

interface Row {
  readonly runtime: string;
  readonly version: string;
  readonly passed: "yes" | "NO";
  /** How often the server saw a write whose connection it closed: the minimum and the maximum over all writes. */
  readonly "requests for a write": string;
  readonly seconds: string;
}

async function main(wanted: readonly string[], file: string | undefined): Promise<void> {
  const keys = [...new Set(runtimes.map(({ key }) => key))];
  const unknown = wanted.filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}. There are ${keys.join(", ")}.`);
  const chosen = runtimes.filter(({ key }) => wanted.length === 0 || wanted.includes(key));
  const folder = await install(await pack());
  cpSync(join(ROOT, "test/runtimes/programs"), folder, { recursive: true });
  await build({
    stdin: {
      contents: 'export * from "./check-call.ts"; export * from "./check-function.ts";',
      resolveDir: join(ROOT, "test/support/properties"),
    },
    outfile: join(folder, "properties.cjs"),
    bundle: true,
    format: "cjs",
    target: "es2022",
  });
  const rows: Row[] = [];
  for (const runtime of chosen) rows.push(await tryOn(runtime, folder));
  printTable(rows);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
  if (rows.some(({ passed }) => passed === "NO")) process.exitCode = 1;
}

async function tryOn(runtime: Runtime, folder: string): Promise<Row> {
  const { stage: whole, close } = await openStage();
  const isBrowser = runtime.errorsOf === "browser";
  const stage = isBrowser ? { ...whole, causes: [], propertyRuns: 0 } : whole;
  const startedAt = performance.now();
  const row = (version: string, passed: Row["passed"], requests: string): Row => {
    return {
      runtime: runtime.name,
      version,
      passed,
      "requests for a write": requests,
      seconds: ((performance.now() - startedAt) / 1000).toFixed(1),
    };
  };
  try {
    const { version, output } = await runtime.run(folder, stage);
    const seen: Seen = JSON.parse(output.slice(output.indexOf('{"seen"')));
    const problems = problemsOf(seen, runtime, stage);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return row(version, "yes", requestsOf(seen));
  } catch (error) {
    console.error(`${runtime.name}:`, error);
    return row("?", "NO", "?");
  } finally {
    close();
  }
}

/** The names to run, and the file for the results after `--json`. */
function readArguments(given: readonly string[]): [wanted: readonly string[], file: string | undefined] {
  const flag = given.indexOf("--json");
  return flag < 0
    ? [given, undefined]
    : [given.filter((_, index) => index < flag || index > flag + 1), given[flag + 1]];
}

await main(...readArguments(process.argv.slice(2)));
// The sandboxes' slow responses would keep the process alive.
process.exit();
