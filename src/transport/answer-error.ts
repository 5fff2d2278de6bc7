import { IminApiError } from "../errors/imin-api-error.ts";
import type { WriteOutcome } from "../errors/imin-error.ts";
import { IminResponseError } from "../errors/imin-response-error.ts";
import type { Issue } from "../errors/issue.ts";
import { advice } from "./advice.ts";
import type { Answer } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { readErrorBody } from "./error-body.ts";
import { loggableAnswer, requestIdOf } from "./headers.ts";
import { retryAfterOf } from "./retry.ts";

/** Whether a write may have taken effect, where nothing but the status of its answer tells. @internal */
export function outcomeOfStatus(status: number): WriteOutcome {
  return status >= 400 && status < 500 ? "rejected" : "unknown";
}

/** The error of an answer with a status of 4xx or 5xx. @internal */
export function apiError(answer: Answer, body: unknown, record: CallRecord): IminApiError {
  record.keepPrivate(body);
  const { hide } = record;
  const { status, headers } = answer;
  const { type: name, description, requestId: idInBody, itemErrors } = readErrorBody(body);
  const type =
    name !== undefined && /^[\w:./#-]{1,120}$/.test(name) && hide(name) === name ? name : undefined;
  const requestId = requestIdOf(headers, hide) ?? (idInBody === undefined ? undefined : hide(idInBody));
  const retryAfter = retryAfterOf(headers);
  const facts = record.facts(outcomeOfStatus(status));
  const shown = description === undefined ? undefined : hide(description).replace(/\.$/, "");
  const said = [type, shown].filter(Boolean).join(": ");
  const message = [
    `${record.operation.name}: imin answered ${status}${said === "" ? "" : ` (${said})`}.`,
    ...(requestId === undefined ? [] : [`Request id ${requestId}.`]),
    advice({ status, retryAfter, outcome: facts.outcome, hasItemErrors: itemErrors.length > 0 }),
  ].join(" ");
  return new IminApiError(message, {
    ...facts,
    status,
    type,
    description,
    body,
    headers: loggableAnswer(headers, hide),
    requestId,
    retryAfter,
    itemErrors,
  });
}

/** The error of an answer that cannot be used. @internal */
export function responseError(
  answer: Answer,
  body: unknown,
  issues: readonly Issue[],
  record: CallRecord,
): IminResponseError {
  const { status, headers } = answer;
  const requestId = requestIdOf(headers, record.hide);
  return new IminResponseError({ ...record.facts("unknown"), status, body, requestId, issues });
}
