import { IminConfigError } from "../errors/imin-config-error.ts";
import { apiKeyProblem } from "../options/api-key.ts";
import type { HeaderOptions } from "../options/call-options.ts";
import { type Answer, attempt, type Failure } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { abortError, failureError, timeoutError } from "./failure.ts";
import { requestHeaders } from "./headers.ts";
import { limited, wait } from "./limited.ts";
import { retryDelay } from "./retry.ts";
import { tellAnswer, tellRequest, tellRetry } from "./telling.ts";

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
export async function exchange(request: ExchangeRequest, record: CallRecord): Promise<Answer> {
  let apiKey = await readApiKey(record);
  let mayAskForKeyAgain = record.settings.apiKeyMayChange && record.operation.safety === "read";
  let retries = 0;
  for (;;) {
    const result = await attemptOnce(request, apiKey, record);
    if (result.kind === "answer" && result.status === 401 && mayAskForKeyAgain) {
      // The key may just have been replaced: ask for it anew, once, and send at once with what is given.
      mayAskForKeyAgain = false;
      apiKey = await readApiKey(record);
      continue;
    }
    retries += 1;
    const delay = retryDelay(result, {
      safety: record.operation.safety,
      attempt: retries,
      maxRetries: record.limits.maxRetries,
      remaining: record.remaining,
    });
    if (delay === undefined) {
      if (result.kind === "answer") return result;
      throw failureError(result, record);
    }
    tellRetry(result, delay, record);
    if ((await wait(delay, record.signal)) === "aborted") throw abortError(record, true);
  }
}

async function attemptOnce(
  request: ExchangeRequest,
  apiKey: string | undefined,
  record: CallRecord,
): Promise<Answer | Failure> {
  const { operation, settings, limits, signal } = record;
  const { url, body } = request;
  const headers = requestHeaders(operation, settings, {
    headers: request.headers,
    apiKey,
    hasBody: body !== undefined,
  });
  if (signal?.aborted === true) throw abortError(record, record.attempts > 0);
  const milliseconds = Math.min(limits.timeout, record.remaining);
  if (milliseconds <= 0) throw timeoutError(record, record.attempts > 0);
  record.attempts += 1;
  const number = record.attempts;
  tellRequest(headers, number, record);
  const startedAt = performance.now();
  const result = await attempt(
    { method: operation.method, url, headers, body, wantsBytes: operation.answer === "bytes" },
    { fetch: settings.fetch, signal, milliseconds },
  );
  const duration = performance.now() - startedAt;
  if (result.kind === "answer") tellAnswer(result, number, duration, record);
  else if (!result.isDispatched) record.attempts -= 1;
  return result;
}

/** Asks for the key, within the time and the signal of the call. */
async function readApiKey(record: CallRecord): Promise<string | undefined> {
  const { signal, settings } = record;
  const wasSent = record.attempts > 0;
  const refuse = (problem: string, cause?: unknown): IminConfigError =>
    new IminConfigError("apiKey", problem, record.facts(wasSent ? "rejected" : "not-sent"), cause);
  const given = settings.readApiKey();
  if (!(given instanceof Promise)) {
    record.keepSecret(given);
    return given;
  }
  const result = await limited(given, { signal, milliseconds: Math.max(0, record.remaining) }).catch(
    (error: unknown) => {
      throw refuse("could not be had: the function that gives it failed.", error);
    },
  );
  if (result.kind === "aborted") throw abortError(record, wasSent);
  if (result.kind === "elapsed") throw timeoutError(record, wasSent);
  const problem = apiKeyProblem(result.value);
  if (problem !== undefined) throw refuse(problem);
  record.keepSecret(result.value);
  return result.value;
}
