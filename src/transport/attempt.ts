import { NotAResponse } from "./check-response.ts";
import type { TimeLimit } from "./deadline.ts";
import type { Endpoint } from "./operation.ts";
import { type ReceivedResponse, readWhole } from "./read-whole.ts";
import { type OutgoingRequest, type SendContext, send } from "./send.ts";

/** A request, and what of its response is wanted. @internal */
export interface AttemptRequest extends OutgoingRequest {
  /** What the body of a good response is. */
  readonly wanted: Endpoint["response"];
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

/** @internal */
export interface AttemptContext extends SendContext {
  /** The time for headers and body together. */
  readonly limit: TimeLimit;
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
  request: AttemptRequest,
  context: AttemptContext,
): Promise<ReceivedResponse | Failure> {
  const { limit } = context;
  // The caller's signal stays with us: what ky and fetch attach to a signal would pile up on one that calls share.
  const own = new AbortController();
  let head: Failure["head"];
  const receive = async (): Promise<ReceivedResponse> => {
    const response = await send(request, own.signal, context);
    return readWhole(response, request, (received) => {
      head = received;
    });
  };
  try {
    const received = await context.deadline.waitFor(receive(), limit.milliseconds);
    if (received.kind === "done") return received.value;
    own.abort();
    return { kind: received.kind, limit, head, error: undefined };
  } catch (error) {
    if (error instanceof NotAResponse) return { kind: "not-a-response", limit, head, error };
    return { kind: head === undefined ? "connection" : "cut-short", limit, head, error };
  }
}
