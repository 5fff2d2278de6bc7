import ky, { TimeoutError } from "ky";
import type { Fetch } from "../options/client-options.ts";
import { limited } from "./limited.ts";

/** One HTTP request, ready to go. @internal */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** Whether the answer's body is wanted as bytes. */
  readonly wantsBytes: boolean;
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
  readonly kind: "aborted" | "timeout" | "connection" | "cut-short";
  /** The time limit that it ran under. */
  readonly limit: TimeLimit;
  /** The beginning of the answer, where it got that far. */
  readonly head: Pick<Answer, "status" | "headers"> | undefined;
  /** What was thrown. It may hold the key, so it must not reach the caller as it is. */
  readonly error: unknown;
}

/** @internal */
export interface AttemptContext {
  readonly fetch: Fetch | undefined;
  readonly signal: AbortSignal | undefined;
  /** The time for headers and body together. */
  readonly limit: TimeLimit;
  /** Called when the request is handed to the network; not at all where it never is. */
  readonly onDispatch: () => void;
}

/**
 * Sends one request once and reads the answer to its end. Every end is a result; nothing is thrown.
 *
 * ky keeps the time of headers and body together (its `totalTimeout`, which its own body methods obey) and
 * cancels what runs late. Its retries are off: they cannot tell a write from a read, they do not cover the body,
 * and they would hide imin's last answer behind a time-out.
 *
 * @internal
 */
export async function attempt(request: OutgoingRequest, context: AttemptContext): Promise<Answer | Failure> {
  const { signal, limit } = context;
  // The caller's signal stays with us: what ky and fetch attach to a signal would pile up on one that calls share.
  // Without one there is nothing to pass on, and joining a signal to its own would cost ky a tenth of the call.
  const own = signal === undefined ? undefined : new AbortController();
  let head: Failure["head"];
  const abort = (): Failure => {
    own?.abort();
    return { kind: "aborted", limit, head, error: undefined };
  };
  try {
    const pending = ky(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(own === undefined ? {} : { signal: own.signal }),
      fetch: (input, init) => {
        // ky comes here a moment later: what has been aborted by then must not be sent, whatever the fetch.
        if (signal?.aborted === true) throw signal.reason;
        context.onDispatch();
        const send: Fetch | typeof globalThis.fetch = context.fetch ?? globalThis.fetch;
        return send(input as Request, init); // ky always makes a Request of its own.
      },
      retry: 0,
      throwHttpErrors: false,
      // "error" would be enough for browsers and Node, but workerd does not know it.
      redirect: "manual",
      timeout: false,
      totalTimeout: limit.milliseconds,
    });
    const responded = await limited(pending, { signal });
    if (responded.kind !== "done") return abort();
    const response = responded.value;
    head = response;
    const reading = request.wantsBytes && response.ok ? pending.arrayBuffer() : pending.text();
    const body = await limited<string | ArrayBuffer>(reading, { signal });
    return body.kind === "done" ? readWhole(response, request, body.value) : abort();
  } catch (error) {
    const kind = error instanceof TimeoutError ? "timeout" : head === undefined ? "connection" : "cut-short";
    return { kind, limit, head, error };
  }
}

function readWhole(response: Response, request: OutgoingRequest, body: string | ArrayBuffer): Answer {
  const { status, headers, type, redirected, url } = response;
  return {
    kind: "answer",
    status,
    // A `fetch` of the caller's may have followed one by itself: that answer is not imin's to vouch for.
    isRedirect: redirected || type === "opaqueredirect" || (status >= 300 && status < 400),
    headers,
    url: url === "" ? request.url : url,
    text: typeof body === "string" ? body : "",
    bytes: typeof body === "string" ? undefined : body,
  };
}
