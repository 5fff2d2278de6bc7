import { isBranded } from "../errors/imin-error.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import { readCallOptions } from "../options/read-options.ts";
import { AbortListeners } from "../transport/abort-listeners.ts";
import { Deadline } from "../transport/deadline.ts";
import type { Transport } from "../transport/transport.ts";

/** The maximum time to wait, and the options of each request. */
export interface WaitOptions extends CallOptions {
  /** The maximum time to wait, in milliseconds. Default: 60,000. */
  readonly timeout?: number | undefined;
}

const firstPause = 1_000;
const growth = 1.5;
const maxPause = 10_000;
/** The last poll starts when the time is over, and needs some time too. */
const shortestLook = 1_000;

/**
 * Polls until there is a result, with increasing pauses. Polls one last time at the end.
 *
 * @param operation The method's name, for errors.
 * @param look Polls once. Returns `undefined` if there is no result yet.
 * @returns The result, or `undefined` when the time is over.
 * @throws IminError if the options are invalid, a poll fails, or the signal is aborted.
 * @internal
 */
export async function poll<Found>(
  transport: Transport,
  operation: string,
  options: WaitOptions | undefined,
  look: (options: CallOptions) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const given = readCallOptions(options);
  if (given.issue !== undefined) throw new IminInputError([given.issue], { operation });
  const { timeout = 60_000, ...callOptions }: WaitOptions = given.options;
  const { signal, totalTimeout = transport.settings.call.totalTimeout } = callOptions;
  const deadline = new Deadline({ timeout, totalTimeout: timeout }, signal);
  deadline.listen(new AbortListeners());
  try {
    for (let pause = firstPause; ; pause = Math.min(pause * growth, maxPause)) {
      const limit = Math.min(totalTimeout, Math.max(deadline.remaining, shortestLook));
      const found = await look({ ...callOptions, totalTimeout: limit }).catch((error: unknown) => {
        // The end of the wait aborted the poll. That is not a failure of the call.
        if (limit < totalTimeout && isBranded(error) && error.code === "timeout") return undefined;
        throw error;
      });
      const { remaining } = deadline;
      if (found !== undefined || remaining <= 0) return found;
      // An aborted signal ends the pause. The next poll then rejects with its reason.
      await deadline.waitFor(new Promise<never>(() => {}), Math.min(pause, remaining));
    }
  } finally {
    deadline.end();
  }
}
