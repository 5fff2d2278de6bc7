import ky from "ky";
import { propertyOf } from "../errors/property-of.ts";
import type { Fetch } from "../options/client-options.ts";
import type { RequestHeaders } from "./headers.ts";
import { sendOnce } from "./send-once.ts";
import type { WaitResult } from "./wait-with-limits.ts";

/** One HTTP request, ready to go. @internal */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: string | undefined;
  /** Whether the answer's body is wanted as bytes. */
  readonly wantsBytes: boolean;
}

/** An answer whose body was read to its end. @internal */
export interface ReceivedResponse {
  readonly kind: "response";
  /** 0 where a browser hides it, as it does for a redirect. */
  readonly status: number;
  readonly isRedirect: boolean;
  readonly headers: Headers;
  readonly url: string;
  readonly text: string;
  readonly bytes: ArrayBuffer | undefined;
}

/** A time limit: which of the two it is, and how long. @internal */
export interface TimeLimit {
  readonly scope: "attempt" | "total";
  readonly milliseconds: number;
}

/** An attempt that brought no whole response. @internal */
export interface Failure {
  readonly kind: "aborted" | "elapsed" | "connection" | "cut-short" | "not-a-response";
  /** The time limit that it ran under. */
  readonly limit: TimeLimit;
  /** The beginning of the answer, where it got that far. */
  readonly head: Pick<ReceivedResponse, "status" | "headers"> | undefined;
  /** What was thrown. It may hold the key, so it must not reach the caller as it is. */
  readonly error: unknown;
}

/** What is wrong with what `fetch` gave, to follow the option's name. */
class NotAResponse extends Error {}

/** @internal */
export interface AttemptContext {
  readonly fetch: Fetch | undefined;
  readonly signal: AbortSignal | undefined;
  /** The time for headers and body together. */
  readonly limit: TimeLimit;
  /** Waits as long as a time and the caller's signal allow. */
  readonly waitFor: <Value>(promise: Promise<Value>, milliseconds: number) => Promise<WaitResult<Value>>;
  /** Called when the request is handed to the network; not at all where it never is. */
  readonly onDispatch: () => void;
}

/**
 * Sends one request once and reads the answer to its end. Every end is a result; nothing is thrown.
 *
 * ky sends; its retries and time limits are off. The first cannot tell a write from a read, do not cover the body, and
 * would hide imin's last answer behind a time-out; the second need two timers where one does.
 *
 * @internal
 */
export async function attempt(
  request: OutgoingRequest,
  context: AttemptContext,
): Promise<ReceivedResponse | Failure> {
  const { limit } = context;
  // The caller's signal stays with us: what ky and fetch attach to a signal would pile up on one that calls share.
  const own = new AbortController();
  let head: Failure["head"];
  const receive = async (): Promise<ReceivedResponse> => {
    const response = await send(request, own.signal, context);
    head = response;
    return readWhole(response, request);
  };
  try {
    const received = await context.waitFor(receive(), limit.milliseconds);
    if (received.kind === "done") return received.value;
    own.abort();
    return { kind: received.kind, limit, head, error: undefined };
  } catch (error) {
    if (error instanceof NotAResponse) return { kind: "not-a-response", limit, head, error };
    return { kind: head === undefined ? "connection" : "cut-short", limit, head, error };
  }
}

async function send(
  { method, url, headers, body }: OutgoingRequest,
  own: AbortSignal,
  { fetch, signal, onDispatch }: AttemptContext,
): Promise<Response> {
  const once = sendOnce(method, body);
  const response = await ky(url, {
    method,
    headers: Object.fromEntries(headers),
    ...(once.body === undefined ? {} : { body: once.body }),
    // The runtime's fetch takes the signal beside the request; ky would have to join it to its own.
    ...(fetch === undefined ? {} : { signal: own }),
    fetch: (input) => {
      // ky comes here a moment later: what has been aborted by then must not be sent, whatever the fetch.
      if (signal?.aborted === true) throw signal.reason;
      onDispatch();
      const ready = input as Request; // ky always makes a Request of its own.
      return fetch === undefined
        ? globalThis.fetch(ready, { ...once.init, signal: own })
        : fetch(ready, ...(once.init === undefined ? [] : [once.init]));
    },
    retry: 0,
    throwHttpErrors: false,
    // "error" would be enough for browsers and Node, but workerd does not know it.
    redirect: "manual",
    timeout: false,
  });
  checkResponse(response);
  return response;
}

/** Anything may come of a `fetch` that is not the runtime's own. A mock is told by its shape and not by its class. */
function checkResponse(response: unknown): void {
  const { status, headers, text, arrayBuffer, bodyUsed, type } = Object(response);
  const isResponse =
    typeof status === "number" &&
    [propertyOf(headers, "get"), text, arrayBuffer].every((method) => typeof method === "function");
  if (!isResponse) throw new NotAResponse("must resolve to a Response");
  if (bodyUsed === true) throw new NotAResponse("must not read the body of the Response: read a clone of it");
  if (status === 0 && type !== "opaqueredirect") throw new Error("fetch gave a network error");
}

async function readWhole(response: Response, request: OutgoingRequest): Promise<ReceivedResponse> {
  const { status, headers, type, redirected, url } = response;
  const wantsBytes = request.wantsBytes && status >= 200 && status < 300;
  const text = wantsBytes ? "" : await response.text();
  const bytes = wantsBytes ? await response.arrayBuffer() : undefined;
  if (typeof text !== "string" || (wantsBytes && typeof bytes?.byteLength !== "number")) {
    throw new NotAResponse("must resolve to a Response with a body that can be read");
  }
  return {
    kind: "response",
    status,
    // A `fetch` of the caller's may have followed one by itself: that response is not imin's to vouch for.
    isRedirect: redirected || type === "opaqueredirect" || (status >= 300 && status < 400),
    headers,
    url: url || request.url,
    text,
    bytes,
  };
}
