import { type CallFacts, IminError } from "./imin-error.ts";
import { type Issue, listIssues } from "./issue.ts";

/**
 * The arguments of a call were rejected before anything was sent. `issues` lists every problem and never repeats a
 * given value.
 *
 * @example
 * ```ts
 * try {
 *   await imin.customers.create(form);
 * } catch (error) {
 *   if (isIminError(error, "input")) {
 *     for (const { path, message } of error.issues) showFieldError(path, message);
 *   }
 * }
 * ```
 */
export class IminInputError extends IminError {
  override readonly code = "input";
  /** Everything that is wrong with the arguments. */
  readonly issues: readonly Issue[];

  /** @internal */
  constructor(issues: readonly Issue[], facts: CallFacts = {}) {
    const subject = facts.operation ?? "The input";
    super(`${subject} was rejected before sending: ${listIssues(issues)}.`, facts);
    this.issues = issues;
  }

  /** `"IminInputError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminInputError" {
    return "IminInputError";
  }
}
