import { IminConfigError } from "../errors/imin-config-error.ts";
import type { ApiKey } from "./client-options.ts";
import type { Settings } from "./settings.ts";

/**
 * Turns the `apiKey` option into a function that returns the key when a request needs it. The key stays in the
 * closure, so printing a client or its settings does not show it.
 *
 * @throws IminConfigError if the key is missing or is not a valid header value.
 * @internal
 */
export function apiKeyReader(
  apiKey: ApiKey | null | undefined,
): Pick<Settings, "readApiKey" | "apiKeyMayChange"> {
  if (apiKey === null) return { readApiKey: () => undefined, apiKeyMayChange: false };
  if (typeof apiKey === "function") {
    return { readApiKey: async () => apiKey(), apiKeyMayChange: true };
  }
  const problem = apiKeyProblem(apiKey);
  if (problem !== undefined) throw new IminConfigError("apiKey", problem);
  return { readApiKey: () => apiKey, apiKeyMayChange: false };
}

/** The problem with a key, without showing it, or `undefined` for a valid key. @internal */
function apiKeyProblem(apiKey: unknown): string | undefined {
  if (apiKey === undefined || apiKey === "") {
    return "is missing. Pass it to IminClient, or set the environment variable IMIN_API_KEY. imin issues keys: hello@imin.co.";
  }
  if (typeof apiKey !== "string") return "must be a string, a function that returns one, or null.";
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    return "contains a space, a line break or another invalid character. Trim it: a key read from a file often ends in a line break.";
  }
  return undefined;
}

/** The problem with the result of a key function, without showing it, or `undefined` for a valid key. @internal */
export function returnedKeyProblem(apiKey: unknown): string | undefined {
  if (typeof apiKey === "string" && apiKey !== "") return apiKeyProblem(apiKey);
  const given = apiKey === "" ? "an empty string" : apiKey === null ? "null" : `${typeof apiKey}`;
  return `is a function that returned ${given}. It must return the key or a promise of it.`;
}
