import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "../errors/issue.ts";
import type { Host } from "../options/host.ts";

/**
 * One endpoint of imin, as the wire knows it.
 *
 * @internal
 */
export interface Endpoint {
  /** Namespace and method, as errors, log lines and events name it. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly host: Host;
  /** The path below the host's base URL, with `{name}` for what a call fills in. */
  readonly path: string;
  /** Reads may be tried again; a write is sent once, whatever happens. */
  readonly safety: "read" | "write";
  /** Whether it does no harm when the caller repeats it, whatever has become of the first time. */
  readonly isSafeToRepeat: boolean;
  /**
   * What a good answer's body is: a JSON `object` that must be there or may be missing, `any` JSON or none,
   * `nothing` of interest, or `bytes` to be kept as they come.
   */
  readonly response: "object" | "optional-object" | "any" | "nothing" | "bytes";
}

/**
 * An endpoint and what becomes of its answers: all that the transport has to know to call it.
 *
 * @internal
 */
export interface Operation<Body, Result> extends Endpoint {
  /** What imin documents of the response, after normalization. */
  readonly schema: StandardSchemaV1<unknown, Body>;
  /** Makes the method's result from the response, or says why the response cannot be used. */
  readonly read: (body: Body, context: ResponseContext) => Reading<Result>;
}

/** What an operation may want to know besides the body. @internal */
export interface ResponseContext {
  /** What imin's own URLs begin with. */
  readonly idBaseUrl: string;
  readonly contentType: string;
  /** Where the response came from. */
  readonly url: string;
  /** The body that was sent, where there was one. */
  readonly sentJson: string | undefined;
}

/** One call of an operation: what goes where on the wire. @internal */
export interface Call {
  /** Values for the path's `{name}` parts, not yet encoded. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A whole URL that an earlier answer gave, used in place of path and query. */
  readonly url?: string;
  /** What is wrong with the caller's arguments. Where there is anything, the call is refused with all of it. */
  readonly issues?: readonly Issue[];
}

/** Query parameters; a list repeats its parameter, `undefined` leaves it out. @internal */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;

/** @internal */
export type QueryValue = string | number | boolean;

/** The result that a response stands for, or what the response lacks. @internal */
export type Reading<Result> =
  | { readonly result: Result; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };
