import { isThenable } from "../errors/property-of.ts";

/**
 * Calls a function of the caller, such as a logger or a listener. If it fails, immediately or later, the request
 * continues.
 *
 * @internal
 */
export function guarded(run: () => unknown, onFailure: (error: unknown) => void): void {
  try {
    const result = run();
    // A listener may be asynchronous. An unhandled rejection would end a Node process.
    if (isThenable(result)) (async () => result)().catch(onFailure);
  } catch (error) {
    onFailure(error);
  }
}
