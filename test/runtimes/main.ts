/*
 * Runs one small program on every runtime that the package is for, from the tarball that npm would publish:
 *
 *   npm run test:runtimes                    all of them
 *   npm run test:runtimes -- node20 deno     these
 *
 * What is missing is fetched from npm into node_modules/.cache. Chromium is expected at /usr/bin/chromium or where
 * the environment variable CHROMIUM says.
 */

import { cpSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../package/folders.ts";
import { printTable } from "../package/table.ts";
import { install, pack } from "../package/tarball.ts";
import { type Runtime, runtimes } from "./runtimes.ts";
import { openStage } from "./stage.ts";

const all = "create get retry pages checkout abort redirect webhook";

interface Row {
  readonly runtime: string;
  readonly version: string;
  readonly passed: "yes" | "NO";
  readonly seconds: string;
}

async function main(wanted: readonly string[]): Promise<void> {
  const keys = [...new Set(runtimes.map(({ key }) => key))];
  const unknown = wanted.filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}. There are ${keys.join(", ")}.`);
  const chosen = runtimes.filter(({ key }) => wanted.length === 0 || wanted.includes(key));
  const folder = await install(await pack());
  cpSync(join(ROOT, "test/runtimes/programs"), folder, { recursive: true });
  const rows: Row[] = [];
  for (const runtime of chosen) rows.push(await tryOn(runtime, folder));
  printTable(rows);
  if (rows.some(({ passed }) => passed === "NO")) process.exitCode = 1;
}

async function tryOn(runtime: Runtime, folder: string): Promise<Row> {
  const { stage, close } = await openStage();
  const startedAt = performance.now();
  const row = (version: string, passed: Row["passed"]): Row => {
    return {
      runtime: runtime.name,
      version,
      passed,
      seconds: ((performance.now() - startedAt) / 1000).toFixed(1),
    };
  };
  try {
    const { version, output } = await runtime.run(folder, stage);
    if (output.trim() !== all) throw new Error(`It should have seen "${all}", and wrote:\n${output}`);
    return row(version, "yes");
  } catch (error) {
    console.error(`${runtime.name}:`, error);
    return row("?", "NO");
  } finally {
    close();
  }
}

await main(process.argv.slice(2));
// The sandboxes' slow answers, which nobody waits for any more, would keep the process.
process.exit();
