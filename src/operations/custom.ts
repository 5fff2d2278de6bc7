import type { Operation } from "../transport/operation.ts";
import { anything, same } from "./operation.ts";

/** An endpoint that the SDK does not cover, as the caller describes it. @internal */
export function customOperation(
  endpoint: Pick<Operation<unknown, unknown>, "method" | "host" | "path"> & {
    readonly schema?: Operation<unknown, unknown>["schema"] | undefined;
  },
): Operation<unknown, unknown> {
  const { method, host, path, schema = anything } = endpoint;
  const safety = method === "GET" ? "read" : "write";
  return Object.freeze({ name: "request", method, host, path, safety, answer: "any", schema, read: same });
}
