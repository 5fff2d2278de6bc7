import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import type { Differences } from "./differences.ts";
import { noMessage as message } from "./isolated.ts";
import type { QuickCheck } from "./schema-check.ts";

/** One of the options of a union. @internal */
export interface UnionOption {
  readonly kind: z.core.$ZodTypeDef["type"];
  readonly check: QuickCheck;
  /** The check of an object's `type`, if it has one. */
  readonly checkType: QuickCheck | undefined;
  /** The types that it allows, if they can be listed. */
  readonly types: readonly unknown[];
}

/** Properties that zod adds to an issue. */
interface ZodIssue extends StandardSchemaV1.Issue {
  readonly code: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
}

/**
 * Checks a value against the intended option: the one with the same kind of value and, for an object, the same
 * `type`. A mistake is then reported for the property that has it, not for the whole value.
 *
 * @internal
 */
export function unionCheck(options: readonly UnionOption[]): QuickCheck {
  const byKind = new Map(kinds.map((kind) => [kind, options.filter((option) => isOfKind(option, kind))]));
  return (value, differences) => {
    const candidates = byKind.get(kindOf(value)) ?? [];
    const [only] = candidates;
    if (only === undefined) {
      differences?.report(() => [wrongKind(options)]);
      return false;
    }
    return candidates.length === 1
      ? only.check(value, differences)
      : oneCheck(candidates, value, differences);
  };
}

/** Options that match the value's kind. */
function oneCheck(options: readonly UnionOption[], value: unknown, differences?: Differences): boolean {
  const object: { readonly type?: unknown } = Object(value);
  const type = Object.hasOwn(object, "type") ? object.type : undefined;
  let meant: UnionOption | undefined;
  for (const option of options) {
    if (option.checkType !== undefined && !option.checkType(type)) continue;
    // If several options are possible, one that fits is enough.
    if (meant?.check(value)) return true;
    meant = option;
  }
  if (meant !== undefined) return meant.check(value, differences);
  differences?.enter("type");
  differences?.report(() => [wrongType(options)]);
  differences?.leave();
  return false;
}

const kinds = ["object", "array", "string", "number", "boolean", "undefined"];

function isOfKind({ kind }: UnionOption, kindOfValue: string): boolean {
  return kind === kindOfValue || !kinds.includes(kind);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function wrongKind(options: readonly UnionOption[]): ZodIssue {
  const expected = [...new Set(options.map(({ kind }) => kind))].join(" or ");
  return { code: "invalid_type", expected, message };
}

function wrongType(options: readonly UnionOption[]): ZodIssue {
  return { code: "invalid_value", values: options.flatMap(({ types }) => types), message };
}
