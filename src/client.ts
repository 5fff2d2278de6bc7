import type { StandardSchemaV1 } from "@standard-schema/spec";
import { Checkout } from "./checkout/checkout.ts";
import { type CustomRequest, customCall, customOperation } from "./custom-request.ts";
import { Customers } from "./customers/customers.ts";
import type { Broker } from "./options/broker.ts";
import type { CallOptions } from "./options/call-options.ts";
import type { ClientOptions } from "./options/client-options.ts";
import { resolveSettings } from "./options/resolve-settings.ts";
import { Orders } from "./orders/orders.ts";
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
 * Whatever goes wrong in a call, its promise rejects with an {@link IminError}:
 * `IminApiError` (imin said no), `IminConnectionError` (no answer), `IminTimeoutError`, `IminAbortError` (your
 * signal), `IminResponseError` (an answer that cannot be used), `IminInputError` (refused before sending). Reads are
 * tried again before that; writes are sent once, and their errors say by `outcome` whether they may have taken effect.
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
 * ```
 */
export class IminClient<const Given extends Broker | undefined = Broker | undefined> {
  /** The customer accounts that imin keeps for you. */
  readonly customers: Customers;
  /** The branded checkout, where your customers pay. */
  readonly checkout: Checkout<PartsGiven<Given>>;
  /** What your customers have booked. */
  readonly orders: Orders;
  /** What there is to book. */
  readonly search: Search;
  readonly #options: ClientOptions;
  readonly #transport: Transport;

  /**
   * @throws IminConfigError where an option is missing, unknown or malformed.
   */
  constructor(options: ClientOptions & { readonly broker?: Given } = {}) {
    this.#options = options;
    this.#transport = new Transport(resolveSettings(this.#options));
    this.customers = new Customers(this.#transport);
    this.checkout = new Checkout(this.#transport);
    this.orders = new Orders(this.#transport);
    this.search = new Search(this.#transport);
  }

  /**
   * A copy of this client with some options changed. The copy remembers nothing of this one.
   *
   * @throws IminConfigError where an option is unknown or malformed.
   * @example
   * ```ts
   * const patient = imin.withOptions({ timeout: 60_000, totalTimeout: 120_000 });
   * ```
   */
  withOptions<const Changed extends Broker | undefined = Given>(
    changes: ClientOptions & { readonly broker?: Changed },
  ): IminClient<Changed> {
    // Where the changes have no broker the present one stays, and its type with it.
    return newClient<Changed>({ ...this.#options, ...changes } as typeof changes);
  }

  /**
   * Calls an endpoint that this SDK does not cover, with its authentication, retries (of `GET` alone), errors and
   * options. The answer is respelled as all are, and checked by the schema, where one is given.
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
  ): IminPromise<StandardSchemaV1.InferOutput<Schema>> {
    // The caller's schema says what the answer is.
    const operation = customOperation(request) as Operation<unknown, StandardSchemaV1.InferOutput<Schema>>;
    return this.#transport.send(operation, customCall(request), options);
  }
}

/** Outside of the class: a bundler gives a class that names itself another name, and that is what printing shows. */
function newClient<Given extends Broker | undefined>(
  options: ClientOptions & { readonly broker?: Given },
): IminClient<Given> {
  return new IminClient<Given>(options);
}
