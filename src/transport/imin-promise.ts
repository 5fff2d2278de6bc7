import { privateState } from "../privacy/private-state.ts";
import type { IminResponse } from "./imin-response.ts";

const promised = /* @__PURE__ */ privateState<Promise<IminResponse<unknown>>>();

/**
 * What every method returns: a promise of the result that can also return the HTTP response. The request
 * is sent at once, whether or not the promise is awaited.
 *
 * @example
 * ```ts
 * const customer = await imin.customers.get("MAlnTNiZut");
 * const { data, response, requestId, raw } = await imin.customers.get("MAlnTNiZut").withResponse();
 * ```
 */
export class IminPromise<Data> implements Promise<Data> {
  /** @internal */
  constructor(response: Promise<IminResponse<Data>>) {
    promised.set(this, response);
  }

  /** `"IminPromise"`. */
  get [Symbol.toStringTag](): string {
    return "IminPromise";
  }

  /** The result together with status, headers, URL, request id and the body as it was sent. */
  withResponse(): Promise<IminResponse<Data>> {
    return promised.of(this) as Promise<IminResponse<Data>>; // as passed to the constructor
  }

  /** As of any promise. */
  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for.
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
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
