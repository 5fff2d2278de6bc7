import * as fc from "fast-check";
import { seed } from "./trial.ts";

/** How much of a counterexample to print. Documents are long. */
const mostPrinted = 2_000;

/** Tests a property and throws its failure. The message names the run, so that it can be repeated. */
export async function holds<Values extends [unknown, ...unknown[]]>(
  property: fc.IRawProperty<Values>,
  numRuns: number,
): Promise<void> {
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
    numRuns,
    seed,
    endOnFailure: true,
  });
  if (!failed) return;
  const values = fc.stringify(counterexample).slice(0, mostPrinted);
  throw new Error(`seed ${seed}, path ${counterexamplePath}: ${String(errorInstance)}\n${values}`, {
    cause: errorInstance,
  });
}
