import * as z from "zod/mini";
import { withFastPath } from "../validation/with-fast-path.ts";
import type { Operation, Reading } from "./operation.ts";

/** For operations that accept any response. @internal */
export const anything: z.ZodMiniType<unknown> = z.unknown();

/** The `read` of operations whose result is the response body. @internal */
export const same = <Body>(result: Body): Reading<Body> => ({ result });

/** The `read` of operations without a result. @internal */
export const nothing = (): Reading<void> => ({ result: undefined });

/** An operation without its schema. Properties that have a default are optional. */
type OperationDetails<Body, Result> = Pick<Operation<Body, Result>, "name" | "path" | "read"> &
  Partial<Pick<Operation<Body, Result>, "host" | "response" | "isSafeToRepeat">> & {
    readonly method?: Operation<Body, Result>["method"] | undefined;
  };

/** Defines an operation. The default is a `GET` at the Booking Platform whose response is an object. @internal */
// @__NO_SIDE_EFFECTS__
export function defineOperation<Body, Result>(
  details: OperationDetails<Body, Result> & { readonly schema: z.ZodMiniType<Body> },
): Operation<Body, Result> {
  return defineWithSchema({ ...details, schema: withFastPath(details.schema) });
}

/**
 * Defines an operation with any Standard Schema. Everything except `GET` is a write, which is safe to repeat only
 * if it says so. @internal
 */
// @__NO_SIDE_EFFECTS__
export function defineWithSchema<Body, Result>(
  details: OperationDetails<Body, Result> & Pick<Operation<Body, Result>, "schema">,
): Operation<Body, Result> {
  const { method = "GET" } = details;
  const safety = method === "GET" ? "read" : "write";
  const isSafeToRepeat = safety === "read";
  return Object.freeze({ host: "booking", response: "object", isSafeToRepeat, ...details, method, safety });
}
