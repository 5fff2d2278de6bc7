import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Host } from "./options/host.ts";
import { anything, defineWithSchema, same } from "./transport/define-operation.ts";
import type { Call, Operation } from "./transport/operation.ts";
import { brokenRules, oneOf, type Rules } from "./validation/rule.ts";

const rules: Rules = { method: oneOf(["GET", "POST", "PUT", "PATCH", "DELETE"]) };

/**
 * What `imin.request()` sends.
 *
 * @typeParam Schema A Standard Schema (zod, valibot, arktype and others) of the answer.
 */
export interface CustomRequest<Schema extends StandardSchemaV1 = StandardSchemaV1> {
  /** The HTTP method. A `GET` is tried again after a failure; nothing else is. Default: `"GET"`. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | undefined;
  /** Which of imin's hosts answers: the base URL is the client's. Default: `"booking"`. */
  readonly host?: Host | undefined;
  /** The path below the host's base URL, with `{name}` for what `params` fill in, for example `"/orders/{order}"`. */
  readonly path: string;
  /** Values for the path's `{name}` parts. They are percent-encoded for you. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** The query. A list repeats its parameter; `undefined` leaves it out. */
  readonly query?:
    | Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[] | undefined>>
    | undefined;
  /** The body, sent as JSON. */
  readonly body?: unknown;
  /** Checks the answer, after respelling, and gives the result its type. */
  readonly schema?: Schema | undefined;
}

/** @internal */
export function customCall({ method = "GET", params, query, body }: CustomRequest): Call {
  const issues = brokenRules(rules, { method });
  if (method === "GET" && body !== undefined) {
    issues.push({ path: "body", message: "cannot be sent with GET: use query, or another method" });
  }
  return { ...(params && { parameters: params }), ...(query && { query }), body, issues };
}

/** An endpoint that the SDK does not cover, as the caller describes it. @internal */
export function customOperation(request: CustomRequest): Operation<unknown, unknown> {
  const { method, host = "booking", path, schema = anything } = request;
  return defineWithSchema({ name: "request", method, host, path, response: "any", schema, read: same });
}
