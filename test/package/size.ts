/*
 * What the package costs, against its limits: `npm run size`, after a build.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledSize } from "./bundled-size.ts";
import { fetched, ROOT } from "./folders.ts";
import { run } from "./run.ts";
import { printTable } from "./table.ts";
import { pack } from "./tarball.ts";

interface Measure {
  readonly what: string;
  readonly measured: number;
  readonly unit: "kB" | "of openai's";
  /** What it should come to. */
  readonly goal: number;
  /** Above this the check fails: a little more than it is today, where the goal is not reached yet. */
  readonly limit: number;
}

/** How often each import is timed. */
const rounds = 15;

async function main(): Promise<void> {
  const { contents } = await pack();
  const unpacked = contents
    .filter(({ path }) => !path.endsWith(".map"))
    .reduce((sum, { size }) => sum + size, 0);
  const measures: Measure[] = [
    {
      what: "IminClient, minified, gzipped",
      measured: (await bundledSize('export { IminClient } from "./dist/index.js"')) / 1000,
      unit: "kB",
      goal: 24,
      limit: 37,
    },
    {
      what: "imin-sdk/webhooks, minified, gzipped",
      measured: (await bundledSize('export * from "./dist/webhooks/index.js"')) / 1000,
      unit: "kB",
      goal: 4,
      limit: 4,
    },
    {
      what: "package, unpacked, without maps",
      measured: unpacked / 1000,
      unit: "kB",
      goal: 800,
      limit: 800,
    },
    { what: "cold import", measured: await coldImport(), unit: "of openai's", goal: 0.6, limit: 0.6 },
  ];
  printTable(
    measures.map(({ what, measured, unit, goal, limit }) => ({
      what,
      measured: `${measured.toFixed(unit === "kB" ? 1 : 2)} ${unit}`,
      goal: `${goal}${measured <= goal ? "" : ", missed"}`,
      limit: `${limit}${measured <= limit ? "" : ", EXCEEDED"}`,
    })),
  );
  if (measures.some(({ measured, limit }) => measured > limit)) process.exitCode = 1;
}

/** How long a new process takes to import this package, as a share of what openai takes in the same minute. */
async function coldImport(): Promise<number> {
  const openai = join(await fetched("openai@7.57.0"), "node_modules/openai/index.mjs");
  const folder = mkdtempSync(join(ROOT, "node_modules/.cache/cold-import-"));
  try {
    const program = (name: string, module: string): string => {
      const file = join(folder, `${name}.mjs`);
      const started = "const started = performance.now();";
      writeFileSync(
        file,
        `${started} await import(${JSON.stringify(module)}); console.log(performance.now() - started);`,
      );
      return file;
    };
    const own = program("own", join(ROOT, "dist/index.js"));
    const other = program("other", openai);
    const times: { own: number[]; other: number[] } = { own: [], other: [] };
    // In turn, so that whatever else the machine does meets both alike.
    for (let round = 0; round < rounds; round += 1) {
      times.own.push(Number(await run("node", [own], { folder })));
      times.other.push(Number(await run("node", [other], { folder })));
    }
    return median(times.own) / median(times.other);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
