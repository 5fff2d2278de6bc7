import type { Issue } from "../errors/issue.ts";
import type { CallOptions } from "./call-options.ts";

/** Timers hold their delay in 31 bits; a longer one would fire at once. */
const longestTimeout = 2 ** 31 - 1;

/**
 * The first thing that is wrong with the options that clients and calls have in common.
 *
 * @internal
 */
export function describeCallOptionProblem(options: CallOptions): Issue | undefined {
  const { timeout, totalTimeout, maxRetries, responseValidation, headers } = options;
  for (const [path, value] of [
    ["timeout", timeout],
    ["totalTimeout", totalTimeout],
  ] as const) {
    if (value !== undefined && !(typeof value === "number" && value > 0 && value <= longestTimeout)) {
      return { path, message: `must be a number of milliseconds above 0 and at most ${longestTimeout}` };
    }
  }
  if (maxRetries !== undefined && !(Number.isInteger(maxRetries) && maxRetries >= 0)) {
    return { path: "maxRetries", message: "must be a whole number from 0" };
  }
  if (responseValidation !== undefined && !["warn", "strict", "off"].includes(responseValidation)) {
    return { path: "responseValidation", message: 'must be "warn", "strict" or "off"' };
  }
  return headers === undefined ? undefined : describeHeaderProblem(headers);
}

/** A bad header is named, and its value is not told: it may be a secret. */
function describeHeaderProblem(headers: NonNullable<CallOptions["headers"]>): Issue | undefined {
  for (const [name, value] of Object.entries(headers)) {
    const path = `headers.${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
      return { path, message: "is not a possible name of a header" };
    const isValue = value === null || (typeof value === "string" && !/[\0\r\n]|[^\0-\xff]/.test(value));
    if (!isValue)
      return { path, message: "must be null, or a string without line breaks or characters beyond Latin-1" };
  }
  return undefined;
}
