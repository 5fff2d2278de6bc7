import { randomUUID } from "node:crypto";
import { type CallOptions, isIminError } from "imin-sdk";
import type { Entry } from "./journal.ts";

/** A write that may have succeeded, and would take effect twice. */
export class Unknown extends Error {}

/** A write that imin rejects. */
export class Refused extends Error {}

/** The share of writes that their caller aborts, and the maximum delay in milliseconds. */
const aborted = { share: 0.03, within: 20 };

/**
 * Sends a write, repeats it while that is safe, and records each attempt.
 *
 * @throws Unknown if it may have succeeded and is not safe to repeat; Refused if imin rejects it.
 */
export async function writeUntilKnown<Result>(
  note: (entry: Omit<Entry, "journey">) => void,
  operation: string,
  send: (options: CallOptions) => PromiseLike<Result>,
): Promise<Result> {
  for (let left = 60; ; left--) {
    const attempt = randomUUID();
    const controller = new AbortController();
    const isAborted = Math.random() < aborted.share;
    const timer = isAborted
      ? setTimeout(() => controller.abort(), Math.random() * aborted.within)
      : undefined;
    try {
      const result = await send({ headers: { "x-attempt": attempt }, signal: controller.signal });
      note({ state: "write", write: { attempt, operation, outcome: "success" } });
      return result;
    } catch (error) {
      if (!isIminError(error)) throw error;
      const { outcome = "none", isSafeToRepeat, code } = error;
      note({ state: "write", write: { attempt, operation, outcome, isSafeToRepeat, code } });
      const isRefused = isIminError(error, "api") && error.status < 500 && error.status !== 429;
      if (isRefused) throw new Refused(error.message);
      // A request that imin temporarily rejected has changed nothing.
      if (left === 0 || (!isSafeToRepeat && outcome !== "rejected")) throw new Unknown(error.message);
    } finally {
      clearTimeout(timer);
    }
  }
}
