import type { IminResponse } from "./imin-response.ts";

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
