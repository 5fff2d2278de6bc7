import type { StandardSchemaV1 } from "@standard-schema/spec";
import { Checkout } from "./checkout/checkout.ts";
import { type CustomRequest, customCall, customOperation } from "./custom-request.ts";
import { Customers } from "./customers/customers.ts";
import type { Broker } from "./options/broker.ts";
import type { CallOptions } from "./options/call-options.ts";
import type { ClientOptions } from "./options/client-options.ts";
import { readClientOptions } from "./options/read-options.ts";
import { resolveSettings } from "./options/resolve-settings.ts";
import { Orders } from "./orders/orders.ts";
import { bindMethods } from "./privacy/bind-methods.ts";
import { Search } from "./search/search.ts";
import type { IminPromise } from "./transport/imin-promise.ts";
import type { Operation } from "./transport/operation.ts";
import { Transport } from "./transport/transport.ts";

/** The parts that a client sets on every checkout session: the broker, if it has one. */
export type PartsGiven<Given> = [Given] extends [Broker] ? "broker" : never;

/**
 * A client for imin's platform. Create one for each key and reuse it. It holds no connection and no customer state,
 * so calls can run in parallel.
 *
 * If a call fails, its promise rejects with an {@link IminError}: `IminApiError` (imin returned an error),
 * `IminConnectionError` (no response), `IminTimeoutError`, `IminAbortError` (your signal), `IminResponseError` (an
 * unusable response) or `IminInputError` (invalid arguments, nothing sent). Reads are retried first. Writes are
 * sent once, and the `outcome` of their errors says whether they may have succeeded.
 *
 * Without `Given`, the type accepts any client. Code that receives a client, for example in a constructor, can
 * build checkout sessions with it. Whether the client has a broker is then checked when the session is built.
 *
 * To test the checkout without a payment or a booking, see {@link checkoutTestValues}.
 *
 * @typeParam Given The broker from the client's options, so the compiler knows whether there is one.
 * @see https://docs.imin.co/using-the-platform/authentication
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient({
 *   apiKey: process.env.IMIN_API_KEY,
 *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
 * });
 * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
 *
 * export class Bookings {
 *   constructor(private readonly imin: IminClient) {}
 * }
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: only `any` accepts clients with a broker and clients without one.
export interface IminClient<Given extends Broker | undefined = any> {
  /** Your customers' accounts at imin. */
  readonly customers: Customers;
  /** The branded checkout, where your customers pay. */
  readonly checkout: Checkout<PartsGiven<Given>>;
  /** Your customers' bookings. */
  readonly orders: Orders;
  /** Sessions and facilities to book. */
  readonly search: Search;

  /**
   * Returns a copy of this client with some options changed. The copy shares no state with this client.
   *
   * @throws IminConfigError if an option is unknown or malformed.
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const patient = imin.withOptions({ timeout: 60_000, totalTimeout: 120_000 });
   * ```
   */
  withOptions<const Changed extends Broker | undefined = Given>(
    changes: ClientOptions & { readonly broker?: Changed },
  ): IminClient<Changed>;

  /**
   * Calls an endpoint that this SDK does not cover, with the client's authentication, retries (`GET` only), errors
   * and options. The response is normalized like any other, and validated if you pass a schema.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import * as z from "zod/mini";
   *
   * const imin = new IminClient();
   * // imin does not publish this URL: ask imin for it.
   * const accounts = await imin.request({
   *   path: "/customer-accounts/{customer}/linked-accounts",
   *   params: { customer: "MAlnTNiZut" },
   *   schema: z.looseObject({ "imin:item": z.array(z.unknown()) }),
   * });
   * ```
   */
  request<Schema extends StandardSchemaV1 = StandardSchemaV1<unknown, unknown>>(
    request: CustomRequest<Schema>,
    options?: CallOptions,
  ): IminPromise<StandardSchemaV1.InferOutput<Schema>>;
}

/** The constructor of {@link IminClient}. */
export interface IminClientConstructor {
  /**
   * @throws IminConfigError if an option is missing, unknown or malformed.
   */
  new <const Given extends Broker | undefined = undefined>(
    options?: ClientOptions & { readonly broker?: Given },
  ): IminClient<Given>;
  /** The prototype, for `instanceof`. */
  readonly prototype: IminClient;
}

/** Creates an {@link IminClient}: `new IminClient({ apiKey })`. */
// Separate from the interface because a class's type parameter has only one default. Here two are needed: "any
// client" for the type, and "no broker" for a client created without one.
export const IminClient: IminClientConstructor = class<const Given extends Broker | undefined>
  implements IminClient<Given>
{
  readonly customers: Customers;
  readonly checkout: Checkout<PartsGiven<Given>>;
  readonly orders: Orders;
  readonly search: Search;
  readonly #options: ClientOptions;
  readonly #transport: Transport;

  constructor(options: ClientOptions & { readonly broker?: Given } = {}) {
    const settings = resolveSettings(options);
    this.#options = settings.given;
    this.#transport = new Transport(settings);
    this.customers = new Customers(this.#transport);
    this.checkout = new Checkout(this.#transport);
    this.orders = new Orders(this.#transport);
    this.search = new Search(this.#transport);
    bindMethods(this);
  }

  withOptions<const Changed extends Broker | undefined = Given>(
    changes: ClientOptions & { readonly broker?: Changed },
  ): IminClient<Changed> {
    // If the changes contain no broker, the current broker and its type stay.
    return new IminClient<Changed>({ ...this.#options, ...readClientOptions(changes) } as typeof changes);
  }

  request<Schema extends StandardSchemaV1 = StandardSchemaV1<unknown, unknown>>(
    request: CustomRequest<Schema>,
    options?: CallOptions,
  ): IminPromise<StandardSchemaV1.InferOutput<Schema>> {
    // The caller's schema determines the response type.
    const operation = customOperation(request) as Operation<unknown, StandardSchemaV1.InferOutput<Schema>>;
    return this.#transport.send(operation, () => customCall(request), options);
  }
};
