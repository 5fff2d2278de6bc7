import { type CallFacts, IminError } from "./imin-error.ts";
import { type Issue, listIssues } from "./issue.ts";

/**
 * The arguments of a call were rejected before anything was sent. `issues` lists every problem and never repeats a
 * given value.
 *
 * @example
 * ```ts
 * import { type IminClient, isIminError, type PersonDetails } from "imin-sdk";
 *
 * export async function signUp(imin: IminClient, form: PersonDetails): Promise<readonly string[]> {
 *   try {
 *     await imin.customers.create(form);
 *     return [];
 *   } catch (error) {
 *     if (!isIminError(error, "input")) throw error;
 *     return error.issues.map(({ path, message }) => `${path} ${message}`);
 *   }
 * }
 * ```
 */
export class IminInputError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "input";
  /** Everything that is wrong with the arguments. */
  readonly issues: readonly Issue[];

  /** @internal */
  constructor(issues: readonly Issue[], facts: CallFacts) {
    super(`${facts.operation} was rejected before sending: ${listIssues(issues)}.`, facts);
    this.issues = issues;
  }

  /** `"IminInputError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminInputError" {
    return "IminInputError";
  }
}
