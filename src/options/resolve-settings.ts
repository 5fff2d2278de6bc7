import { IminConfigError } from "../errors/imin-config-error.ts";
import { type Logger, levelledLogger, logLevels } from "../transport/logger.ts";
import { apiKeyReader } from "./api-key.ts";
import { readBaseUrl, withScheme } from "./base-url.ts";
import { isBrowser } from "./browser.ts";
import { sharedOptionProblem } from "./call-option-problem.ts";
import type { ClientOptions } from "./client-options.ts";
import { readEnvironment } from "./environment.ts";
import type { CallSettings, Settings } from "./settings.ts";

/** Every option there is, so that a misspelt one is noticed; the compiler keeps the list whole. */
const knownOptions: Readonly<Record<keyof ClientOptions, true>> = {
  apiKey: true,
  checkoutBaseUrl: true,
  bookingBaseUrl: true,
  searchBaseUrl: true,
  firehoseBaseUrl: true,
  customerFormat: true,
  broker: true,
  checkoutSendsApiKey: true,
  timeout: true,
  totalTimeout: true,
  maxRetries: true,
  responseValidation: true,
  fetch: true,
  headers: true,
  logger: true,
  logLevel: true,
  onEvent: true,
  dangerouslyAllowBrowser: true,
};

/**
 * Checks a client's options and fills in what is left out.
 *
 * @throws IminConfigError naming the first option that cannot be used.
 * @internal
 */
export function resolveSettings(options: ClientOptions): Settings {
  refuseUnknownOptions(options);
  const apiKey = options.apiKey === undefined ? readEnvironment("IMIN_API_KEY") : options.apiKey;
  if (apiKey !== null && isBrowser() && options.dangerouslyAllowBrowser !== true) throw browserError();
  const checkoutBaseUrl = options.checkoutBaseUrl ?? readEnvironment("IMIN_CHECKOUT_BASE_URL");
  return {
    ...apiKeyReader(apiKey),
    baseUrls: {
      booking: readBaseUrl("bookingBaseUrl", options.bookingBaseUrl ?? "https://book.imin.co/api/v2"),
      checkout:
        checkoutBaseUrl === undefined
          ? undefined
          : readBaseUrl("checkoutBaseUrl", withScheme(checkoutBaseUrl)),
      search: readBaseUrl("searchBaseUrl", options.searchBaseUrl ?? "https://search.imin.co"),
      firehose: readBaseUrl("firehoseBaseUrl", options.firehoseBaseUrl ?? "https://firehose.imin.co"),
    },
    checkoutSendsApiKey: options.checkoutSendsApiKey ?? true,
    customerFormat: oneOf("customerFormat", options.customerFormat ?? "person", [
      "person",
      "customer-account",
    ]),
    broker: options.broker,
    fetch: checkFunction("fetch", options.fetch),
    headers: options.headers ?? {},
    logger: levelledLogger(
      checkLogger(options.logger ?? console),
      oneOf("logLevel", options.logLevel ?? "warn", logLevels),
    ),
    onEvent: checkFunction("onEvent", options.onEvent),
    call: resolveCallSettings(options),
  };
}

function resolveCallSettings(options: ClientOptions): CallSettings {
  const { timeout = 10_000, totalTimeout = 30_000, maxRetries = 2, responseValidation = "warn" } = options;
  const problem = sharedOptionProblem(options);
  if (problem !== undefined) throw new IminConfigError(problem.path, problem.message);
  return { timeout, totalTimeout, maxRetries, responseValidation };
}

function refuseUnknownOptions(options: ClientOptions): void {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(knownOptions, name)) {
      throw new IminConfigError(
        name,
        `is not an option of IminClient. The options are: ${Object.keys(knownOptions).join(", ")}.`,
      );
    }
  }
}

function oneOf<const Value extends string>(option: string, value: Value, allowed: readonly Value[]): Value {
  if (allowed.includes(value)) return value;
  throw new IminConfigError(option, `must be one of ${allowed.map((name) => `"${name}"`).join(", ")}.`);
}

function checkLogger(logger: Logger): Logger {
  for (const level of ["error", "warn", "info", "debug"] as const) {
    if (typeof logger[level] !== "function") {
      throw new IminConfigError(
        "logger",
        `must be an object with error, warn, info and debug; it has no ${level}.`,
      );
    }
  }
  return logger;
}

function checkFunction<Value>(option: string, value: Value): Value {
  if (value === undefined || typeof value === "function") return value;
  throw new IminConfigError(option, "must be a function.");
}

function browserError(): IminConfigError {
  return new IminConfigError(
    "apiKey",
    "must not be used in a browser, where anybody can read it: imin requires keys to stay on the server. " +
      "Call imin from your back end; or set `apiKey: null` and point `bookingBaseUrl` at a proxy of yours that " +
      "adds the key; or, for a key that imin agreed may be public, set `dangerouslyAllowBrowser: true`.",
  );
}
