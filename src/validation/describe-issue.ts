import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "../errors/issue.ts";
import { noMessage } from "./isolated.ts";
import { kindOfValue } from "./kind-of-value.ts";
import { formatPath, type Path, pathOf, valueAt } from "./path.ts";

/** Properties that zod adds to a Standard Schema issue. Issues of a caller's schema have none of them. */
interface ZodIssue extends StandardSchemaV1.Issue {
  readonly code?: string;
  readonly expected?: string;
  /** The unknown properties of a strict object. */
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  /** The issues of each variant of a union. */
  readonly errors?: readonly (readonly ZodIssue[])[];
}

/**
 * Describes an issue in words that say what to change. They never repeat the value, which may be personal.
 *
 * @internal
 */
export function describeIssue(issue: ZodIssue, root: unknown): readonly Issue[] {
  return issuesOf(issue, root, [], describe);
}

/**
 * The same for a response, with the type of the received value.
 *
 * @internal
 */
export function describeDifference(issue: ZodIssue, root: unknown): readonly Issue[] {
  return issuesOf(issue, root, [], (inner, value) => {
    const message = describe(inner, value);
    // Other messages name the type already, or say that the value is missing.
    return inner.expected === undefined || value === undefined
      ? message
      : `${message}, not ${kindOfValue(value)}`;
  });
}

type Describe = (issue: ZodIssue, value: unknown) => string;

function issuesOf(issue: ZodIssue, root: unknown, parent: Path, describe: Describe): readonly Issue[] {
  const path = [...parent, ...pathOf(issue)];
  const { keys, errors } = issue;
  if (keys) {
    const message = "is not a known property here: check its spelling or omit it";
    return keys.map((key) => ({ path: formatPath([...path, key]), message }));
  }
  const closest = issue.message === noMessage && errors && closestVariant(errors);
  if (closest) return closest.flatMap((inner) => issuesOf(inner, root, path, describe));
  return [{ path: formatPath(path), message: describe(issue, valueAt(root, path)) }];
}

function describe({ code, message, expected, values }: ZodIssue, value: unknown): string {
  // The schema of a caller, whose messages are complete.
  if (code === undefined) return message;
  if (value === undefined) return "is required";
  if (message !== noMessage) return message;
  if (expected) return `must be ${/^[aeio]/.test(expected) ? "an" : "a"} ${expected}`;
  if (values) return `must be ${values.map((allowed) => JSON.stringify(allowed)).join(" or ")}`;
  return "is not valid";
}

/**
 * Of a union's variants, returns the intended one: the one whose `type` matches, otherwise the one that got
 * furthest, whose deepest issue is deepest.
 */
function closestVariant(variants: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const depth = (variant: readonly ZodIssue[]): number =>
    Math.max(...variant.map((issue) => pathOf(issue).length));
  const isOfOtherType = (variant: readonly ZodIssue[]): boolean =>
    variant.some((issue) => formatPath(pathOf(issue)) === "type");
  const reached = variants.filter((variant) => depth(variant) > 0);
  const rank = (variant: readonly ZodIssue[]): number => (isOfOtherType(variant) ? 0 : depth(variant));
  return reached.sort((one, other) => rank(other) - rank(one))[0];
}
