import ky from "ky";
import type { CallRecord } from "./call-record.ts";
import type { RequestHeaders } from "./headers.ts";
import { tellRequest } from "./telling.ts";

/** One HTTP request, ready to go. @internal */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: string | undefined;
}

/** An answer whose body was read to its end. @internal */
export interface Answer {
  readonly kind: "answer";
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

/** An attempt that brought no whole answer. @internal */
export interface Failure {
  readonly kind: "aborted" | "elapsed" | "connection" | "cut-short";
  /** The time limit that it ran under. */
  readonly limit: TimeLimit;
  /** The beginning of the answer, where it got that far. */
  readonly head: Pick<Answer, "status" | "headers"> | undefined;
  /** What was thrown. It may hold the key, so it must not reach the caller as it is. */
  readonly error: unknown;
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
  limit: TimeLimit,
  record: CallRecord,
): Promise<Answer | Failure> {
  // The caller's signal stays with us: what ky and fetch attach to a signal would pile up on one that calls share.
  const own = new AbortController();
  let head: Failure["head"];
  const receive = async (): Promise<Answer> => {
    const response = await send(request, own.signal, record);
    head = response;
    return readWhole(response, request.url, record.operation.answer === "bytes" && response.ok);
  };
  try {
    const received = await record.waitFor(receive(), limit.milliseconds);
    if (received.kind === "done") return received.value;
    own.abort();
    return { kind: received.kind, limit, head, error: undefined };
  } catch (error) {
    return { kind: head === undefined ? "connection" : "cut-short", limit, head, error };
  }
}

function send(
  { url, headers, body }: OutgoingRequest,
  own: AbortSignal,
  record: CallRecord,
): Promise<Response> {
  const { operation, settings, signal } = record;
  return ky(url, {
    method: operation.method,
    headers: Object.fromEntries(headers),
    ...(body === undefined ? {} : { body }),
    // The runtime's fetch takes the signal beside the request; ky would have to join it to its own.
    ...(settings.fetch === undefined ? {} : { signal: own }),
    fetch: (input) => {
      // ky comes here a moment later: what has been aborted by then must not be sent, whatever the fetch.
      if (signal?.aborted === true) throw signal.reason;
      record.attempts += 1;
      tellRequest(headers, record);
      const ready = input as Request; // ky always makes a Request of its own.
      return settings.fetch === undefined ? globalThis.fetch(ready, { signal: own }) : settings.fetch(ready);
    },
    retry: 0,
    throwHttpErrors: false,
    // "error" would be enough for browsers and Node, but workerd does not know it.
    redirect: "manual",
    timeout: false,
  });
}

async function readWhole(response: Response, requestUrl: string, wantsBytes: boolean): Promise<Answer> {
  const { status, headers, type, redirected, url } = response;
  return {
    kind: "answer",
    status,
    // A `fetch` of the caller's may have followed one by itself: that answer is not imin's to vouch for.
    isRedirect: redirected || type === "opaqueredirect" || (status >= 300 && status < 400),
    headers,
    url: url === "" ? requestUrl : url,
    text: wantsBytes ? "" : await response.text(),
    bytes: wantsBytes ? await response.arrayBuffer() : undefined,
  };
}
