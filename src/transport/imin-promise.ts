import { privateState } from "../privacy/private-state.ts";
import type { IminResponse } from "./imin-response.ts";

const promised = /* @__PURE__ */ privateState<Promise<IminResponse<unknown>>>();

/**
 * The result of every method: a promise that can also return the HTTP response. The request is sent immediately,
 * whether or not you await the promise.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
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

  /**
   * Resolves to the result together with the status, headers, URL, request ID and original body.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { data, response } = await imin.customers.get("MAlnTNiZut").withResponse();
   * console.log(response.status, data.email);
   * ```
   */
  withResponse(): Promise<IminResponse<Data>> {
    return promised.of(this) as Promise<IminResponse<Data>>; // as passed to the constructor
  }

  /** Like `Promise.prototype.then()`. */
  // biome-ignore lint/suspicious/noThenProperty: the class exists to be awaited.
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  /** Like `Promise.prototype.catch()`. */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  /** Like `Promise.prototype.finally()`. */
  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }
}
