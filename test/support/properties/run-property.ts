import * as fc from "fast-check";

/**
 * Checks a property, and says how to repeat the run that failed.
 *
 * @param runs How often to try.
 */
export async function runProperty<Given>(property: fc.IAsyncProperty<Given>, runs: number): Promise<void> {
  const replayed = globalThis.process?.env["IMIN_PROPERTY_SEED"];
  const { failed, seed, counterexamplePath, numRuns, errorInstance } = await fc.check(property, {
    numRuns: runs,
    endOnFailure: true,
    ...(replayed === undefined
      ? {}
      : { seed: Number(replayed), path: process.env["IMIN_PROPERTY_PATH"] ?? "" }),
  });
  // fast-check's own report would print the whole package.
  const where = `run ${numRuns}, IMIN_PROPERTY_SEED=${seed} IMIN_PROPERTY_PATH=${counterexamplePath}`;
  if (failed) throw new Error(`A call did something else (${where}).`, { cause: errorInstance });
}
