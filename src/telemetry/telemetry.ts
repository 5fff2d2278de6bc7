import type { IminError } from "../errors/imin-error.ts";
import type { Failure, ReceivedResponse } from "../transport/attempt.ts";
import type { CallRecord } from "../transport/call-record.ts";
import { loggableRequest, loggableResponse, type RequestHeaders, requestIdOf } from "../transport/headers.ts";

/*
 * What a client tells of its requests, to the logger and as events: names, numbers and the headers that are
 * safe to show; never a URL with identifiers in it, a body or a key.
 */

/** @internal */
export function reportRequest(headers: RequestHeaders, record: CallRecord): void {
  const { operation, settings, attempts: attempt } = record;
  settings.logger.debug?.(
    `imin-sdk: ${operation.name} sends ${operation.method} ${operation.path}, attempt ${attempt}`,
    loggableRequest(headers),
  );
  record.emit({ type: "request", attempt });
}

/** @internal */
export function reportResponse(
  { status, headers }: ReceivedResponse,
  duration: number,
  record: CallRecord,
): void {
  const { operation, settings, attempts: attempt } = record;
  const { logger, onEvent } = settings;
  logger.info?.(`imin-sdk: ${operation.name} was answered ${status} in ${Math.round(duration)} ms`);
  logger.debug?.(`imin-sdk: ${operation.name} was answered with`, loggableResponse(headers, record.redact));
  // Without a listener nobody wants the id, and looking through it for secrets is dear.
  if (onEvent === undefined) return;
  const requestId = requestIdOf(headers, record.redact);
  record.emit({
    type: "response",
    attempt,
    status,
    duration,
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** @internal */
export function reportRetry(result: ReceivedResponse | Failure, delay: number, record: CallRecord): void {
  const { operation, settings, attempts: attempt } = record;
  const status = result.kind === "response" ? result.status : undefined;
  const reason = status !== undefined ? "status" : result.kind === "elapsed" ? "timeout" : "connection";
  settings.logger.warn?.(
    `imin-sdk: ${operation.name} is tried again in ${Math.round(delay)} ms: ${status ?? reason}`,
  );
  record.emit({ type: "retry", attempt, delay, reason, ...(status === undefined ? {} : { status }) });
}

/** @internal */
export function reportFailure(error: IminError, record: CallRecord): void {
  record.settings.logger.info?.(`imin-sdk: ${error.message}`, error.toJSON());
  record.emit({ type: "error", attempt: error.attempts, error, duration: record.elapsed });
}
