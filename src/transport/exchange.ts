import type { HeaderOptions } from "../options/call-options.ts";
import { readApiKey } from "./api-key.ts";
import { attempt, type Failure } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import { failureError, timeoutError } from "./failure.ts";
import { loggableRequest, loggableResponse, requestHeaders, requestIdOf } from "./headers.ts";
import type { ReceivedResponse } from "./read-whole.ts";
import { retryDelay } from "./retry.ts";

/** The state shared by all attempts of a call. @internal */
export interface ExchangeRequest {
  readonly url: string;
  readonly body: string | undefined;
  readonly headers: HeaderOptions | undefined;
}

/**
 * Gets a response: sends the request, and repeats a read while the retry policy allows it.
 *
 * @returns The last response, with any status.
 * @throws IminError if no complete response arrived.
 * @internal
 */
export async function exchange(request: ExchangeRequest, call: CallContext): Promise<ReceivedResponse> {
  const { safety } = call.operation;
  const { maxRetries } = call.limits;
  let mayRenewKey = safety === "read" && call.settings.apiKeyMayChange;
  let apiKey = await readApiKey(call);
  let retries = 0;
  for (;;) {
    const result = await sendOnce(request, apiKey, call);
    if (mayRenewKey && result.kind === "response" && result.status === 401) {
      // The key may have just been replaced. Read it again once, and retry immediately with the new key.
      mayRenewKey = false;
      reportRetry(result, 0, call);
      apiKey = await readApiKey(call);
      continue;
    }
    const delay = retryDelay(result, { safety, retries, maxRetries, remaining: call.deadline.remaining });
    if (delay === undefined) {
      if (result.kind === "response") return result;
      throw failureError(result, call);
    }
    retries += 1;
    reportRetry(result, delay, call);
    // If the caller aborts the call during the wait, the next attempt sends nothing and says so.
    await call.deadline.waitFor(new Promise<never>(() => {}), delay);
  }
}

async function sendOnce(
  request: ExchangeRequest,
  apiKey: string | undefined,
  call: CallContext,
): Promise<ReceivedResponse | Failure> {
  const { operation, settings, deadline, progress, secrets, telemetry } = call;
  const { attemptLimit: limit } = deadline;
  const { url, body } = request;
  if (limit.milliseconds <= 0) throw timeoutError(call, "total");
  const headers = requestHeaders(operation, settings, request, apiKey);
  secrets.addHeaders(headers);
  const startedAt = performance.now();
  const result = await attempt(
    { method: operation.method, url, headers, body, wanted: operation.response },
    {
      fetch: settings.fetch,
      deadline,
      limit,
      onDispatch: () => {
        progress.attempts += 1;
        telemetry.request(progress.attempts, () => loggableRequest(headers));
      },
    },
  );
  if (result.kind === "response") reportResponse(result, performance.now() - startedAt, call);
  return result;
}

/**
 * Not a part of `sendOnce`, whose closures live as long as the request: V8 would keep the response with them, and Node
 * keeps a request until the next full garbage collection.
 */
function reportResponse(response: ReceivedResponse, duration: number, call: CallContext): void {
  const { progress, secrets, telemetry } = call;
  telemetry.response(progress.attempts, response.status, duration, {
    headers: () => loggableResponse(response.headers, secrets.redact),
    requestId: () => requestIdOf(response.headers, secrets.redact),
  });
}

function reportRetry(result: ReceivedResponse | Failure, delay: number, call: CallContext): void {
  const status = result.kind === "response" ? result.status : undefined;
  const reason = status !== undefined ? "status" : result.kind === "elapsed" ? "timeout" : "connection";
  call.telemetry.retry(call.progress.attempts, delay, reason, status);
}
