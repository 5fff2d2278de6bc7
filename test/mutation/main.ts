/*
 * Changes the source in many places, one at a time, and reports the changes that no test notices:
 *
 *   npm run mutations                                           every folder
 *   npm run mutations -- options errors                         these folders
 *   npm run mutations -- options --lines src/options/x.ts:3-9   part of a folder
 *   npm run mutations -- options --concurrency 1                one process (default: two)
 *   npm run mutations -- options --write                        also writes the line into the guide "Evidence"
 *
 * Fails if tests notice fewer than 90 percent of the changes in a folder that can be noticed. Changes that cannot be
 * noticed are listed, with the reason, in `test/mutation/equivalent`. `test/mutation/folders.ts` says which tests run.
 */

import { relative } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { ROOT } from "../package/folders.ts";
import { tableOf } from "../package/table.ts";
import { folders } from "./folders.ts";
import { lineOf, Outcome } from "./mutant.ts";
import { type Line, writeLine } from "./page.ts";

const goal = 90;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      lines: { type: "string", multiple: true },
      concurrency: { type: "string", default: "2" },
      write: { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (values.write && values.lines !== undefined)
    throw new Error("--write needs whole folders, not --lines.");
  const outcomes: Outcome[] = [];
  for (const folder of positionals.length > 0 ? positionals : Object.keys(folders)) {
    const outcome = await mutate(folder, values.lines, Number(values.concurrency));
    outcomes.push(outcome);
    if (values.write) writeLine(rowOf(outcome));
    for (const mutant of outcome.survivors) {
      console.log(`\n${mutant.status} ${mutant.file}:${mutant.line} ${mutant.mutator}`);
      console.log(`- ${lineOf(mutant)}\n+ ${mutant.replacement}`);
    }
  }
  console.log(`\n${tableOf(outcomes.map(rowOf))}`);
  if (outcomes.some(({ scoreOfPossible }) => scoreOfPossible < goal)) process.exitCode = 1;
}

/** Runs the tests of a folder against its mutants. */
async function mutate(
  folder: string,
  lines: readonly string[] | undefined,
  concurrency: number,
): Promise<Outcome> {
  const tests = folders[folder];
  if (tests === undefined) {
    throw new Error(`${folder} is not mutated. The folders are ${Object.keys(folders).join(", ")}.`);
  }
  process.env["IMIN_MUTATION_TESTS"] = tests.join(",");
  // Tests that need another time zone than UTC set it, which has no effect in the threads that Stryker uses.
  process.env["TZ"] = "America/New_York";
  const results = await new Stryker({
    configFile: ".ci/stryker.json",
    mutate: [...(lines ?? [folder === "src" ? "src/*.ts" : `src/${folder}/**/*.ts`, "!src/**/bin/**"])],
    tempDirName: `coverage/mutation-${folder}`,
    concurrency,
  }).runMutationTest();
  const mutants = results.map(({ fileName, location, mutatorName, replacement, status }) => ({
    file: relative(ROOT, fileName),
    line: location.start.line,
    mutator: mutatorName,
    replacement,
    status,
  }));
  return new Outcome(folder, mutants);
}

const rowOf = (outcome: Outcome): Line => ({
  folder: outcome.folder,
  date: new Date().toISOString().slice(0, 10),
  mutants: outcome.noticed + outcome.equivalent + outcome.survivors.length,
  noticed: outcome.noticed,
  score: outcome.score.toFixed(1),
  equivalent: outcome.equivalent,
  "score without those": outcome.scoreOfPossible.toFixed(1),
  unnoticed: outcome.survivors.length,
});

await main();
