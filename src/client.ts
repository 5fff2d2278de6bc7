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

/** The parts of a checkout session that a client gives to each: the broker, where it has one. */
export type PartsGiven<Given> = [Given] extends [Broker] ? "broker" : never;

/**
 * A client of imin's platform. Make one for each key and keep it: it holds no connection and no state of a
 * customer's, so any number of calls may run on it side by side.
 *
 * If a call fails, its promise rejects with an {@link IminError}:
 * `IminApiError` (imin refused), `IminConnectionError` (no response), `IminTimeoutError`, `IminAbortError` (your
 * signal), `IminResponseError` (a response that cannot be used), `IminInputError` (refused before sending). Reads are
 * retried before that; writes are sent once, and the `outcome` of their errors says whether they may have succeeded.
 *
 * As a type without `Given`, it accepts any client. Code that receives one, for example in a constructor, can build
 * checkout sessions with it. Whether the client has a broker is then checked when the session is built.
 *
 * To try the checkout without a payment or a booking, see {@link checkoutTestValues}.
 *
 * @typeParam Given The broker of its options, so that the compiler knows whether there is one.
 * @see https://docs.imin.co/using-the-platform/authentication
 * @example
 * ```ts
 * const imin = new IminClient({
 *   apiKey: process.env.IMIN_API_KEY,
 *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
 * });
 * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
 *
 * class Bookings {
 *   constructor(private readonly imin: IminClient) {}
 * }
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: only `any` accepts clients with a broker and clients without one.
export interface IminClient<Given extends Broker | undefined = any> {
  /** The customer accounts that imin keeps for you. */
  readonly customers: Customers;
  /** The branded checkout, where your customers pay. */
  readonly checkout: Checkout<PartsGiven<Given>>;
  /** What your customers have booked. */
  readonly orders: Orders;
  /** What there is to book. */
  readonly search: Search;

  /**
   * A copy of this client with some options changed. The copy shares no state with this client.
   *
   * @throws IminConfigError if an option is unknown or malformed.
   * @example
   * ```ts
   * const patient = imin.withOptions({ timeout: 60_000, totalTimeout: 120_000 });
   * ```
   */
  withOptions<const Changed extends Broker | undefined = Given>(
    changes: ClientOptions & { readonly broker?: Changed },
  ): IminClient<Changed>;

  /**
   * Calls an endpoint that this SDK does not cover, with its authentication, retries (of `GET` alone), errors and
   * options. The response is normalized as all are, and checked by the schema, where one is given.
   *
   * @example
   * ```ts
   * // imin's public pages do not show this URL: ask imin for it.
   * const accounts = await imin.request({
   *   path: "/customer-accounts/{customer}/linked-accounts",
   *   params: { customer: louis.identifier },
   *   schema: z.looseObject({ "imin:item": z.array(z.unknown()) }),
   * });
   * ```
   */
  request<Schema extends StandardSchemaV1 = StandardSchemaV1<unknown, unknown>>(
    request: CustomRequest<Schema>,
    options?: CallOptions,
  ): IminPromise<StandardSchemaV1.InferOutput<Schema>>;
}

/** Makes an {@link IminClient}. */
export interface IminClientConstructor {
  /**
   * @throws IminConfigError if an option is missing, unknown or malformed.
   */
  new <const Given extends Broker | undefined = undefined>(
    options?: ClientOptions & { readonly broker?: Given },
  ): IminClient<Given>;
  /** What `instanceof` compares with. */
  readonly prototype: IminClient;
}

/** Makes an {@link IminClient}: `new IminClient({ apiKey })`. */
// Apart from the interface, because a type parameter of a class has one default: "any client" where the type is
// written, and "no broker" where a client is made without one, need two.
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
    // Where the changes have no broker the present one stays, and its type with it.
    return new IminClient<Changed>({ ...this.#options, ...readClientOptions(changes) } as typeof changes);
  }

  request<Schema extends StandardSchemaV1 = StandardSchemaV1<unknown, unknown>>(
    request: CustomRequest<Schema>,
    options?: CallOptions,
  ): IminPromise<StandardSchemaV1.InferOutput<Schema>> {
    // The caller's schema says what the response is.
    const operation = customOperation(request) as Operation<unknown, StandardSchemaV1.InferOutput<Schema>>;
    return this.#transport.send(operation, () => customCall(request), options);
  }
};
