import { asText, ifReadable } from "../errors/property-of.ts";
import type { HeaderOptions } from "../options/call-options.ts";
import type { Settings } from "../options/settings.ts";
import type { Endpoint } from "./operation.ts";
import { userAgent } from "./user-agent.ts";

/** The only headers of a request that log lines show. */
const loggableRequestHeaders = ["accept", "content-type", "user-agent"];

/** The only response headers that errors and log lines show. */
const loggableResponseHeaders = [
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

/** The headers in which servers and gateways send the request ID, most likely first. */
const requestIdHeaders = ["x-request-id", "x-kong-request-id", "x-correlation-id", "request-id"];

/** Headers whose values are about the protocol and never secret. */
const plainHeaders = new Set(["accept", "accept-encoding", "content-type", "user-agent"]);

/** A request's headers, with lowercase names. ky copies a plain record less often than a `Headers`. @internal */
export type RequestHeaders = ReadonlyMap<string, string>;

/**
 * Returns the headers of a request. Later ones win: the operation's, the key, the client's, the call's.
 *
 * @internal
 */
export function requestHeaders(
  operation: Endpoint,
  settings: Settings,
  request: { readonly headers: HeaderOptions | undefined; readonly body: string | undefined },
  apiKey: string | undefined,
): RequestHeaders {
  const headers = new Map([["accept", operation.response === "bytes" ? "*/*" : "application/json"]]);
  // Node does not report a truncated compressed body, so a truncated document would go unnoticed.
  if (operation.response === "bytes") headers.set("accept-encoding", "identity");
  const agent = userAgent();
  if (agent !== undefined) headers.set("user-agent", agent);
  if (request.body !== undefined) headers.set("content-type", "application/json");
  const sendsKey = operation.host !== "checkout" || settings.checkoutSendsApiKey;
  if (apiKey !== undefined && sendsKey) headers.set("x-api-key", apiKey);
  // Two spellings of a name are one header, so apply the lists in turn instead of merging them.
  for (const changes of [settings.headers, request.headers ?? {}]) {
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) headers.delete(name.toLowerCase());
      else headers.set(name.toLowerCase(), value);
    }
  }
  return headers;
}

/** The values of request headers that must not be shown. Any of them may contain a key. @internal */
export function secretValues(headers: RequestHeaders): readonly string[] {
  return [...headers].flatMap(([name, value]) => {
    if (plainHeaders.has(name)) return [];
    // A scheme before the key ("Bearer") and the names of cookies are short and not secret.
    return [value, ...value.split(/[\s;=]/).filter((part) => part.length > 7)];
  });
}

/** @internal */
export function loggableRequest(headers: RequestHeaders): Record<string, string> {
  return pick(headers, loggableRequestHeaders);
}

/** The response headers that may be shown. A server may echo anything in them, so they are redacted. @internal */
export function loggableResponse(headers: Headers, redact: (text: string) => string): Record<string, string> {
  return pick(headers, loggableResponseHeaders, redact);
}

/** @internal */
export function requestIdOf(headers: Headers, redact?: (text: string) => string): string | undefined {
  for (const name of requestIdHeaders) {
    const id = readHeader(headers, name);
    if (id) return redact?.(id) ?? id;
  }
  return undefined;
}

/**
 * Reads a header, or returns `undefined`. The caller's `fetch` may return headers that throw or are not strings.
 *
 * @internal
 */
export function readHeader(headers: Headers | RequestHeaders, name: string): string | undefined {
  return asText(ifReadable(() => headers.get(name)));
}

function pick(
  headers: Headers | RequestHeaders,
  names: readonly string[],
  change = (value: string): string => value,
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = readHeader(headers, name);
    if (value) picked[name] = change(value);
  }
  return picked;
}
