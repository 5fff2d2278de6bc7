import * as z from "zod/mini";
import { withFastPath } from "../validation/with-fast-path.ts";
import type { Operation } from "./operation.ts";

/*
 * This folder has every endpoint of imin that the SDK covers, one record each: what it is on the wire, what imin
 * documents of its answer, and what becomes of the answer.
 */

/** Where the answer may be whatever it is. @internal */
export const anything: z.ZodMiniType<unknown> = z.unknown();

/** For records whose result is the answer itself. @internal */
export const same = <ReceivedResponse>(response: ReceivedResponse): ReceivedResponse => response;

/** For records of whose answer nothing is of interest. @internal */
export const nothing = (): void => undefined;

/** An endpoint and its answers, without what goes without saying. */
type Described<ReceivedResponse, Result> = Pick<
  Operation<ReceivedResponse, Result>,
  "name" | "path" | "read"
> &
  Partial<Pick<Operation<ReceivedResponse, Result>, "host" | "response">> & {
    readonly method?: Operation<ReceivedResponse, Result>["method"] | undefined;
  };

/** Makes a record of an endpoint: left out, it is a `GET` at the Booking Platform that answers an object. @internal */
// @__NO_SIDE_EFFECTS__
export function operation<ReceivedResponse, Result>(
  record: Described<ReceivedResponse, Result> & { readonly schema: z.ZodMiniType<ReceivedResponse> },
): Operation<ReceivedResponse, Result> {
  return described({ ...record, schema: withFastPath(record.schema) });
}

/** The same with any Standard Schema. What is not a `GET` is a write. @internal */
// @__NO_SIDE_EFFECTS__
export function described<ReceivedResponse, Result>(
  record: Described<ReceivedResponse, Result> & Pick<Operation<ReceivedResponse, Result>, "schema">,
): Operation<ReceivedResponse, Result> {
  const { method = "GET" } = record;
  const safety = method === "GET" ? "read" : "write";
  return Object.freeze({ host: "booking", response: "object", ...record, method, safety });
}
