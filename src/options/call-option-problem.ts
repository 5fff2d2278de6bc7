import type { Issue } from "../errors/issue.ts";
import type { CallOptions } from "./call-options.ts";

/** Timers hold their delay in 31 bits; a longer one would fire at once. */
const longestTimeout = 2 ** 31 - 1;
const timeoutMessage = `must be a number of milliseconds above 0 and at most ${longestTimeout}`;

/** What there is to say against a value of each option; the compiler keeps the list whole. */
const checks: { readonly [Name in keyof CallOptions]-?: (value: unknown) => Issue | undefined } = {
  signal: (value) =>
    refuseUnless(isSignal(value), "signal", "must be an AbortSignal, such as an AbortController's signal"),
  timeout: (value) => refuseUnless(isTimeout(value), "timeout", timeoutMessage),
  totalTimeout: (value) => refuseUnless(isTimeout(value), "totalTimeout", timeoutMessage),
  maxRetries: (value) =>
    refuseUnless(
      Number.isInteger(value) && Number(value) >= 0,
      "maxRetries",
      "must be a whole number from 0",
    ),
  responseValidation: (value) =>
    refuseUnless(
      value === "warn" || value === "strict" || value === "off",
      "responseValidation",
      'must be "warn", "strict" or "off"',
    ),
  headers: headerProblem,
};

/**
 * The first thing that is wrong with the options of a call.
 *
 * @internal
 */
export function callOptionProblem(options: object): Issue | undefined {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(checks, name));
  if (unknown === undefined) return sharedOptionProblem(options);
  return {
    path: unknown,
    message: `is not an option of a call: there are ${Object.keys(checks).join(", ")}`,
  };
}

/**
 * The first thing that is wrong with the options that clients and calls have in common.
 *
 * @internal
 */
export function sharedOptionProblem(options: CallOptions): Issue | undefined {
  for (const name of Object.keys(checks) as (keyof CallOptions)[]) {
    const value = options[name];
    const problem = value === undefined ? undefined : checks[name](value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function refuseUnless(isRight: boolean, path: string, message: string): Issue | undefined {
  return isRight ? undefined : { path, message };
}

function isTimeout(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value <= longestTimeout;
}

/** Not `instanceof`: a signal of another realm, or of a polyfill, does as well. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener } = Object(value);
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}

/** A bad header is named, and its value is not told: it may be a secret. */
function headerProblem(headers: unknown): Issue | undefined {
  if (typeof headers !== "object" || headers === null || Symbol.iterator in headers) {
    return { path: "headers", message: "must be an object of names and values, and no Headers or list" };
  }
  for (const [name, value] of Object.entries(headers)) {
    const path = `headers.${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      return { path, message: "is not a possible name of a header" };
    }
    if (value !== null && !(typeof value === "string" && !/[\0\r\n]|[^\0-\xff]/.test(value))) {
      return { path, message: "must be null, or a string without line breaks or characters beyond Latin-1" };
    }
  }
  return undefined;
}
