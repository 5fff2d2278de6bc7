import type { Answer, Failure } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { loggableAnswer, loggableRequest, requestIdOf } from "./headers.ts";

/*
 * What a client tells of its requests, to the logger and as events: names, numbers and the headers that are
 * safe to show; never a URL with identifiers in it, a body or a key.
 */

/** @internal */
export function tellRequest(headers: Headers, attempt: number, record: CallRecord): void {
  const { operation, settings } = record;
  settings.logger.debug(
    `imin-sdk: ${operation.name} sends ${operation.method} ${operation.path}, attempt ${attempt}`,
    loggableRequest(headers),
  );
  record.emit({ type: "request", attempt });
}

/** @internal */
export function tellAnswer(answer: Answer, attempt: number, duration: number, record: CallRecord): void {
  const { operation, settings } = record;
  const requestId = requestIdOf(answer.headers);
  settings.logger.info(
    `imin-sdk: ${operation.name} was answered ${answer.status} in ${Math.round(duration)} ms`,
  );
  settings.logger.debug(`imin-sdk: ${operation.name} was answered with`, loggableAnswer(answer.headers));
  record.emit({
    type: "response",
    attempt,
    status: answer.status,
    duration,
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** @internal */
export function tellRetry(result: Answer | Failure, delay: number, record: CallRecord): void {
  const reason = result.kind === "answer" ? "status" : result.kind === "timeout" ? "timeout" : "connection";
  const { status } = result;
  record.settings.logger.warn(
    `imin-sdk: ${record.operation.name} is tried again in ${Math.round(delay)} ms: ${status ?? reason}`,
  );
  record.emit({
    type: "retry",
    attempt: record.attempts,
    delay,
    reason,
    ...(status === undefined ? {} : { status }),
  });
}
