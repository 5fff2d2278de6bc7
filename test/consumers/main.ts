/*
 * Compiles, bundles and runs programs that use the package, from the tarball that npm would publish:
 *
 *   npm run test:consumers                             everything
 *   npm run test:consumers -- esbuild "5.4.5 node16"   programs with one of these in their names
 *
 * Missing packages are fetched from npm into node_modules/.cache.
 */

import { printTable } from "../package/table.ts";
import { install, pack } from "../package/tarball.ts";
import { bundlerChecks } from "./bundlers.ts";
import { compilerChecks } from "./compilers.ts";
import { processChecks } from "./processes.ts";

/** A consumer's use of the package. */
export interface Check {
  readonly tool: string;
  readonly details: string;
  /** Runs in a folder with the package installed. Rejects if it does not work. May return a result. */
  run(consumer: string): Promise<string>;
}

async function main(wanted: readonly string[]): Promise<void> {
  const consumer = await install(await pack(), "zod@4.0.0", "msw@2.15.0", "@types/node@20.19.43");
  const checks = [...compilerChecks(), ...bundlerChecks(), ...processChecks()].filter(({ tool, details }) => {
    const name = `${tool} ${details}`.toLowerCase();
    return wanted.length === 0 || wanted.some((part) => name.includes(part.toLowerCase()));
  });
  const rows = [];
  for (const { tool, details, run } of checks) {
    const outcome = await run(consumer).catch((error: unknown) => {
      console.error(`${tool}, ${details}:`, error);
      process.exitCode = 1;
      return "FAILED";
    });
    rows.push({ tool, details, outcome });
  }
  printTable(rows);
  if (rows.length === 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
