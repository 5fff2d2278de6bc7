import { privateState } from "../privacy/private-state.ts";

/** An answer with everything around it, as `.withResponse()` gives it. */
export interface IminResponse<Data> {
  /** What the method resolves to without `.withResponse()`. */
  readonly data: Data;
  /** The HTTP answer, its body read. */
  readonly response: {
    /** The HTTP status. */
    readonly status: number;
    /** All its headers. */
    readonly headers: Headers;
    /** Where it came from. */
    readonly url: string;
  };
  /** imin's id of the request, where the answer named one. */
  readonly requestId: string | undefined;
  /** The body exactly as imin sent it, parsed: neither normalized nor checked. `undefined` if there was none. */
  readonly raw: unknown;
}

const rawReader = /* @__PURE__ */ privateState<() => unknown>();

/**
 * A response whose `raw` is made when it is asked for.
 *
 * A class, since V8 keeps objects that have a getter of their own as dictionaries, which cost a sixth of a call.
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

/** Outside the class: esbuild renames a class that refers to itself. */
function lazyResponse<Data>(
  ...parameters: ConstructorParameters<typeof LazyResponse<Data>>
): LazyResponse<Data> {
  return new LazyResponse(...parameters);
}
