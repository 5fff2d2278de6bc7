import type { Issue } from "../errors/issue.ts";
import { isThenable, propertyOf } from "../errors/property-of.ts";
import { type CheckedInput, checkInput } from "../validation/check-input.ts";
import { isTooLarge } from "../validation/is-too-large.ts";
import { type PersonChanges, personChangesSchema } from "./person-details.ts";

/** Reads the changes of `customers.update()`, and says each thing that is wrong with them once. @internal */
export function readChanges(changes: unknown): CheckedInput<PersonChanges> {
  if (changes === undefined) {
    const message = "is required: the second argument, such as { email }";
    return { value: undefined, issues: [{ path: "changes", message }] };
  }
  const cleared = isTooLarge(changes) ? [] : clearedIssues(changes);
  const checked = checkInput<PersonChanges>(personChangesSchema, changes, "changes");
  if (cleared.length === 0) return checked;
  // Do not report the empty changes as another issue.
  return { value: undefined, issues: [...checked.issues.filter(({ path }) => path !== ""), ...cleared] };
}

/** Silently dropping a `null` would look as if it had cleared something. */
function clearedIssues(changes: unknown, parent = ""): readonly Issue[] {
  if (typeof changes !== "object" || changes === null) return [];
  return Object.entries(changes).flatMap(([name, value]) =>
    value === null
      ? [{ path: parent + name, message: "cannot be cleared: imin documents no way to; leave it out" }]
      : clearedIssues(value, `${parent}${name}.`),
  );
}

/**
 * What to say of `update({ customer, email })`, in which two arguments are one.
 *
 * @internal
 */
export function joinedArguments(customer: unknown, changes: unknown): readonly Issue[] {
  const isObject = typeof customer === "object" && customer !== null && !isThenable(customer);
  const isReference = ["id", "identifier"].some((name) => propertyOf(customer, name) !== undefined);
  if (changes !== undefined || !isObject || isReference) return [];
  return [{ path: "customer", message: "and changes are two arguments: update(customer, changes)" }];
}
