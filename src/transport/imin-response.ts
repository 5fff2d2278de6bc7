import { privateState } from "../privacy/private-state.ts";

/** A result with its HTTP response, from `.withResponse()`. */
export interface IminResponse<Data> {
  /** The result that the method resolves to without `.withResponse()`. */
  readonly data: Data;
  /** The HTTP response. Its body has been read. */
  readonly response: {
    /** The HTTP status. */
    readonly status: number;
    /** All response headers. */
    readonly headers: Headers;
    /** The URL of the response. */
    readonly url: string;
  };
  /** The request ID, if the response has one. @experimental Not on imin's pages. It is read from common headers. */
  readonly requestId: string | undefined;
  /** The parsed body exactly as imin sent it: neither normalized nor validated. `undefined` if there was none. */
  readonly raw: unknown;
}

const rawReader = /* @__PURE__ */ privateState<() => unknown>();

/**
 * A response that parses `raw` on first use.
 *
 * A class, because V8 stores objects with their own getter as dictionaries, which cost a sixth of a call.
 *
 * @internal
 */
export class LazyResponse<Data> implements IminResponse<Data> {
  constructor(
    readonly data: Data,
    readonly response: IminResponse<Data>["response"],
    readonly requestId: string | undefined,
    readRaw: () => unknown,
  ) {
    rawReader.set(this, readRaw);
  }

  get raw(): unknown {
    return rawReader.of(this)();
  }

  /** The same response with other data. */
  withData<Other>(data: Other): LazyResponse<Other> {
    return lazyResponse(data, this.response, this.requestId, rawReader.of(this));
  }
}

/** Outside the class, because esbuild renames a class that refers to itself. */
function lazyResponse<Data>(
  ...parameters: ConstructorParameters<typeof LazyResponse<Data>>
): LazyResponse<Data> {
  return new LazyResponse(...parameters);
}
