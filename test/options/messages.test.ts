import { type ClientOptions, IminClient } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";

const clientOptions =
  "apiKey, checkoutBaseUrl, bookingBaseUrl, bookingIdBaseUrl, searchBaseUrl, firehoseBaseUrl, customerFormat, " +
  "broker, checkoutSendsApiKey, timeout, totalTimeout, maxRetries, responseValidation, headers, fetch, logger, " +
  "logLevel, onEvent, dangerouslyAllowBrowser, dangerouslyAllowHttp";
const milliseconds = "must be a number of milliseconds above 0 and at most 2147483647";
const retries = "must be a whole number from 0";
const headersObject = "must be an object of names and values, not a Headers object or a list";
const headerValue = "must be null or a string of Latin-1 characters without control characters";
const abortSignal = "must be an AbortSignal, such as an AbortController's signal";
const key =
  "contains a space, a line break or another invalid character. Trim it: a key read from a file often ends in a line break.";
const url =
  'must be a URL such as "https://example.com", only an origin and a path: no user name, query or fragment. ' +
  "Plain http:// is accepted only for this machine (localhost, 127.0.0.1, [::1]), and with " +
  "dangerouslyAllowHttp for other hosts.";
const broker =
  "must be an object with the name of your app or club and the url of its home page, " +
  'such as "https://acmefitness.co.uk"';
const loggerFunctions = "must be an object with the functions error, warn, info and debug";
const flag = "must be true or false";

const log = (): void => {};

/** Options of a call and of a client that are wrong in the same way. */
const common: [path: string, options: unknown, message: string][] = [
  ["timeout", { timeout: 0 }, milliseconds],
  ["timeout", { timeout: 2 ** 31 }, milliseconds],
  ["timeout", { timeout: Number.NaN }, milliseconds],
  ["timeout", { timeout: "1000" }, milliseconds],
  ["totalTimeout", { totalTimeout: -1 }, milliseconds],
  ["totalTimeout", { totalTimeout: 1000n }, milliseconds],
  ["maxRetries", { maxRetries: -1 }, retries],
  ["maxRetries", { maxRetries: "2" }, retries],
  ["responseValidation", { responseValidation: "lax" }, 'must be one of "warn", "strict", "off"'],
  ["headers", { headers: "x: 1" }, headersObject],
  ["headers", { headers: null }, headersObject],
  ["headers", { headers: log }, headersObject],
  ["headers", { headers: new Headers() }, headersObject],
  ["headers", { headers: [] }, headersObject],
  ["headers.", { headers: { "": "1" } }, "is not a valid header name"],
  ["headers.x y", { headers: { "x y": "1" } }, "is not a valid header name"],
  ["headers.é", { headers: { é: "1" } }, "is not a valid header name"],
  ["headers. x", { headers: { " x": "1" } }, "is not a valid header name"],
  ["headers.x:", { headers: { "x:": "1" } }, "is not a valid header name"],
  ["headers.Content-Length", { headers: { "Content-Length": "5" } }, "is set by the runtime: omit it"],
  ["headers.te", { headers: { te: null } }, "is set by the runtime: omit it"],
  ["headers.x", { headers: { ok: "1", x: undefined } }, headerValue],
  ["headers.x", { headers: { x: 5 } }, headerValue],
  ["headers.x", { headers: { x: "a\nb" } }, headerValue],
  ["headers.x", { headers: { x: "\u0000b" } }, headerValue],
  ["headers.x", { headers: { x: "a\u007f" } }, headerValue],
  ["headers.x", { headers: { x: "aĀ" } }, headerValue],
];

