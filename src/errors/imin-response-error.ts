import { hideProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";
import { type Issue, listIssues } from "./issue.ts";

/**
 * What is known of an answer that cannot be used.
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
 * imin's answer cannot be used: it is not JSON, a redirect, cut short, or it lacks what the method promises
 * (a customer's `identifier`, a session's target). With `responseValidation: "strict"`, also any answer that
 * differs from the documentation.
 *
 * For a write the `outcome` is `"unknown"`: imin has answered, so it may well have done what it was asked.
 *
 * @example
 * ```ts
 * if (isIminError(error, "response")) report(error.operation, error.status, error.issues);
 * ```
 */
export class IminResponseError extends IminError {
  override readonly code = "response";
  /** The HTTP status of the answer; 0 where a browser hides it, as it does for a redirect. */
  readonly status: number;
  /** What is wrong with the answer. */
  readonly issues: readonly Issue[];
  /** imin's id of the request, where the answer named one. */
  declare readonly requestId?: string;
  /** The answer's body: parsed where it was JSON, else its text. Left out when the error is printed or serialised. */
  declare readonly body: unknown;

  /** @internal */
  constructor(response: UnusableResponse, cause?: unknown) {
    const request = response.requestId === undefined ? "" : ` Request id ${response.requestId}.`;
    const outcome =
      response.outcome === "unknown" ? " It may have taken effect: look before you send it again." : "";
    super(
      `${response.operation}: imin's answer (status ${response.status}) cannot be used: ${listIssues(response.issues)}.${request}${outcome}`,
      response,
      cause,
    );
    this.status = response.status;
    this.issues = response.issues;
    if (response.requestId !== undefined) this.requestId = response.requestId;
    hideProperty(this, "body", response.body);
  }

  /** `"IminResponseError"`. On the prototype, where the stack's first line is made from. */
  override get name(): "IminResponseError" {
    return "IminResponseError";
  }
}
