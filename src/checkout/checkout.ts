import type { JsonObject } from "type-fest";
import type { CallOptions } from "../options/call-options.ts";
import { splitOptions } from "../options/read-options.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import type { IminPromise } from "../transport/imin-promise.ts";
import type { Call } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import { checkInput } from "../validation/check-input.ts";
import { brokenRules } from "../validation/rule.ts";
import type { CheckoutSession } from "./checkout-session.ts";
import { CheckoutSessionBuilder, type CheckoutSessionPart } from "./checkout-session-builder.ts";
import { type CheckoutSessionDocument, checkoutSessionDocumentSchema } from "./checkout-session-payload.ts";
import { type Bookable, guestCheckoutUrl, scheduledSessionUrl } from "./guest-checkout.ts";
import * as operations from "./operations.ts";
import {
  type StandaloneSession,
  type StandaloneSessionOptions,
  standaloneBody,
  standaloneOptionRules,
  standaloneSessionSchema,
} from "./standalone-session.ts";

/**
 * The input of `checkout.createSession()`: a finished builder, its result, or the same document written by hand or
 * read from a file.
 */
export type CheckoutSessionInput =
  | CheckoutSessionBuilder<CheckoutSessionPart>
  | CheckoutSessionDocument
  | JsonObject;

/**
 * imin's branded checkout, where your customers pay.
 *
 * Test mode depends on values, not on an option or a key. A session with {@link checkoutTestValues} takes no
 * payment and books nothing.
 *
 * Every method that calls imin rejects with an `IminInputError` if its arguments are invalid, with an
 * `IminConfigError` if the client has no `checkoutBaseUrl`, and otherwise as described for {@link IminClient}.
 *
 * @typeParam Given The parts that every session starts with: the broker, if the client has one.
 * @example
 * ```ts
 * import { checkoutTestValues, IminClient } from "imin-sdk";
 *
 * const imin = new IminClient({
 *   apiKey: process.env.IMIN_API_KEY,
 *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
 *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
 * });
 * const { checkoutUrl } = await imin.checkout.createSession(
 *   imin.checkout.session().customer("MAlnTNiZut").orderItem({
 *     type: "ScheduledSession",
 *     identifier: checkoutTestValues.freeScheduledSession,
 *     acceptedOffer: checkoutTestValues.adultGuestOffer,
 *   }),
 * );
 * ```
 */
export class Checkout<Given extends CheckoutSessionPart = never> {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this);
  }

  /**
   * Starts building a checkout session, with the client's broker if it has one.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const builder = imin.checkout
   *   .session()
   *   .customer("MAlnTNiZut")
   *   .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
   *   .orderItem({
   *     type: "ScheduledSession",
   *     identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
   *     acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
   *   });
   * ```
   */
  session(): CheckoutSessionBuilder<Given> {
    const { broker, idBaseUrls } = this.#transport.settings;
    return CheckoutSessionBuilder.withParts(idBaseUrls, { broker, orderItems: [] });
  }

  /**
   * Creates a checkout session: `POST {checkoutBaseUrl}/api/checkout-sessions`. Send the customer's browser to the
   * result's `checkoutUrl`.
   *
   * imin calls this request a "webhook" and must enable it for you first. A document written by hand is validated
   * and then sent unchanged. To test without a payment or a booking, use {@link checkoutTestValues} as order items.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
   * @example
   * ```ts
   * import { IminClient, type OrderItemInput } from "imin-sdk";
   *
   * const imin = new IminClient({
   *   apiKey: process.env.IMIN_API_KEY,
   *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
   *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
   * });
   *
   * export async function redirectToCheckout(customer: string, item: OrderItemInput): Promise<Response> {
   *   const session = await imin.checkout.createSession(
   *     imin.checkout.session().customer(customer).orderItem(item),
   *   );
   *   return Response.redirect(session.checkoutUrl, 303);
   * }
   * ```
   */
  createSession(session: CheckoutSessionInput, options?: CallOptions): IminPromise<CheckoutSession> {
    return this.#transport.send(operations.createCheckoutSession, () => sessionCall(session), options);
  }

  /**
   * Creates a checkout session for a session known only from open data, without customer or price: `POST
   * {checkoutBaseUrl}/checkout-sessions`.
   *
   * imin's page contradicts itself: it shows `PUT` in one place, `POST` in another, and no `/api`. The default
   * `POST` matches the documented response. Set `method` and `path` to use others.
   *
   * @experimental It is not certain which method imin accepts.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-standalone-checkout
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient({ checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });
   * const { checkoutUrl } = await imin.checkout.createStandaloneSession({
   *   id: "https://opendata.fusion-lifestyle.com/OpenActive/api/scheduled-sessions/310003324",
   * });
   * ```
   */
  createStandaloneSession(
    session: StandaloneSession,
    options?: StandaloneSessionOptions,
  ): IminPromise<CheckoutSession> {
    const { own, callOptions } = splitOptions(options, "path", "method");
    const { path = "/checkout-sessions", method } = own;
    const prepare = (): Call => {
      const { value, issues } = checkInput<StandaloneSession>(standaloneSessionSchema, session);
      return {
        body: value && standaloneBody(value),
        issues: [...issues, ...brokenRules(standaloneOptionRules, own, "options.")],
      };
    };
    return this.#transport.send(operations.createStandaloneSession(method, path), prepare, callOptions);
  }

  /**
   * Returns the checkout page of a bookable session or slot for a guest, who enters a name and an email address
   * there. Sends nothing.
   *
   * @param opportunity A session or slot, as returned by search.
   * @throws IminInputError if it cannot be booked; IminConfigError if the client has no `checkoutBaseUrl`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/setup/part-ii-actions-you-need-to-complete
   * @example
   * ```ts
   * import { type IminClient, isBookable } from "imin-sdk";
   *
   * export async function guestLink(imin: IminClient, slotId: string): Promise<string | undefined> {
   *   const slot = await imin.search.getSlot(slotId);
   *   return isBookable(slot) ? imin.checkout.guestUrl(slot) : undefined;
   * }
   * ```
   */
  guestUrl(opportunity: Bookable): string {
    return guestCheckoutUrl(opportunity, this.#transport.baseUrl("checkout"));
  }

  /**
   * Returns the guest checkout page of a session known from the Firehose. Sends nothing.
   *
   * @param identifier The session's `identifier`, not percent-encoded.
   * @throws IminInputError if the identifier is empty; IminConfigError if the client has no `checkoutBaseUrl`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/firehose-and-checkout
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient({ checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });
   * const link = imin.checkout.scheduledSessionUrl("https://opendata.example.com/api/scheduled-sessions/1");
   * ```
   */
  scheduledSessionUrl(identifier: string): string {
    return scheduledSessionUrl(identifier, this.#transport.baseUrl("checkout"));
  }
}

function sessionCall(session: CheckoutSessionInput): Call {
  if (session instanceof CheckoutSessionBuilder) return session.assemble();
  const { issues } = checkInput(checkoutSessionDocumentSchema, session);
  return { body: session, issues };
}
