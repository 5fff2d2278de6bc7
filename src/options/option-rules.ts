import { logLevels } from "../telemetry/logger.ts";
import { oneOf, type Rule, wholeNumber } from "../validation/rule.ts";
import { isBareHost, isWebUrl } from "../validation/web-url.ts";
import type { CallOptions } from "./call-options.ts";
import type { ClientOptions } from "./client-options.ts";

const timeout: Rule = {
  // Timers store their delay in 31 bits. A longer delay would fire immediately.
  fits: (value) => typeof value === "number" && value > 0 && value <= 2_147_483_647,
  message: "must be a number of milliseconds above 0 and at most 2147483647",
};
const maxRetries = wholeNumber(0);
const responseValidation = oneOf(["warn", "strict", "off"]);
const headers: Rule = {
  fits: (value) => typeof value === "object" && value !== null && !(Symbol.iterator in value),
  message: "must be an object of names and values, not a Headers object or a list",
};
const booleanRule: Rule = { fits: (value) => typeof value === "boolean", message: "must be true or false" };
const callable: Rule = { fits: (value) => typeof value === "function", message: "must be a function" };

/** For options that are checked when they are read, or may be anything. @internal */
export const anything: Rule = { fits: () => true, message: "" };

/** The rule for each call option. The compiler checks that the list is complete. @internal */
export const callOptionRules: { readonly [Name in keyof CallOptions]-?: Rule } = {
  signal: {
    // Not `instanceof`: signals of another realm or a polyfill are valid.
    fits: (value) => {
      const { aborted, addEventListener } = Object(value);
      return typeof aborted === "boolean" && typeof addEventListener === "function";
    },
    message: "must be an AbortSignal, such as an AbortController's signal",
  },
  timeout,
  totalTimeout: timeout,
  maxRetries,
  responseValidation,
  headers,
};

/** The rule for each client option. The compiler checks that the list is complete. @internal */
export const clientOptionRules: { readonly [Name in keyof ClientOptions]-?: Rule } = {
  apiKey: anything,
  checkoutBaseUrl: anything,
  bookingBaseUrl: anything,
  bookingIdBaseUrl: anything,
  searchBaseUrl: anything,
  firehoseBaseUrl: anything,
  customerFormat: oneOf(["person", "customer-account"]),
  broker: {
    fits: (value) => {
      const { name, url } = Object(value);
      const isNamed = typeof name === "string" && name.trim() !== "";
      return isNamed && typeof url === "string" && (isWebUrl(url) || isBareHost(url));
    },
    message:
      "must be an object with the name of your app or club and the url of its home page, " +
      'such as "https://acmefitness.co.uk"',
  },
  checkoutSendsApiKey: booleanRule,
  timeout,
  totalTimeout: timeout,
  maxRetries,
  responseValidation,
  headers,
  fetch: callable,
  logger: {
    fits: (value) => ["error", "warn", "info", "debug"].every((level) => callable.fits(Object(value)[level])),
    message: "must be an object with the functions error, warn, info and debug",
  },
  logLevel: oneOf(logLevels),
  onEvent: callable,
  dangerouslyAllowBrowser: booleanRule,
  dangerouslyAllowHttp: booleanRule,
};
