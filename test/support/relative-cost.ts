/** How many times as long the long input is. */
export const timesAsLong = 8;

/**
 * The processor time for a long input, against the same amount of text in short inputs: 1 if the work is linear,
 * {@link timesAsLong} if it is quadratic. Processor time does not depend on what else the machine does.
 */
export async function relativeCost(
  short: () => unknown,
  long: () => unknown,
  repetitions: number,
): Promise<number> {
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 9; round += 1) {
    least.short = Math.min(least.short, await processorTime(short, repetitions * timesAsLong));
    least.long = Math.min(least.long, await processorTime(long, repetitions));
  }
  return least.long / least.short;
}

/** In microseconds. */
async function processorTime(run: () => unknown, repetitions: number): Promise<number> {
  const start = process.cpuUsage();
  for (let repetition = 0; repetition < repetitions; repetition += 1) await run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
