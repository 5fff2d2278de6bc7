import type { Issue } from "../errors/issue.ts";
import { isThenable, ownPropertyOf, propertyOf } from "../errors/property-of.ts";
import type { Call } from "../transport/operation.ts";
import { awaitFirst } from "../validation/reference-problem.ts";
import { brokenRules, optional, type Rules, unknownProperties, wholeNumber } from "../validation/rule.ts";

const pagingRules: Rules = { page: /* @__PURE__ */ optional(/* @__PURE__ */ wholeNumber(1)) };

/**
 * The call that lists a customer's orders or items.
 *
 * @param query The caller's query.
 * @param known The properties that the query may have.
 * @param customerIdentifier The customer whose orders or items to list.
 * @param issues The problems with the customer.
 * @internal
 */
export function listCall(
  query: object | undefined,
  known: readonly string[],
  customerIdentifier: string,
  issues: readonly Issue[] = [],
): Call {
  const page = ownPropertyOf(query, "page") as number | undefined; // checked by the rules
  const wrong = [...brokenRules(pagingRules, { page }), ...unknownProperties(query, known)];
  return { query: { customerIdentifier, page }, issues: [...issues, ...wrong] };
}

/** The message for a customer that was passed instead of the query. @internal */
export function misplacedCustomer(query: unknown): string | undefined {
  if (isThenable(query)) return `must be passed as { customer }, and the argument ${awaitFirst}`;
  const isText = typeof query === "string";
  const isCustomer = ["id", "identifier"].some((name) => propertyOf(query, name) !== undefined);
  if (!isText && (!isCustomer || propertyOf(query, "customer") !== undefined)) return undefined;
  return `must be passed as { customer }: the argument is the customer${isText ? "'s identifier" : ""}`;
}
