import { test } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** What the test tried, for the table. */
    trial?: Tried;
  }
}

/** How a promise was tried. */
export interface Tried {
  readonly how: string;
  /** How often. */
  readonly times: number;
}

/** How a promise is tried. */
export interface Trial {
  /** What is done, in a few words for the table. */
  readonly how: string;
  /** How often the long form tries it. */
  readonly times: number;
}

/** The share of the long form that this run tries. */
const scale = Number(process.env["IMIN_TRUST_SCALE"] ?? 1);

/** What a run is made from: the same seed gives the same run. */
export const seed = Number(process.env["IMIN_FUZZ_SEED"] ?? 20_261_126);

/** No trial takes longer, in milliseconds. */
const timeout = 20 * 60_000;

/**
 * A test that tries to break a promise.
 *
 * @param promise The sentence that the table has.
 * @param attempt Tries it, and throws when the promise is broken. It gives how often, where that is not what it was given.
 */
export function trial(
  promise: string,
  { how, times }: Trial,
  // biome-ignore lint/suspicious/noConfusingVoidType: most trials return nothing
  attempt: (times: number) => Promise<number | void>,
): void {
  test(promise, { timeout }, async ({ task }) => {
    const planned = Math.ceil(times * scale);
    task.meta.trial = { how, times: planned };
    const counted = await attempt(planned);
    if (typeof counted === "number") task.meta.trial = { how, times: counted };
  });
}
