/** The seed of the property tests where `IMIN_FUZZ_SEED` sets no other, so that a failure can be repeated. */
const defaultSeed = 20_261_123;

/** How a property test runs: with the seed of this run, and as often as given. */
export function fuzz(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: Number(process.env["IMIN_FUZZ_SEED"] ?? defaultSeed), numRuns };
}
