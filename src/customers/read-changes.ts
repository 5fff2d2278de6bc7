import type { Issue } from "../errors/issue.ts";
import { isThenable, propertyOf } from "../errors/property-of.ts";
import { type CheckedInput, checkInput } from "../validation/check-input.ts";
import { isTooLarge } from "../validation/is-too-large.ts";
import { type PersonChanges, personChangesSchema } from "./person-details.ts";

/** Reads the changes of `customers.update()` and reports each problem once. @internal */
export function readChanges(changes: unknown): CheckedInput<PersonChanges> {
  if (changes === undefined) {
    const message = "is required as the second argument, such as { email }";
    return { value: undefined, issues: [{ path: "changes", message }] };
  }
  const cleared = isTooLarge(changes) ? [] : nullIssues(changes);
  const checked = checkInput<PersonChanges>(personChangesSchema, changes, "changes");
  if (cleared.length === 0) return checked;
  // Do not report the empty changes as a second issue.
  return { value: undefined, issues: [...checked.issues.filter(({ path }) => path !== ""), ...cleared] };
}

/** Ignoring a `null` silently would suggest that it cleared something. */
function nullIssues(changes: unknown, parent = ""): readonly Issue[] {
  if (typeof changes !== "object" || changes === null) return [];
  return Object.entries(changes).flatMap(([name, value]) =>
    value === null
      ? [{ path: parent + name, message: "cannot be cleared: imin documents no way to do it, so omit it" }]
      : nullIssues(value, `${parent}${name}.`),
  );
}

/**
 * Reports `update({ customer, email })`, which merges two arguments into one.
 *
 * @internal
 */
export function joinedArguments(customer: unknown, changes: unknown): readonly Issue[] {
  const isObject = typeof customer === "object" && customer !== null && !isThenable(customer);
  const isReference = ["id", "identifier"].some((name) => propertyOf(customer, name) !== undefined);
  if (changes !== undefined || !isObject || isReference) return [];
  return [{ path: "customer", message: "and changes are separate arguments: update(customer, changes)" }];
}
