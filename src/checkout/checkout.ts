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
 * What `checkout.createSession()` takes: a finished builder, what it builds, or the same written by hand or read from
 * a file.
 */
export type CheckoutSessionInput =
  | CheckoutSessionBuilder<CheckoutSessionPart>
  | CheckoutSessionDocument
  | JsonObject;

/**
 * imin's branded checkout, where your customers pay.
 *
 * imin's test mode depends on values, not on an option or a key: with {@link checkoutTestValues} in a session, nothing
 * is paid and nothing is booked.
 *
 * Every method that calls imin rejects with an `IminInputError` if its arguments are refused, with an
 * `IminConfigError` if the client has no `checkoutBaseUrl`, and otherwise as {@link IminClient} says.
 *
 * @typeParam Given The parts that every session has from the start: the broker, if the client has one.
 */
export class Checkout<Given extends CheckoutSessionPart = never> {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this);
  }

  /**
   * Begins to build a checkout session, with the client's broker if it has one.
   *
   * @example
   * ```ts
   * const builder = imin.checkout
   *   .session()
   *   .customer(louis)
   *   .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
   *   .orderItem({ type: "ScheduledSession", identifier: sessionId, acceptedOffer: offerId });
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
   * imin calls this request a "webhook" and has to enable it for you first. A document written by hand is checked and
   * then sent as it is. To try it without a payment or a booking, take what is booked from {@link checkoutTestValues}.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
   * @example
   * ```ts
   * const session = await imin.checkout.createSession(builder.build());
   * return Response.redirect(session.checkoutUrl, 303);
   * ```
   */
  createSession(session: CheckoutSessionInput, options?: CallOptions): IminPromise<CheckoutSession> {
    return this.#transport.send(operations.createCheckoutSession, () => sessionCall(session), options);
  }

  /**
   * Creates a checkout session for a session known from open data alone, without customer or price:
   * `POST {checkoutBaseUrl}/checkout-sessions`.
   *
   * imin's page contradicts itself: it shows `PUT` in one place and `POST` in another, and no `/api`. `POST` goes with
   * the documented response; method and path can be changed.
   *
   * @experimental Which method imin takes is not certain.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-standalone-checkout
   * @example
   * ```ts
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
    const { path = "/checkout-sessions", method = "POST" } = own;
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
   * The checkout page of a bookable session or slot for a guest, who enters name and e-mail address there. Nothing
   * is sent.
   *
   * @param opportunity A session or slot, as search returns it.
   * @throws IminInputError if it is not bookable; IminConfigError if the client has no `checkoutBaseUrl`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/setup/part-ii-actions-you-need-to-complete
   * @example
   * ```ts
   * const link = isBookable(slot) ? imin.checkout.guestUrl(slot) : undefined;
   * ```
   */
  guestUrl(opportunity: Bookable): string {
    return guestCheckoutUrl(opportunity, this.#transport.baseUrl("checkout"));
  }

  /**
   * The checkout page of a session known from the Firehose, for a guest. Nothing is sent.
   *
   * @param identifier The session's `identifier`, not percent-encoded.
   * @throws IminInputError if it is empty; IminConfigError if the client has no `checkoutBaseUrl`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/firehose-and-checkout
   * @example
   * ```ts
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
