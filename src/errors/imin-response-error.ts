import { defineHiddenProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";
import { type Issue, listIssues } from "./issue.ts";

/**
 * The facts of an unusable response.
 *
 * @internal
 */
export interface UnusableResponse extends CallFacts {
  readonly status: number;
  readonly body: unknown;
  readonly requestId?: string | undefined;
  readonly issues: readonly Issue[];
}

/**
 * imin's response is unusable: it is not JSON, a redirect, cut short, or it lacks what the method promises (a
 * customer's `identifier`, a session's target). With `responseValidation: "strict"`, also any response that differs
 * from the documentation.
 *
 * For a write, `outcome` is `"unknown"`: imin responded, so the write may have succeeded.
 *
 * @example
 * ```ts
 * import { isIminError } from "imin-sdk";
 *
 * export function report(error: unknown): void {
 *   if (isIminError(error, "response")) console.error(error.operation, error.status, error.issues);
 * }
 * ```
 */
export class IminResponseError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "response";
  /** The HTTP status of the response. 0 if a browser does not reveal it, as for a redirect. */
  readonly status: number;
  /** What is wrong with the response. */
  readonly issues: readonly Issue[];
  /** The request ID, if the response has one. @experimental Not on imin's pages. It is read from common headers. */
  declare readonly requestId?: string;
  /** The response body: parsed if it was JSON, otherwise text. Omitted when the error is printed or serialized. */
  declare readonly body: unknown;

  /** @internal */
  constructor(response: UnusableResponse, cause?: unknown) {
    const request = response.requestId === undefined ? "" : ` Request ID ${response.requestId}.`;
    const outcome =
      response.outcome === "unknown" ? " It may have succeeded. Check imin before you retry." : "";
    super(
      `${response.operation}: imin's response (status ${response.status}) cannot be used: ${listIssues(response.issues)}.${request}${outcome}`,
      response,
      cause,
    );
    this.status = response.status;
    this.issues = response.issues;
    if (response.requestId !== undefined) this.requestId = response.requestId;
    defineHiddenProperty(this, "body", response.body);
  }

  /** `"IminResponseError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminResponseError" {
    return "IminResponseError";
  }
}
