import * as z from "zod/mini";
import type { Operation } from "../transport/operation.ts";
import { checkedQuickly } from "../validation/quick-check.ts";

/*
 * This folder has every endpoint of imin that the SDK covers, one record each: what it is on the wire, what imin
 * documents of its answer, and what becomes of the answer.
 */

/** Where the answer may be whatever it is. @internal */
export const anything: z.ZodMiniType<unknown> = z.unknown();

/** For records whose result is the answer itself. @internal */
export const same = <Answer>(answer: Answer): Answer => answer;

/** For records of whose answer nothing is of interest. @internal */
export const nothing = (): void => undefined;

/** An endpoint and its answers, without what goes without saying. */
type Described<Answer, Result> = Pick<Operation<Answer, Result>, "name" | "path" | "read"> &
  Partial<Pick<Operation<Answer, Result>, "host" | "answer">> & {
    readonly method?: Operation<Answer, Result>["method"] | undefined;
  };

/** Makes a record of an endpoint: left out, it is a `GET` at the Booking Platform that answers an object. @internal */
// @__NO_SIDE_EFFECTS__
export function operation<Answer, Result>(
  record: Described<Answer, Result> & { readonly schema: z.ZodMiniType<Answer> },
): Operation<Answer, Result> {
  return described({ ...record, schema: checkedQuickly(record.schema) });
}

/** The same with any Standard Schema. What is not a `GET` is a write. @internal */
// @__NO_SIDE_EFFECTS__
export function described<Answer, Result>(
  record: Described<Answer, Result> & Pick<Operation<Answer, Result>, "schema">,
): Operation<Answer, Result> {
  const { method = "GET" } = record;
  const safety = method === "GET" ? "read" : "write";
  return Object.freeze({ host: "booking", answer: "object", ...record, method, safety });
}
