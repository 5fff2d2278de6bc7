import { IminAbortError } from "../errors/imin-abort-error.ts";
import { IminConfigError } from "../errors/imin-config-error.ts";
import { IminConnectionError } from "../errors/imin-connection-error.ts";
import type { IminError, WriteOutcome } from "../errors/imin-error.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import { IminResponseError } from "../errors/imin-response-error.ts";
import { IminTimeoutError } from "../errors/imin-timeout-error.ts";
import { propertyOf, textOf } from "../errors/property-of.ts";
import { unreadable } from "../errors/refuse-unreadable.ts";
import { lookFirst } from "./advice.ts";
import type { Failure } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import type { TimeLimit } from "./deadline.ts";
import { requestIdOf } from "./headers.ts";
import { networkCause } from "./network-cause.ts";
import { outcomeOfStatus } from "./response-error.ts";

/** Creates the error for an attempt without a complete response. @internal */
export function failureError(failure: Failure, call: CallContext): IminError {
  switch (failure.kind) {
    case "aborted":
      return abortError(call, failure);
    case "elapsed":
      return timeoutError(call, failure.limit.scope, failure);
    case "cut-short":
      return cutShortError(failure, call);
    case "connection":
      return connectionError(failure, call);
    case "not-a-response":
      return fetchError(failure, call);
  }
}

/** An unexpected error must not reach the caller unchanged either. @internal */
export function unexpectedError(error: unknown, call: CallContext): IminError {
  if (call.progress.attempts === 0) return new IminInputError([unreadable(error)], call.progress.facts());
  return connectionError({ head: undefined, error }, call);
}

/** @internal */
export function abortError(call: CallContext, failure?: Failure): IminAbortError {
  const facts = call.progress.facts(outcomeOf(failure));
  const message = `${call.operation.name} was aborted by the caller's signal.${afterwards(facts.outcome)}`;
  return new IminAbortError(call.deadline.reason, message, facts);
}

/** @internal */
export function timeoutError(
  call: CallContext,
  scope: TimeLimit["scope"],
  failure?: Failure,
): IminTimeoutError {
  const { timeout, totalTimeout } = call.limits;
  const limit = scope === "total" ? `totalTimeout of ${totalTimeout} ms` : `timeout of ${timeout} ms`;
  const facts = call.progress.facts(outcomeOf(failure));
  const message = `${call.operation.name}: the ${limit} ran out.${afterwards(facts.outcome)}`;
  return new IminTimeoutError(scope, message, facts);
}

function cutShortError(failure: Failure, call: CallContext): IminResponseError {
  const { status = 0, headers = new Headers() } = failure.head ?? {};
  const issues = [
    { path: "", message: "the body was cut short: the connection was lost during the response" },
  ];
  const requestId = requestIdOf(headers, call.secrets.redact);
  return new IminResponseError(
    { ...call.progress.facts(outcomeOf(failure)), status, requestId, body: undefined, issues },
    networkCause(failure.error, call.secrets.redact).error,
  );
}

function connectionError(failure: Pick<Failure, "head" | "error">, call: CallContext): IminConnectionError {
  const { error, summary, wasNeverConnected } = networkCause(failure.error, call.secrets.redact);
  // The caller's `fetch` may have sent the request earlier and retried by itself.
  const isCertain = wasNeverConnected && call.settings.fetch === undefined;
  const facts = call.progress.facts(isCertain ? "not-sent" : outcomeOf(failure));
  const { host } = new URL(call.baseUrl);
  const message = `${call.operation.name}: no response from ${host}: ${summary}.${afterwards(facts.outcome)}`;
  return new IminConnectionError(message, facts, error, textOf(failure.error, "digest"));
}

/** The value may be anything, so it reveals nothing about the request. */
function fetchError(failure: Failure, call: CallContext): IminConfigError {
  const facts = call.progress.facts();
  const message = `${textOf(failure.error, "message")}.${afterwards(facts.outcome)}`;
  const cause = propertyOf(failure.error, "cause");
  const shown = cause === undefined ? undefined : networkCause(cause, call.secrets.redact).error;
  return new IminConfigError("fetch", message, facts, shown);
}

/** The status arrived in time and says more than the missing rest of the body. */
function outcomeOf(failure: Pick<Failure, "head"> | undefined): WriteOutcome | undefined {
  return failure?.head === undefined ? undefined : outcomeOfStatus(failure.head.status);
}

function afterwards(outcome: WriteOutcome | undefined): string {
  if (outcome === "unknown") return ` ${lookFirst}`;
  return outcome === "not-sent" ? " Nothing was sent." : "";
}
