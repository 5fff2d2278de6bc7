import type { Issue } from "../errors/issue.ts";
import { normalize } from "../json-ld/normalize.ts";
import { check } from "../validation/check.ts";
import type { ReceivedResponse } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import type { Drifts } from "./drifts.ts";
import type { Endpoint, Operation } from "./operation.ts";
import { apiError, responseError } from "./response-error.ts";

/**
 * Makes the method's result of an answer, or throws the error that it is: respelled, checked, read.
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
  const refuse = (body: unknown, issues: readonly Issue[]): Error =>
    responseError(response, body, issues, call);
  if (response.isRedirect) {
    throw refuse(undefined, [
      { path: "", message: "it is a redirect, and following it could give the key to another host" },
    ]);
  }
  const parsed = parseJson(response.text);
  const given = "json" in parsed ? parsed.json : response.text;
  if (response.status >= 400) throw apiError(response, given, call);
  const body = bodyOf(response, parsed, operation.response);
  if (body.problem !== undefined) throw refuse(given, [{ path: "", message: body.problem }]);
  const value = await checkBody(body.value, operation, call, drifts, refuse);
  const reading = operation.read(value, {
    baseUrl: call.baseUrl,
    contentType: response.headers.get("content-type") ?? "",
    url: response.url,
    sentJson,
  });
  if (reading.issues !== undefined) throw refuse(body.value, reading.issues);
  return reading.result;
}

async function checkBody<Body>(
  body: unknown,
  operation: Operation<Body, unknown>,
  call: CallContext,
  drifts: Drifts,
  refuse: (body: unknown, issues: readonly Issue[]) => Error,
): Promise<Body> {
  const { responseValidation } = call.limits;
  if (responseValidation !== "off") {
    // An error has every difference. A warning is made once for each place, so the other items need no description.
    const checking = check(operation.schema, body, { eachPlaceOnce: responseValidation === "warn" });
    const checked = checking instanceof Promise ? await checking : checking;
    if (checked.issues === undefined) return checked.value;
    if (responseValidation === "strict") throw refuse(body, checked.issues);
    drifts.report(checked.issues, call);
  }
  // The one place where unchecked data becomes typed: by the caller's wish it is handed on although it differs.
  return body as Body;
}

/** A body after normalization, or the reason why there is none. */
type Parsed = { readonly json: unknown } | { readonly isEmpty: boolean };

function parseJson(text: string): Parsed {
  if (text.trim() === "") return { isEmpty: true };
  try {
    return { json: normalize(JSON.parse(text)) };
  } catch {
    // Not JSON (an HTML page, a truncated body), or nested beyond all bounds. The caller is told so, in an error
    // that keeps the text.
    return { isEmpty: false };
  }
}

interface Body {
  readonly value?: unknown;
  readonly problem?: string;
}

function bodyOf(response: ReceivedResponse, parsed: Parsed, wanted: Endpoint["response"]): Body {
  if (wanted === "nothing") return {};
  if (wanted === "bytes") {
    return response.bytes === undefined || response.bytes.byteLength === 0
      ? { problem: "the body is empty" }
      : { value: response.bytes };
  }
  if ("isEmpty" in parsed) {
    if (!parsed.isEmpty) return { problem: `the body is not JSON${mediaTypeOf(response)}` };
    return wanted === "object" ? { problem: "the body is empty" } : {};
  }
  const { json } = parsed;
  if (wanted !== "any" && (typeof json !== "object" || json === null || Array.isArray(json))) {
    const kind = Array.isArray(json) ? "a list" : json === null ? "null" : `a ${typeof json}`;
    return { problem: `the body should be an object and is ${kind}` };
  }
  return { value: json };
}

function mediaTypeOf(response: ReceivedResponse): string {
  const mediaType = response.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === undefined || /json$/.test(mediaType) ? "" : ` but ${mediaType}`;
}
