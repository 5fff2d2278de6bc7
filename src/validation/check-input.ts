import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "../errors/issue.ts";
import { respell } from "../json-ld/respell.ts";
import { checkNow } from "./check.ts";
import { formatPath, type Path } from "./path.ts";

/** An argument that fits, or everything that is wrong with it. @internal */
export type CheckedInput<Input> =
  | { readonly value: Input; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/**
 * Checks an argument before anything is sent. It may be spelled as any of imin's samples: with or without `@`, and
 * with `null` for what is not there.
 *
 * @param parent Where the argument stands among the arguments; nowhere for the main one.
 * @internal
 */
export function checkInput<Input>(
  schema: StandardSchemaV1<unknown, Input>,
  argument: unknown,
  parent: Path = [],
): CheckedInput<Input> {
  const checked = checkNow(schema, respell(argument));
  if (checked.issues === undefined) return { value: checked.value, issues: [] };
  const prefix = formatPath(parent);
  return {
    value: undefined,
    issues: checked.issues.map(({ path, message }) => ({ path: joinPath(prefix, path), message })),
  };
}

function joinPath(prefix: string, path: string): string {
  if (prefix === "" || path === "") return prefix + path;
  return path.startsWith("[") ? prefix + path : `${prefix}.${path}`;
}
