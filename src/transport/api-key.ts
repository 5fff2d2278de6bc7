import { IminConfigError } from "../errors/imin-config-error.ts";
import { returnedKeyProblem } from "../options/api-key.ts";
import type { CallContext } from "./call-context.ts";
import { abortError, timeoutError } from "./failure.ts";
import { networkCause } from "./network-cause.ts";

/**
 * Reads the current key, within the call's time limits and signal.
 *
 * @returns The key, or `undefined` to send none.
 * @throws IminConfigError if the caller's function does not return a usable key.
 * @internal
 */
export async function readApiKey(call: CallContext): Promise<string | undefined> {
  const refuse = (problem: string, cause?: unknown): IminConfigError =>
    new IminConfigError("apiKey", problem, call.progress.facts(), cause);
  const given = call.settings.readApiKey();
  // A key function returns a promise. `instanceof` does not recognize promises everywhere.
  if (given === undefined || typeof given === "string") return given;
  const result = await call.deadline
    .waitFor(given, Math.max(0, call.deadline.remaining))
    .catch((error: unknown) => {
      const { error: cause } = networkCause(error, call.secrets.redact);
      throw refuse("is unavailable: the function that returns it failed.", cause);
    });
  if (result.kind === "aborted") throw abortError(call);
  if (result.kind === "elapsed") throw timeoutError(call, "total");
  const problem = returnedKeyProblem(result.value);
  if (problem !== undefined) throw refuse(problem);
  return result.value;
}
