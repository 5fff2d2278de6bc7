import type { CustomRequest } from "../custom-request.ts";
import { anything, described, same } from "../transport/define-operation.ts";
import type { Operation } from "../transport/operation.ts";

/** An endpoint that the SDK does not cover, as the caller describes it. @internal */
export function customOperation(request: CustomRequest): Operation<unknown, unknown> {
  const { method, host = "booking", path, schema = anything } = request;
  return described({ name: "request", method, host, path, response: "any", schema, read: same });
}
