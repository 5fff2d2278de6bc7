import type { Issue } from "../errors/issue.ts";
import { respell } from "../json-ld/respell.ts";
import { check } from "../validation/check.ts";
import { apiError, responseError } from "./answer-error.ts";
import type { Answer } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import type { Drifts } from "./drifts.ts";
import { type Endpoint, type Operation, UnusableAnswerIssues } from "./operation.ts";

/**
 * Makes the method's result of an answer, or throws the error that it is: respelled, checked, read.
 *
 * @internal
 */
export async function readAnswer<Body, Result>(
  answer: Answer,
  operation: Operation<Body, Result>,
  record: CallRecord,
  drifts: Drifts,
): Promise<Result> {
  const refuse = (body: unknown, issues: readonly Issue[]): Error =>
    responseError(answer, body, issues, record);
  if (answer.isRedirect) {
    throw refuse(undefined, [
      { path: "", message: "it is a redirect, and following it could give the key to another host" },
    ]);
  }
  const parsed = parseJson(answer.text);
  const given = "json" in parsed ? parsed.json : answer.text;
  if (answer.status >= 400) throw apiError(answer, given, record);
  const body = bodyOf(answer, parsed, operation.answer);
  if (body.problem !== undefined) throw refuse(given, [{ path: "", message: body.problem }]);
  const value = await checkBody(body.value, operation, record, drifts, refuse);
  try {
    return operation.read(value, {
      baseUrl: record.baseUrl,
      contentType: answer.headers.get("content-type") ?? "",
    });
  } catch (error) {
    if (error instanceof UnusableAnswerIssues) throw refuse(body.value, error.issues);
    throw error;
  }
}

async function checkBody<Body>(
  body: unknown,
  operation: Operation<Body, unknown>,
  record: CallRecord,
  drifts: Drifts,
  refuse: (body: unknown, issues: readonly Issue[]) => Error,
): Promise<Body> {
  const { responseValidation } = record.limits;
  if (responseValidation !== "off") {
    const checking = check(operation.schema, body);
    const checked = checking instanceof Promise ? await checking : checking;
    if (checked.issues === undefined) return checked.value;
    if (responseValidation === "strict") throw refuse(body, checked.issues);
    drifts.report(checked.issues, record);
  }
  // The one place where unchecked data becomes typed: by the caller's wish it is handed on although it differs.
  return body as Body;
}

/** A body after respelling, or the reason why there is none. */
type Parsed = { readonly json: unknown } | { readonly isEmpty: boolean };

function parseJson(text: string): Parsed {
  if (text.trim() === "") return { isEmpty: true };
  try {
    return { json: respell(JSON.parse(text)) };
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

function bodyOf(answer: Answer, parsed: Parsed, wanted: Endpoint["answer"]): Body {
  if (wanted === "nothing") return {};
  if (wanted === "bytes") {
    return answer.bytes === undefined || answer.bytes.byteLength === 0
      ? { problem: "the body is empty" }
      : { value: answer.bytes };
  }
  if ("isEmpty" in parsed) {
    if (!parsed.isEmpty) return { problem: `the body is not JSON${mediaTypeOf(answer)}` };
    return wanted === "object" ? { problem: "the body is empty" } : {};
  }
  const { json } = parsed;
  if (wanted !== "any" && (typeof json !== "object" || json === null || Array.isArray(json))) {
    const kind = Array.isArray(json) ? "a list" : json === null ? "null" : `a ${typeof json}`;
    return { problem: `the body should be an object and is ${kind}` };
  }
  return { value: json };
}

function mediaTypeOf(answer: Answer): string {
  const mediaType = answer.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === undefined || /json$/.test(mediaType) ? "" : ` but ${mediaType}`;
}
