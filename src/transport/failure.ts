import { IminAbortError } from "../errors/imin-abort-error.ts";
import { IminApiError } from "../errors/imin-api-error.ts";
import { IminConnectionError } from "../errors/imin-connection-error.ts";
import type { IminError, WriteOutcome } from "../errors/imin-error.ts";
import { IminResponseError } from "../errors/imin-response-error.ts";
import { IminTimeoutError } from "../errors/imin-timeout-error.ts";
import type { Issue } from "../errors/issue.ts";
import { advice } from "./advice.ts";
import type { Answer, Failure } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { readErrorBody } from "./error-body.ts";
import { loggableAnswer, requestIdOf } from "./headers.ts";
import { networkCause } from "./network-cause.ts";
import { retryAfterOf } from "./retry.ts";

const lookFirst = "It may have taken effect: look before you send it again.";

/** The error of an attempt that brought no whole answer. @internal */
export function failureError(failure: Failure, record: CallRecord): IminError {
  switch (failure.kind) {
    case "aborted":
      return abortError(record, failure.isDispatched);
    case "timeout":
      return timeoutError(record, failure.isDispatched);
    case "cut-short": {
      const { error } = networkCause(failure.error, record.hide);
      const issues = [{ path: "", message: "the body was cut short: the connection was lost while it came" }];
      const facts = record.facts("unknown");
      return new IminResponseError({ ...facts, status: failure.status ?? 0, body: undefined, issues }, error);
    }
    case "connection":
      return connectionError(failure, record);
  }
}

function connectionError(failure: Failure, record: CallRecord): IminConnectionError {
  const { error, summary, wasNeverConnected } = networkCause(failure.error, record.hide);
  const outcome = wasNeverConnected || !failure.isDispatched ? "not-sent" : "unknown";
  const { operation } = record;
  const host = new URL(record.baseUrl).host;
  const next =
    operation.safety === "read" ? "" : outcome === "unknown" ? ` ${lookFirst}` : " Nothing was sent.";
  return new IminConnectionError(
    `${operation.name}: no answer from ${host}: ${summary}.${next}`,
    record.facts(outcome),
    error,
  );
}

/** @internal */
export function abortError(record: CallRecord, isDispatched: boolean): IminAbortError {
  const outcome = isDispatched ? "unknown" : "not-sent";
  return new IminAbortError(
    record.signal?.reason,
    `${record.operation.name} was aborted by the caller's signal.${afterwards(record, outcome)}`,
    record.facts(outcome),
  );
}

/** @internal */
export function timeoutError(record: CallRecord, isDispatched: boolean): IminTimeoutError {
  const { timeout, totalTimeout } = record.limits;
  const scope = record.remaining <= 0 || totalTimeout <= timeout ? "total" : "attempt";
  const limit = scope === "total" ? `totalTimeout of ${totalTimeout} ms` : `timeout of ${timeout} ms`;
  const outcome = isDispatched ? "unknown" : "not-sent";
  return new IminTimeoutError(
    scope,
    `${record.operation.name}: the ${limit} ran out.${afterwards(record, outcome)}`,
    record.facts(outcome),
  );
}

function afterwards(record: CallRecord, outcome: WriteOutcome): string {
  return record.operation.safety === "write" && outcome === "unknown" ? ` ${lookFirst}` : "";
}

/** The error of an answer with a status of 4xx or 5xx. @internal */
export function apiError(answer: Answer, body: unknown, record: CallRecord): IminApiError {
  record.keepPrivate(body);
  const { status, headers } = answer;
  const read = readErrorBody(body);
  const type = read.type !== undefined && /^[\w:./#-]{1,120}$/.test(read.type) ? read.type : undefined;
  const requestId = requestIdOf(headers) ?? read.requestId;
  const retryAfter = retryAfterOf(headers);
  const facts = record.facts(status < 500 ? "rejected" : "unknown");
  const said = [type, read.description === undefined ? undefined : record.hide(read.description)];
  const message = [
    `${record.operation.name}: imin answered ${status}`,
    said.some(Boolean) ? ` (${said.filter(Boolean).join(": ")})` : "",
    ".",
    requestId === undefined ? "" : ` Request id ${record.hide(requestId)}.`,
    ` ${advice(status, retryAfter, facts.outcome)}`,
  ].join("");
  return new IminApiError(message, {
    ...facts,
    ...read,
    type,
    status,
    body,
    headers: loggableAnswer(headers),
    requestId,
    retryAfter,
  });
}

/** The error of an answer that cannot be used. @internal */
export function responseError(
  answer: Answer,
  body: unknown,
  issues: readonly Issue[],
  record: CallRecord,
): IminResponseError {
  return new IminResponseError({
    ...record.facts("unknown"),
    status: answer.status,
    body,
    requestId: requestIdOf(answer.headers),
    issues,
  });
}
