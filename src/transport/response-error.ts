import { IminApiError } from "../errors/imin-api-error.ts";
import type { WriteOutcome } from "../errors/imin-error.ts";
import { IminResponseError } from "../errors/imin-response-error.ts";
import type { Issue } from "../errors/issue.ts";
import { advice } from "./advice.ts";
import type { CallContext } from "./call-context.ts";
import { readErrorBody } from "./error-body.ts";
import { loggableResponse, requestIdOf } from "./headers.ts";
import type { ReceivedResponse } from "./read-whole.ts";
import { redacted } from "./redaction.ts";
import { retryAfterOf } from "./retry-after.ts";

/** Whether a write may have succeeded, based only on the status of its response. @internal */
export function outcomeOfStatus(status: number): WriteOutcome {
  return status >= 400 && status < 500 ? "rejected" : "unknown";
}

/** Creates the error for a response with a 4xx or 5xx status. @internal */
export function apiError(
  response: ReceivedResponse,
  body: unknown,
  { operation, baseUrl, progress, secrets }: CallContext,
): IminApiError {
  secrets.addResponse(body);
  const { redact } = secrets;
  const { status, headers } = response;
  const { type: name, description, requestId: idInBody, itemErrors } = readErrorBody(body);
  const type =
    name !== undefined && /^[\w:./#-]{1,120}$/.test(name) && redact(name) === name ? name : undefined;
  const requestId = requestIdOf(headers, redact) ?? (idInBody === undefined ? undefined : redact(idInBody));
  const retryAfter = retryAfterOf(headers);
  const facts = progress.facts(outcomeOfStatus(status));
  const shown = redact(description ?? "").replace(/\.$/, "");
  // Omit a description that is redacted completely.
  const summary = [type, shown === redacted ? undefined : shown].filter(Boolean).join(": ");
  const message = [
    `${operation.name}: imin responded with ${status}${summary === "" ? "" : ` (${summary})`}.`,
    ...(requestId === undefined ? [] : [`Request ID ${requestId}.`]),
    advice({
      status,
      retryAfter,
      outcome: facts.outcome,
      hasItemErrors: itemErrors.length > 0,
      type: name,
      description,
      operation,
      baseUrl,
    }),
  ].join(" ");
  return new IminApiError(message, {
    ...facts,
    status,
    type,
    description,
    body,
    headers: loggableResponse(headers, redact),
    requestId,
    retryAfter,
    itemErrors,
  });
}

/** Creates the error for an unusable response. @internal */
export function responseError(
  response: ReceivedResponse,
  body: unknown,
  issues: readonly Issue[],
  { progress, secrets }: CallContext,
): IminResponseError {
  const { status, headers } = response;
  const requestId = requestIdOf(headers, secrets.redact);
  return new IminResponseError({ ...progress.facts("unknown"), status, body, requestId, issues });
}
