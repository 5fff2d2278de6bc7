import * as z from "zod/mini";
import type { Operation } from "../transport/operation.ts";
import { checkedQuickly } from "../validation/quick-check.ts";

/*
 * This folder has every endpoint of imin that the SDK covers, one record each: what it is on the wire, what imin
 * documents of its answer, and what becomes of the answer.
 */

/** Where nothing of the answer is of interest. @internal */
export const nothing = /* @__PURE__ */ z.unknown() as z.ZodMiniType<void>;

/** Where the answer may be whatever it is. @internal */
export const anything: z.ZodMiniType<unknown> = z.unknown();

/** For records whose result is the answer itself. @internal */
export const same = <Answer>(answer: Answer): Answer => answer;

/** Makes a record of an endpoint. @internal */
export function operation<Answer, Result>(
  record: Operation<Answer, Result> & { readonly schema: z.ZodMiniType<Answer> },
): Operation<Answer, Result> {
  return Object.freeze({ ...record, schema: checkedQuickly(record.schema) });
}
