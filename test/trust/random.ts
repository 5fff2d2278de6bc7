/** A source of random numbers. The same seed produces the same numbers. */
export interface Random {
  /** A number from 0 to just below 1. */
  next(): number;
  /** A whole number from 0 to just below `below`. */
  below(below: number): number;
  /** One of these. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  pick<Value>(values: readonly Value[]): Value | undefined;
}

/** mulberry32: fast, and sufficient for choosing mutations. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (values: readonly unknown[]) => values[below(values.length)] as never };
}
