import type { StandardSchemaV1 } from "@standard-schema/spec";
import { ownPropertyOf, propertyOf } from "./errors/property-of.ts";
import type { Host } from "./options/host.ts";
import { ownProperties } from "./options/own-properties.ts";
import { anything, defineWithSchema, same } from "./transport/define-operation.ts";
import type { Call, Endpoint, Operation } from "./transport/operation.ts";
import { brokenRules, oneOf, optional, type Rules } from "./validation/rule.ts";
import { withoutMessages } from "./validation/without-messages.ts";

const methods: readonly Endpoint["method"][] = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const hosts: readonly Host[] = ["booking", "checkout", "search", "firehose"];

const rules: Rules = {
  method: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(methods)),
  host: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(hosts)),
  schema: {
    fits: (value) => value === undefined || isSchema(value),
    message: "must be a Standard Schema, for example from zod, valibot or arktype",
  },
};

/**
 * A request for `imin.request()`.
 *
 * @typeParam Schema A Standard Schema (zod, valibot, arktype and others) of the response.
 */
export interface CustomRequest<Schema extends StandardSchemaV1 = StandardSchemaV1> {
  /** The HTTP method. Only `GET` is retried. Default: `"GET"`. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | undefined;
  /** The imin host to call, at the client's base URL for it. Default: `"booking"`. */
  readonly host?: Host | undefined;
  /** The path below the host's base URL. `params` replace its `{name}` parts, for example in `"/orders/{order}"`. */
  readonly path: string;
  /** Values for the path's `{name}` parts. The SDK percent-encodes them. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** The query parameters. A list repeats its parameter; `undefined` omits it. */
  readonly query?:
    | Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[] | undefined>>
    | undefined;
  /** The request body, sent as JSON. */
  readonly body?: unknown;
  /** Validates the response after normalization and determines the result type. */
  readonly schema?: Schema | undefined;
}

/** Reads the endpoint of a request, as far as possible. {@link customCall} reports what is wrong. @internal */
export function customOperation(request: unknown): Operation<unknown, unknown> {
  const path = ownPropertyOf(request, "path");
  const schema = ownPropertyOf(request, "schema");
  const method = ownPropertyOf(request, "method") ?? "GET";
  const host = ownPropertyOf(request, "host");
  return defineWithSchema({
    name: "request",
    // Any other method may be a write.
    method: methods.find((name) => name === method) ?? "POST",
    host: hosts.find((name) => name === host) ?? "booking",
    path: typeof path === "string" ? path : "",
    response: "any",
    schema: isSchema(schema) ? withoutMessages(schema) : anything,
    read: same,
  });
}

/** @internal */
export function customCall(request: CustomRequest): Call {
  if (typeof request !== "object" || request === null) {
    return { issues: [{ path: "request", message: 'must be an object, such as { path: "/orders" }' }] };
  }
  const own = ownProperties(request);
  const { method = "GET", params, query, body } = own;
  const issues = brokenRules(rules, own);
  if (method === "GET" && body !== undefined) {
    issues.push({ path: "body", message: "cannot be sent with GET: use query or another method" });
  }
  return { ...(params && { parameters: params }), ...(query && { query }), body, issues };
}

function isSchema(value: unknown): value is StandardSchemaV1 {
  return typeof propertyOf(propertyOf(value, "~standard"), "validate") === "function";
}
