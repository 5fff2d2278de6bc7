import { isThenable } from "../errors/property-of.ts";

/**
 * Calls a function of the caller's, such as a logger's or a listener's. What goes wrong in it, at once or later,
 * must not become a failure of the request that it was told of.
 *
 * @internal
 */
export function guarded(run: () => unknown, onFailure: (error: unknown) => void): void {
  try {
    const result = run();
    // An asynchronous function is a possible listener too, and its rejection would end a Node process.
    if (isThenable(result)) (async () => result)().catch(onFailure);
  } catch (error) {
    onFailure(error);
  }
}
