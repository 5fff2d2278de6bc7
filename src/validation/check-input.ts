import type * as z from "zod/mini";
import type { Issue } from "../errors/issue.ts";
import { isThenable } from "../errors/property-of.ts";
import { respell } from "../json-ld/respell.ts";
import { checkNow } from "./check.ts";
import { isTooLarge, tooLarge } from "./is-too-large.ts";
import { awaitFirst } from "./reference-problem.ts";

/** A valid argument, or all problems with it. @internal */
export type CheckedInput<Input> =
  | { readonly value: Input; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/**
 * Validates an argument before anything is sent. It may use any spelling of imin's samples: with or without `@`,
 * and with `null` for absent values. Pass an argument that is not an object under its name, `{ text }`, so that
 * issues can name it.
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
  const checked = checkNow(schema, respell(argument));
  return checked.issues === undefined ? { value: checked.value, issues: [] } : refuse(...checked.issues);
}

function refuse(...issues: readonly Issue[]): CheckedInput<never> {
  return { value: undefined, issues };
}
