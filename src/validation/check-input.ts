import type * as z from "zod/mini";
import type { Issue } from "../errors/issue.ts";
import { isThenable } from "../errors/property-of.ts";
import { respell } from "../json-ld/respell.ts";
import { checkNow } from "./check.ts";
import { isTooLarge, tooLarge } from "./is-too-large.ts";
import { isolated } from "./isolated.ts";
import { awaitFirst } from "./reference-problem.ts";

/** An argument that fits, or everything that is wrong with it. @internal */
export type CheckedInput<Input> =
  | { readonly value: Input; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/**
 * Checks an argument before anything is sent. It may be spelled as any of imin's samples: with or without `@`, and
 * with `null` for what is not there. One that is no object is given by its name, `{ text }`, for issues to name it.
 *
 * @internal
 */
export function checkInput<Input>(
  schema: z.ZodMiniType<Input>,
  argument: unknown,
  name = "the argument",
): CheckedInput<Input> {
  if (isThenable(argument)) return refuse({ path: "", message: `${name} ${awaitFirst}` });
  if (argument === undefined) return refuse({ path: "", message: `${name} is required` });
  if (isTooLarge(argument)) return refuse({ path: "", message: `${name} ${tooLarge}` });
  const checked = checkNow(isolated(schema), respell(argument));
  return checked.issues === undefined ? { value: checked.value, issues: [] } : refuse(...checked.issues);
}

function refuse(...issues: readonly Issue[]): CheckedInput<never> {
  return { value: undefined, issues };
}
