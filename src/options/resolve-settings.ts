import { IminConfigError } from "../errors/imin-config-error.ts";
import { levelledLogger } from "../telemetry/logger.ts";
import { apiKeyReader } from "./api-key.ts";
import { idBaseUrls, iminBookingBaseUrl, readBaseUrl, withScheme } from "./base-url.ts";
import { isBrowser } from "./browser.ts";
import type { ClientOptions } from "./client-options.ts";
import { readEnvironment } from "./environment.ts";
import { readClientOptions } from "./read-options.ts";
import type { Settings } from "./settings.ts";

/**
 * Validates a client's options and adds the defaults.
 *
 * @throws IminConfigError naming the first invalid option.
 * @internal
 */
export function resolveSettings(given: ClientOptions): Settings {
  const options = readClientOptions(given);
  const { apiKey = readEnvironment("IMIN_API_KEY"), dangerouslyAllowBrowser } = options;
  if (apiKey !== null && dangerouslyAllowBrowser !== true && isBrowser()) throw browserError();
  const { checkoutSendsApiKey = true, customerFormat = "person", broker, fetch, headers = {} } = options;
  const { timeout = 10_000, totalTimeout = 30_000, maxRetries = 2, responseValidation = "warn" } = options;
  const { logger = console, logLevel = "warn", onEvent } = options;
  return {
    ...apiKeyReader(apiKey),
    ...resolveBaseUrls(options),
    checkoutSendsApiKey,
    customerFormat,
    broker,
    fetch,
    headers,
    logger: levelledLogger(logger, logLevel),
    onEvent,
    call: { timeout, totalTimeout, maxRetries, responseValidation },
    given: options,
  };
}

function resolveBaseUrls({
  bookingBaseUrl = readEnvironment("IMIN_BOOKING_BASE_URL") ?? iminBookingBaseUrl,
  bookingIdBaseUrl,
  checkoutBaseUrl = readEnvironment("IMIN_CHECKOUT_BASE_URL"),
  searchBaseUrl = readEnvironment("IMIN_SEARCH_BASE_URL") ?? "https://search.imin.co",
  firehoseBaseUrl = "https://firehose.imin.co",
  dangerouslyAllowHttp = false,
}: ClientOptions): Pick<Settings, "baseUrls" | "idBaseUrls"> {
  const read = (option: string, url: string): string => readBaseUrl(option, url, dangerouslyAllowHttp);
  const booking = read("bookingBaseUrl", bookingBaseUrl);
  return {
    baseUrls: {
      booking,
      checkout:
        checkoutBaseUrl === undefined ? undefined : read("checkoutBaseUrl", withScheme(checkoutBaseUrl)),
      search: read("searchBaseUrl", searchBaseUrl),
      firehose: read("firehoseBaseUrl", firehoseBaseUrl),
    },
    idBaseUrls: idBaseUrls(bookingIdBaseUrl, booking),
  };
}

function browserError(): IminConfigError {
  return new IminConfigError(
    "apiKey",
    "must not be used in a browser, because every visitor can read it: imin requires keys to stay on the server. " +
      "Call imin from your back end; or set `apiKey: null` and point `bookingBaseUrl` at your own proxy that " +
      "adds the key; or, if imin agreed that the key may be public, set `dangerouslyAllowBrowser: true`.",
  );
}
