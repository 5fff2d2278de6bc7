import { test } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** What the test tried, for the table. */
    trial?: Tried;
  }
}

/** How a promise was tested. */
export interface Tried {
  readonly how: string;
  /** The number of attempts. */
  readonly times: number;
}

/** How to test a promise. */
export interface Trial {
  /** A short description for the table. */
  readonly how: string;
  /** The number of attempts in the full run. */
  readonly times: number;
}

/** The share of the full run that this run covers. */
const scale = Number(process.env["IMIN_TRUST_SCALE"] ?? 1);

/** The seed of the run. The same seed produces the same run. */
export const seed = Number(process.env["IMIN_FUZZ_SEED"] ?? 20_261_126);

/** The maximum duration of a trial, in milliseconds. */
const timeout = 20 * 60_000;

/**
 * A test that tries to break a promise.
 *
 * @param promise The sentence for the table.
 * @param attempt Tests it, and throws if the promise is broken. Returns the number of attempts if it differs from
 * the given number.
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
