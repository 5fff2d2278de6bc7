/*
 * Compares the package's sizes with their limits and with the guide: `npm run size`, after a build.
 * `npm run size -- --write` writes them into the guide.
 */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withBlock } from "../test/docs/generated/documents.ts";
import { bundledSize, helperSizes } from "../test/package/bundled-size.ts";
import { fetched, ROOT } from "../test/package/folders.ts";
import { run } from "../test/package/run.ts";
import { printTable, tableOf } from "../test/package/table.ts";
import { pack } from "../test/package/tarball.ts";

interface Measure {
  readonly what: string;
  readonly measured: number;
  readonly unit: "kB" | "of openai's";
  /** The target. */
  readonly goal: number;
  /** The check fails above this. */
  readonly limit: number;
}

/** How often each import is timed. */
const rounds = 15;

async function main(): Promise<void> {
  const measures = [...(await packageSizes()), ...(await importSizes()), await coldImport()];
  printTable(
    measures.map(({ what, measured, unit, goal, limit }) => ({
      what,
      measured: `${measured.toFixed(unit === "kB" ? 1 : 2)} ${unit}`,
      goal: `${goal}${measured <= goal ? "" : ", missed"}`,
      limit: `${limit}${measured <= limit ? "" : ", EXCEEDED"}`,
    })),
  );
  if (measures.some(({ measured, limit }) => measured > limit)) process.exitCode = 1;
  compareWithGuide(measures, process.argv.includes("--write"));
}

/** The guide has whole kilobytes, so that not every change affects the guide. */
function compareWithGuide(measures: readonly Measure[], isWrite: boolean): void {
  const guide = join(ROOT, ".github/guides/costs-and-compatibility.md");
  const current = readFileSync(guide, "utf8");
  const rows = measures
    .filter(({ unit }) => unit === "kB")
    .map(({ what, measured }) => ({
      what: what.replace(/ \(\w+\)/, ""),
      size: `${measured < 10 ? measured.toFixed(1) : Math.round(measured)} kB`,
    }));
  const text = withBlock(current, "sizes", tableOf(rows));
  if (isWrite) writeFileSync(guide, text);
  else if (text !== current) {
    console.error("The guide to costs has outdated sizes. Run `npm run size -- --write` and commit it.");
    process.exitCode = 1;
  }
}

/** The tarball, including every file in it. */
async function packageSizes(): Promise<Measure[]> {
  const { path, contents } = await pack();
  const unpacked = contents.reduce((sum, { size }) => sum + size, 0);
  return [
    { what: "package, unpacked", measured: unpacked / 1000, unit: "kB", goal: 2000, limit: 2100 },
    { what: "package, packed", measured: statSync(path).size / 1000, unit: "kB", goal: 500, limit: 525 },
  ];
}

/** The size that an import adds to a bundle. */
async function importSizes(): Promise<Measure[]> {
  const [largest = { name: "no helper", size: 0 }] = await helperSizes();
  const client = await bundledSize('export { IminClient } from "./dist/index.js"');
  const webhooks = await bundledSize('export * from "./dist/webhooks/index.js"');
  const bundle = (what: string, size: number, goal: number, limit: number): Measure => ({
    what: `${what}, minified, gzipped`,
    measured: size / 1000,
    unit: "kB",
    goal,
    limit,
  });
  return [
    bundle("IminClient", client, 42, 53.5),
    bundle("imin-sdk/webhooks", webhooks, 4, 4),
    bundle(`largest helper (${largest.name})`, largest.size, 1.5, 1.5),
  ];
}

/** How long a new process takes to import this package, relative to openai in the same minute. */
async function coldImport(): Promise<Measure> {
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
    // Alternate, so that other load on the machine slows down both equally.
    for (let round = 0; round < rounds; round += 1) {
      times.own.push(Number(await run("node", [own], { folder })));
      times.other.push(Number(await run("node", [other], { folder })));
    }
    const share = median(times.own) / median(times.other);
    return { what: "cold import", measured: share, unit: "of openai's", goal: 0.6, limit: 0.6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
