import { NotAResponse } from "./check-response.ts";
import type { TimeLimit } from "./deadline.ts";
import type { Endpoint } from "./operation.ts";
import { type ReceivedResponse, readWhole } from "./read-whole.ts";
import { type OutgoingRequest, type SendContext, send } from "./send.ts";

/** A request, and which parts of its response are needed. @internal */
export interface AttemptRequest extends OutgoingRequest {
  /** The format of a successful response's body. */
  readonly wanted: Endpoint["response"];
}

/** An attempt without a complete response. @internal */
export interface Failure {
  readonly kind: "aborted" | "elapsed" | "connection" | "cut-short" | "not-a-response";
  /** The time limit of the attempt. */
  readonly limit: TimeLimit;
  /** The status and headers, if they arrived. */
  readonly head: Pick<ReceivedResponse, "status" | "headers"> | undefined;
  /** The thrown value. It may contain the key, so it must not reach the caller unchanged. */
  readonly error: unknown;
}

/** @internal */
export interface AttemptContext extends SendContext {
  /** The time limit for headers and body together. */
  readonly limit: TimeLimit;
}

/**
 * Sends one request once and reads the whole response. Returns every outcome and never throws.
 *
 * Sends with ky, without ky's own retries and time limits. Its retries do not distinguish writes, do not cover the
 * body, and would replace imin's last response with a timeout. Its time limits need two timers instead of one.
 *
 * @internal
 */
export async function attempt(
  request: AttemptRequest,
  context: AttemptContext,
): Promise<ReceivedResponse | Failure> {
  const { limit } = context;
  // Do not pass on the caller's signal: listeners of ky and fetch would accumulate on a shared signal.
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
