/*
 * Tries to break the SDK's promises, and prints how often each one was tested and how often it failed:
 *
 *   npm run trust                    the full run, in under 25 minutes on two cores
 *   npm run trust -- --short         a shorter run, in under four minutes
 *   npm run trust -- --scale 0.5     half of the full run
 *   npm run trust -- --write         also writes the table into the guide "Evidence"
 *   npm run trust -- fuzz            only the files whose path contains "fuzz"
 *
 * IMIN_FUZZ_SEED replaces the default seed.
 */

import { join } from "node:path";
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { ROOT } from "../package/folders.ts";
import { tableOf } from "../package/table.ts";
import { writePromises } from "./page.ts";
import { linesOf, rowOf } from "./report.ts";

/** The share of the full run that `--short` runs. */
const shortScale = 0.04;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { short: { type: "boolean" }, scale: { type: "string" }, write: { type: "boolean" } },
    allowPositionals: true,
  });
  const scale = Number(values.scale ?? (values.short ? shortScale : 1));
  if (!(scale > 0)) throw new Error(`--scale must be a number above 0, and is ${values.scale}.`);
  process.env["IMIN_TRUST_SCALE"] = String(scale);
  process.env["IMIN_PROPERTY_RUNS"] ??= String(Math.ceil(20_000 * scale));
  const startedAt = Date.now();
  const config = join(ROOT, "test/trust/vitest.config.ts");
  const vitest = await startVitest("test", positionals, { config, watch: false, reporters: ["default"] });
  const lines = linesOf(vitest.state.getTestModules());
  await vitest.close();
  const table = tableOf(lines.map(rowOf));
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(`\n${table}\n\n${lines.length} promises in ${minutes} minutes, on Node ${process.version}.`);
  if (lines.length === 0 || lines.some(({ failures }) => failures > 0)) process.exitCode = 1;
  else if (values.write) writePromises(commandOf(scale), table);
}

const commandOf = (scale: number): string =>
  scale === 1 ? "npm run trust -- --write" : `npm run trust -- --scale ${scale} --write`;

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
