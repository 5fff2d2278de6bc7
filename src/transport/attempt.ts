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

/** An attempt that brought no whole answer. @internal */
export interface Failure {
  readonly kind: "aborted" | "timeout" | "connection" | "cut-short";
  /** Whether the request was handed to the network. */
  readonly isDispatched: boolean;
  /** The answer's status, where it got that far. */
  readonly status: number | undefined;
  /** What was thrown. It may hold the key, so it must not reach the caller as it is. */
  readonly error: unknown;
}

/** @internal */
export interface AttemptLimits {
  readonly fetch: Fetch | undefined;
  readonly signal: AbortSignal | undefined;
  /** For headers and body together. */
  readonly milliseconds: number;
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
export async function attempt(request: OutgoingRequest, limits: AttemptLimits): Promise<Answer | Failure> {
  let isDispatched = false;
  let status: number | undefined;
  const fail = (kind: Failure["kind"], error?: unknown): Failure => ({ kind, isDispatched, status, error });
  const { signal } = limits;
  const isAborted = (): boolean => signal?.aborted === true;
  if (isAborted()) return fail("aborted");
  try {
    const pending = ky(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(signal === undefined ? {} : { signal }),
      fetch: (input, init) => {
        isDispatched = true;
        const send: Fetch | typeof globalThis.fetch = limits.fetch ?? globalThis.fetch;
        return send(input as Request, init); // ky always makes a Request of its own.
      },
      retry: 0,
      throwHttpErrors: false,
      // "error" would be enough for browsers and Node, but workerd does not know it.
      redirect: "manual",
      timeout: false,
      totalTimeout: limits.milliseconds,
    });
    const responded = await limited(pending, { signal });
    if (responded.kind !== "done") return fail("aborted");
    const response = responded.value;
    status = response.status;
    const body = await limited<string | ArrayBuffer>(
      request.wantsBytes && response.ok ? pending.arrayBuffer() : pending.text(),
      { signal },
    );
    if (body.kind !== "done") return fail("aborted");
    return {
      kind: "answer",
      status,
      isRedirect: response.type === "opaqueredirect" || (status >= 300 && status < 400),
      headers: response.headers,
      url: response.url === "" ? request.url : response.url,
      text: typeof body.value === "string" ? body.value : "",
      bytes: typeof body.value === "string" ? undefined : body.value,
    };
  } catch (error) {
    // The signal is asked first: a caller's own AbortSignal.timeout() is an abort, not one of our time limits.
    if (isAborted()) return fail("aborted", error);
    if (error instanceof TimeoutError) return fail("timeout", error);
    return fail(status === undefined ? "connection" : "cut-short", error);
  }
}