describe("a client's options", () => {
  test.each<[option: string, options: unknown, message: string]>([
    ...common.map(([path, options, message]): [string, unknown, string] => [path, options, `${message}.`]),
    ["options", null, "must be an object or omitted."],
    ["options", "key", "must be an object or omitted."],
    ["options", [], "must be an object or omitted."],
    ["retries", { retries: 1 }, `is not an option of IminClient. The options are ${clientOptions}.`],
    ["toString", { toString: 1 }, `is not an option of IminClient. The options are ${clientOptions}.`],
    ["apiKey", { apiKey: 5 }, "must be a string, a function that returns one, or null."],
    ["apiKey", { apiKey: {} }, "must be a string, a function that returns one, or null."],
    [
      "apiKey",
      { apiKey: "" },
      "is missing. Pass it to IminClient, or set the environment variable IMIN_API_KEY. imin issues keys: hello@imin.co.",
    ],
    ["apiKey", { apiKey: "key\n" }, key],
    ["apiKey", { apiKey: " key" }, key],
    ["apiKey", { apiKey: "my key" }, key],
    ["apiKey", { apiKey: "key\u007f" }, key],
    ["apiKey", { apiKey: "clé" }, key],
    ["bookingBaseUrl", { bookingBaseUrl: "book.imin.co" }, url],
    ["searchBaseUrl", { searchBaseUrl: "http://search.imin.co" }, url],
    ["checkoutBaseUrl", { checkoutBaseUrl: "https://checkout.example/?a" }, url],
    ["checkoutBaseUrl", { checkoutBaseUrl: "http:/checkout.example" }, url],
    ["firehoseBaseUrl", { firehoseBaseUrl: null }, url],
    ["bookingIdBaseUrl", { bookingIdBaseUrl: "book.imin.co" }, url],
    ["customerFormat", { customerFormat: "flat" }, 'must be one of "person", "customer-account".'],
    ["broker", { broker: {} }, `${broker}.`],
    ["checkoutSendsApiKey", { checkoutSendsApiKey: "false" }, `${flag}.`],
    ["dangerouslyAllowBrowser", { dangerouslyAllowBrowser: 1 }, `${flag}.`],
    ["dangerouslyAllowHttp", { dangerouslyAllowHttp: null }, `${flag}.`],
    ["fetch", { fetch: {} }, "must be a function."],
    ["onEvent", { onEvent: "console" }, "must be a function."],
    ["logger", { logger: null }, `${loggerFunctions}.`],
    ["logger", { logger: { warn: log, info: log, debug: log } }, `${loggerFunctions}.`],
    ["logger", { logger: { error: log, info: log, debug: log } }, `${loggerFunctions}.`],
    ["logger", { logger: { error: log, warn: log, debug: log } }, `${loggerFunctions}.`],
    ["logger", { logger: { error: log, warn: log, info: log } }, `${loggerFunctions}.`],
    ["logLevel", { logLevel: "verbose" }, 'must be one of "off", "error", "warn", "info", "debug".'],
  ])("rejected at %s: %o", (option, given, message) => {
    const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
    const options = isObject ? { apiKey: "key", ...given } : given;
    const make = () => new IminClient(options as ClientOptions); // the compiler rejects most of them
    expect(make).toThrow(
      expect.objectContaining({ code: "config", option, message: `${option} ${message}` }),
    );
  });
});

describe("a call's options", () => {
  const imin = clientFor({ origin: "https://book.imin.co" });
  const callOptions = "signal, timeout, totalTimeout, maxRetries, responseValidation, headers";

  test.each<[path: string, options: unknown, message: string]>([
    ...common,
    ["", null, "must be an object or omitted"],
    ["", 5, "must be an object or omitted"],
    ["", [], "must be an object or omitted"],
    ["apiKey", { apiKey: "k" }, `is not an option of a call. The options are ${callOptions}`],
    ["toString", { toString: 1 }, `is not an option of a call. The options are ${callOptions}`],
    ["signal", { signal: null }, abortSignal],
    ["signal", { signal: new AbortController() }, abortSignal],
    ["signal", { signal: { aborted: false } }, abortSignal],
    ["signal", { signal: { addEventListener: log } }, abortSignal],
  ])("rejected at %j: %o", async (path, given, message) => {
    // @ts-expect-error The compiler rejects most of them.
    const error = await failureOf(imin.orders.get("1", given), "input");
    expect(error.issues).toEqual([{ path: path === "" ? "options" : `options.${path}`, message }]);
  });
});

test("a call accepts any signal, and its own limits", async () => {
  const imin = clientFor({ origin: "https://book.imin.co" });
  await failureOf(imin.orders.get("1", { signal: AbortSignal.abort(), timeout: 1, maxRetries: 0 }), "abort");
});

test("options whose getter throws are rejected without its error", async () => {
  const options = {
    get timeout(): number {
      throw new Error("a getter that fails");
    },
  };
  const problem = "cannot be read: a getter or proxy threw an error";
  expect(() => new IminClient(options)).toThrow(`options ${problem}.`);
  const error = await failureOf(
    clientFor({ origin: "https://book.imin.co" }).orders.get("1", options),
    "input",
  );
  expect(error.issues).toEqual([{ path: "options", message: problem }]);
});
