/** The seed of the property tests unless `IMIN_FUZZ_SEED` sets one, so that a failure can be repeated. */
const defaultSeed = 20_261_123;

/** The parameters of a property test: this run's seed and the given number of runs. */
export function fuzz(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: Number(process.env["IMIN_FUZZ_SEED"] ?? defaultSeed), numRuns };
}
