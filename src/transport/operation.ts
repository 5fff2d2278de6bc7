import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "../errors/issue.ts";
import type { Host } from "../options/host.ts";

/**
 * One endpoint of imin.
 *
 * @internal
 */
export interface Endpoint {
  /** Namespace and method, as in errors, log lines and events. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly host: Host;
  /** The path below the host's base URL, with `{name}` parts that a call fills in. */
  readonly path: string;
  /** Reads may be retried. A write is always sent once. */
  readonly safety: "read" | "write";
  /** Whether the caller can repeat it without harm, even if the first call succeeded. */
  readonly isSafeToRepeat: boolean;
  /**
   * The body of a successful response: a JSON `object` (required or optional), `any` JSON or none, `nothing` if it
   * is ignored, or unchanged `bytes`.
   */
  readonly response: "object" | "optional-object" | "any" | "nothing" | "bytes";
}

/**
 * An endpoint and how to read its responses: everything the transport needs to call it.
 *
 * @internal
 */
export interface Operation<Body, Result> extends Endpoint {
  /** The documented response, after normalization. */
  readonly schema: StandardSchemaV1<unknown, Body>;
  /** Creates the method's result from the response, or says why the response is unusable. */
  readonly read: (body: Body, context: ResponseContext) => Reading<Result>;
}

/** What an operation may need in addition to the body. @internal */
export interface ResponseContext {
  /** The base of imin's own URLs. */
  readonly idBaseUrl: string;
  readonly contentType: string;
  /** The URL of the response. */
  readonly url: string;
  /** The body that was sent, if there was one. */
  readonly sentJson: string | undefined;
}

/** One call of an operation: the parts of its request. @internal */
export interface Call {
  /** Values for the path's `{name}` parts, not yet encoded. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Query;
  /** The request body, sent as JSON. */
  readonly body?: unknown;
  /** A complete URL from an earlier response, used instead of path and query. */
  readonly url?: string;
  /** The issues of the caller's arguments. If there are any, the call is rejected with all of them. */
  readonly issues?: readonly Issue[];
}

/** Query parameters. A list repeats its parameter; `undefined` omits it. @internal */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;

/** @internal */
export type QueryValue = string | number | boolean;

/** The result of a response, or the problem with it. @internal */
export type Reading<Result> =
  | { readonly result: Result; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };
