import type { HeaderOptions } from "../options/call-options.ts";
import { reportRequest, reportResponse, reportRetry } from "../telemetry/telemetry.ts";
import { readApiKey } from "./api-key.ts";
import { attempt, type Failure, type ReceivedResponse } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { abortError, failureError, timeoutError } from "./failure.ts";
import { requestHeaders } from "./headers.ts";
import { retryDelay } from "./retry.ts";

/** What the attempts of one call have in common. @internal */
export interface ExchangeRequest {
  readonly url: string;
  readonly body: string | undefined;
  readonly headers: HeaderOptions | undefined;
}

/**
 * Gets an answer: sends the request, and for a read sends it again as long as the retry policy allows it.
 *
 * @returns The last answer, whatever its status.
 * @throws IminError where no whole answer came.
 * @internal
 */
export async function exchange(request: ExchangeRequest, record: CallRecord): Promise<ReceivedResponse> {
  const { safety } = record.operation;
  const { maxRetries } = record.limits;
  let mayRenewKey = safety === "read" && record.settings.apiKeyMayChange;
  let apiKey = await readApiKey(record);
  let retries = 0;
  for (;;) {
    const result = await sendOnce(request, apiKey, record);
    if (mayRenewKey && result.kind === "response" && result.status === 401) {
      // The key may just have been replaced: ask for it anew, once, and send at once with what is given.
      mayRenewKey = false;
      reportRetry(result, 0, record);
      apiKey = await readApiKey(record);
      continue;
    }
    const delay = retryDelay(result, { safety, retries, maxRetries, remaining: record.remaining });
    if (delay === undefined) {
      if (result.kind === "response") return result;
      throw failureError(result, record);
    }
    retries += 1;
    reportRetry(result, delay, record);
    await pause(delay, record);
  }
}

async function sendOnce(
  request: ExchangeRequest,
  apiKey: string | undefined,
  record: CallRecord,
): Promise<ReceivedResponse | Failure> {
  const { operation, settings, signal, attemptLimit: limit } = record;
  const { url, body } = request;
  if (signal?.aborted === true) throw abortError(record);
  if (limit.milliseconds <= 0) throw timeoutError(record, "total");
  const headers = requestHeaders(operation, settings, request, apiKey);
  record.keepKeys(headers);
  const startedAt = performance.now();
  const result = await attempt(
    { method: operation.method, url, headers, body, wantsBytes: operation.response === "bytes" },
    {
      fetch: settings.fetch,
      signal,
      limit,
      waitFor: (promise, milliseconds) => record.waitFor(promise, milliseconds),
      onDispatch: () => {
        record.attempts += 1;
        reportRequest(headers, record);
      },
    },
  );
  if (result.kind === "response") reportResponse(result, performance.now() - startedAt, record);
  return result;
}

async function pause(milliseconds: number, record: CallRecord): Promise<void> {
  const { kind } = await record.waitFor(new Promise<never>(() => {}), milliseconds);
  if (kind === "aborted") throw abortError(record);
}
