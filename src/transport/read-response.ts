import { IminError } from "../errors/imin-error.ts";
import type { IminResponseError } from "../errors/imin-response-error.ts";
import type { Issue } from "../errors/issue.ts";
import { isThenable } from "../errors/property-of.ts";
import { normalize } from "../json-ld/normalize.ts";
import { type Checked, checkDifferences } from "../validation/check.ts";
import type { CallContext } from "./call-context.ts";
import type { WaitResult } from "./deadline.ts";
import type { Drifts } from "./drifts.ts";
import { abortError, timeoutError } from "./failure.ts";
import { readHeader } from "./headers.ts";
import type { Endpoint, Operation } from "./operation.ts";
import type { ReceivedResponse } from "./read-whole.ts";
import { apiError, responseError } from "./response-error.ts";

/**
 * Turns a response into the method's result: normalizes, validates and reads it. Any error is an IminError.
 *
 * @internal
 */
export async function readResponse<Body, Result>(
  response: ReceivedResponse,
  operation: Operation<Body, Result>,
  call: CallContext,
  drifts: Drifts,
  sentJson: string | undefined,
): Promise<Result> {
  try {
    return await read(response, operation, call, drifts, sentJson);
  } catch (error) {
    if (error instanceof IminError) throw error;
    throw responseError(response, response.text, [{ path: "", message: "it cannot be processed" }], call);
  }
}

async function read<Body, Result>(
  response: ReceivedResponse,
  operation: Operation<Body, Result>,
  call: CallContext,
  drifts: Drifts,
  sentJson: string | undefined,
): Promise<Result> {
  const refuse: Refuse = (body, issue) => responseError(response, body, [issue].flat(), call);
  if (response.isRedirect) {
    const message = "it is a redirect, and following it could give the key to another host";
    throw refuse(undefined, { path: "", message });
  }
  const document = documentOf(response);
  const given = "json" in document ? document.json : response.text;
  if (response.status >= 400) throw apiError(response, given, call);
  if (!(response.status >= 200)) {
    throw refuse(given, { path: "", message: "it has an invalid status" });
  }
  const body = bodyOf(response, document, operation.response);
  if (body.problem !== undefined) throw refuse(given, { path: "", message: body.problem });
  const value = await checkBody(body.value, operation, call, drifts, refuse);
  const reading = operation.read(value, {
    idBaseUrl: call.settings.idBaseUrls[0],
    contentType: readHeader(response.headers, "content-type") ?? "",
    url: response.url,
    sentJson,
  });
  if (reading.issues !== undefined) throw refuse(body.value, reading.issues);
  return reading.result;
}

type Refuse = (body: unknown, issues: Issue | readonly Issue[]) => IminResponseError;

async function checkBody<Body>(
  body: unknown,
  operation: Operation<Body, unknown>,
  call: CallContext,
  drifts: Drifts,
  refuse: Refuse,
): Promise<Body> {
  const { responseValidation } = call.limits;
  if (responseValidation !== "off") {
    const checked = await checkInTime(operation, body, call).catch(() => {
      const message = "the schema threw an error or did not return a validation result";
      throw refuse(body, { path: "", message });
    });
    if (checked.kind === "aborted") throw abortError(call);
    if (checked.kind === "elapsed") throw timeoutError(call, "total");
    const { value: result } = checked;
    if (result.issues === undefined) return result.value;
    if (responseValidation === "strict") throw refuse(body, result.issues);
    drifts.report(result.issues, call);
  }
  // The only place where unchecked data becomes typed: the caller chose to accept differences.
  return body as Body;
}

/** The caller's schema may be slow and may throw anything. */
async function checkInTime<Body>(
  { schema }: Operation<Body, unknown>,
  body: unknown,
  { deadline, limits }: CallContext,
): Promise<WaitResult<Checked<Body>>> {
  // An error lists every difference. A warning is logged once for each path.
  const checking = checkDifferences(schema, body, { eachPlaceOnce: limits.responseValidation === "warn" });
  if (!isThenable(checking)) return { kind: "done", value: checking };
  return deadline.waitFor(checking, Math.max(0, deadline.remaining));
}

/** A normalized body, or the reason why there is none. */
type Document = { readonly json: unknown } | { readonly problem: string; readonly isEmpty: boolean };

function documentOf(response: ReceivedResponse): Document {
  const { body } = response;
  if (body.kind === "empty") return { problem: "the body is empty", isEmpty: true };
  const isEmpty = false;
  if (body.kind === "not-json") return { problem: `the body is not JSON${mediaTypeOf(response)}`, isEmpty };
  try {
    return { json: normalize(body.json) };
  } catch {
    return { problem: "the body is nested too deeply", isEmpty };
  }
}

interface Body {
  readonly value?: unknown;
  readonly problem?: string;
}

function bodyOf(response: ReceivedResponse, document: Document, wanted: Endpoint["response"]): Body {
  if (wanted === "nothing") return {};
  if (wanted === "bytes") {
    return response.bytes?.byteLength ? { value: response.bytes } : { problem: "the body is empty" };
  }
  if ("problem" in document)
    return document.isEmpty && wanted !== "object" ? {} : { problem: document.problem };
  const { json } = document;
  if (wanted !== "any" && (typeof json !== "object" || json === null || Array.isArray(json))) {
    const kind = Array.isArray(json) ? "a list" : json === null ? "null" : `a ${typeof json}`;
    return { problem: `the body must be an object, not ${kind}` };
  }
  return { value: json };
}

function mediaTypeOf({ headers }: ReceivedResponse): string {
  const mediaType = readHeader(headers, "content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === undefined || /json$/.test(mediaType) ? "" : ` but ${mediaType}`;
}
