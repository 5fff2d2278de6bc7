import type { Issue } from "../errors/issue.ts";

/** A requirement for a value, and its message. @internal */
export interface Rule<Value = unknown> {
  readonly fits: (value: Value) => boolean;
  /** What the value must be. Follows the value's name in messages. */
  readonly message: string;
}

/** Rules by property name. @internal */
export type Rules = Readonly<Record<string, Rule>>;

/** @internal */
// @__NO_SIDE_EFFECTS__
export function wholeNumber(least: number, most = Infinity): Rule {
  const limit = most === Infinity ? "" : ` to ${most}`;
  return {
    fits: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    message: `must be a whole number from ${least}${limit}`,
  };
}

/** @internal */
// @__NO_SIDE_EFFECTS__
export function oneOf(allowed: readonly string[]): Rule {
  return {
    fits: (value) => allowed.some((name) => name === value),
    message: `must be one of ${allowed.map((name) => `"${name}"`).join(", ")}`,
  };
}

/** The same rule for an optional value. @internal */
// @__NO_SIDE_EFFECTS__
export function optional({ fits, message }: Rule): Rule {
  return { fits: (value) => value === undefined || fits(value), message };
}

/**
 * Returns the problems with an object's properties.
 *
 * @param parent The path of the object.
 * @internal
 */
export function brokenRules(rules: Rules, values: object, parent = ""): Issue[] {
  return Object.entries(rules)
    .filter(([name, { fits }]) => !fits(Reflect.get(values, name)))
    .map(([name, { message }]) => ({ path: parent + name, message }));
}

/**
 * Returns the unknown properties of a query, such as misspelled ones.
 *
 * @param known The properties that the query may have.
 * @param parent The path of the query.
 * @internal
 */
export function unknownProperties(query: unknown, known: readonly string[], parent = ""): Issue[] {
  const names = typeof query === "object" ? Object.keys(Object(query)) : [];
  const unknown = names.filter((name) => !known.includes(name));
  const verb = known.length === 1 ? "is" : "are";
  return unknown.map((name) => ({
    path: parent + name,
    message: `is not a property of this query: there ${verb} ${known.join(", ")}`,
  }));
}
