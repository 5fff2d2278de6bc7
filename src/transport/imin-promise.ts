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
  /** The body exactly as imin sent it, parsed: neither respelled nor checked. `undefined` where there was none. */
  readonly raw: unknown;
}

/**
 * The same response with other data. `raw` stays what it is until it is asked for.
 *
 * @internal
 */
export function withData<Data, Other>(
  source: IminResponse<Data>,
  change: (data: Data) => Other,
): IminResponse<Other> {
  const { response, requestId } = source;
  return {
    data: change(source.data),
    response,
    requestId,
    get raw(): unknown {
      return source.raw;
    },
  };
}

/**
 * What every method returns: a promise of the result that can also give the HTTP answer around it. The request
 * is sent at once, whether or not the promise is awaited.
 *
 * @example
 * ```ts
 * const customer = await imin.customers.get("MAlnTNiZut");
 * const { data, response, requestId, raw } = await imin.customers.get("MAlnTNiZut").withResponse();
 * ```
 */
export class IminPromise<Data> implements Promise<Data> {
  readonly #response: Promise<IminResponse<Data>>;

  /** @internal */
  constructor(response: Promise<IminResponse<Data>>) {
    this.#response = response;
  }

  /** `"IminPromise"`. */
  get [Symbol.toStringTag](): string {
    return "IminPromise";
  }

  /** The result together with status, headers, URL, request id and the body as it was sent. */
  withResponse(): Promise<IminResponse<Data>> {
    return this.#response;
  }

  /** As of any promise. */
  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for.
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#response.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** As of any promise. */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  /** As of any promise. */
  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }
}
