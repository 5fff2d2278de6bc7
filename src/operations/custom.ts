import type { CustomRequest } from "../custom-request.ts";
import type { Operation } from "../transport/operation.ts";
import { anything, described, same } from "./operation.ts";

/** An endpoint that the SDK does not cover, as the caller describes it. @internal */
export function customOperation(request: CustomRequest): Operation<unknown, unknown> {
  const { method, host = "booking", path, schema = anything } = request;
  return described({ name: "request", method, host, path, answer: "any", schema, read: same });
}
