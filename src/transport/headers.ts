import type { HeaderOptions } from "../options/call-options.ts";
import type { Settings } from "../options/settings.ts";
import type { Endpoint } from "./operation.ts";

/** The only headers of a request that log lines show. */
const loggableRequestHeaders = ["accept", "content-type", "user-agent"];

/** The only headers of an answer that errors and log lines show. */
const loggableAnswerHeaders = [
  "content-length",
  "content-type",
  "date",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "retry-after",
  "server",
  "via",
  "x-kong-request-id",
  "x-request-id",
];

/** Where servers and gateways put the id of a request, the likeliest first. */
const requestIdHeaders = ["x-request-id", "x-kong-request-id", "x-correlation-id", "request-id"];

/**
 * The headers of one request. Later ones win: the operation's, the key, the client's, the call's.
 *
 * @internal
 */
export function requestHeaders(
  operation: Endpoint,
  settings: Settings,
  call: {
    readonly headers?: HeaderOptions | undefined;
    readonly apiKey: string | undefined;
    readonly hasBody: boolean;
  },
): Headers {
  const headers = new Headers({ accept: operation.answer === "bytes" ? "*/*" : "application/json" });
  if (call.hasBody) headers.set("content-type", "application/json");
  const sendsKey = operation.host !== "checkout" || settings.checkoutSendsApiKey;
  if (call.apiKey !== undefined && sendsKey) headers.set("x-api-key", call.apiKey);
  for (const [name, value] of Object.entries({ ...settings.headers, ...call.headers })) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}

/** @internal */
export function loggableRequest(headers: Headers): Record<string, string> {
  return pick(headers, loggableRequestHeaders);
}

/** @internal */
export function loggableAnswer(headers: Headers): Record<string, string> {
  return pick(headers, loggableAnswerHeaders);
}

/** @internal */
export function requestIdOf(headers: Headers): string | undefined {
  for (const name of requestIdHeaders) {
    const value = headers.get(name);
    if (value !== null && value !== "") return value;
  }
  return undefined;
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked[name] = value;
  }
  return picked;
}
