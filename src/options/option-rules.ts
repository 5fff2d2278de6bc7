import { logLevels } from "../transport/logger.ts";
import { oneOf, type Rule, wholeNumber } from "../validation/rule.ts";
import type { CallOptions } from "./call-options.ts";
import type { ClientOptions } from "./client-options.ts";

/** Timers hold their delay in 31 bits; a longer one would fire at once. */
const longestTimeout = 2 ** 31 - 1;

const timeout: Rule = {
  fits: (value) => typeof value === "number" && value > 0 && value <= longestTimeout,
  message: `must be a number of milliseconds above 0 and at most ${longestTimeout}`,
};

const callable: Rule = { fits: (value) => typeof value === "function", message: "must be a function" };

/** For what is looked at where it is read, or may be anything. */
const anything: Rule = { fits: () => true, message: "" };

/** What clients and calls have in common. */
const sharedRules = {
  timeout,
  totalTimeout: timeout,
  maxRetries: /* @__PURE__ */ wholeNumber(0),
  responseValidation: /* @__PURE__ */ oneOf(["warn", "strict", "off"]),
  headers: {
    fits: (value) => typeof value === "object" && value !== null && !(Symbol.iterator in value),
    message: "must be an object of names and values, and no Headers or list",
  },
} satisfies Readonly<Record<string, Rule>>;

/** What each option of a call has to be; the compiler keeps the list whole. @internal */
export const callOptionRules: { readonly [Name in keyof CallOptions]-?: Rule } = {
  signal: {
    // Not `instanceof`: a signal of another realm, or of a polyfill, does as well.
    fits: (value) => {
      const { aborted, addEventListener } = Object(value);
      return typeof aborted === "boolean" && typeof addEventListener === "function";
    },
    message: "must be an AbortSignal, such as an AbortController's signal",
  },
  ...sharedRules,
};

/** What each option of a client has to be; the compiler keeps the list whole. @internal */
export const clientOptionRules: { readonly [Name in keyof ClientOptions]-?: Rule } = {
  apiKey: anything,
  checkoutBaseUrl: anything,
  bookingBaseUrl: anything,
  searchBaseUrl: anything,
  firehoseBaseUrl: anything,
  customerFormat: /* @__PURE__ */ oneOf(["person", "customer-account"]),
  broker: anything,
  checkoutSendsApiKey: anything,
  ...sharedRules,
  fetch: callable,
  logger: {
    fits: (value) => ["error", "warn", "info", "debug"].every((level) => callable.fits(Object(value)[level])),
    message: "must be an object with the functions error, warn, info and debug",
  },
  logLevel: /* @__PURE__ */ oneOf(logLevels),
  onEvent: callable,
  dangerouslyAllowBrowser: anything,
};
