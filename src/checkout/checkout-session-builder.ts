import { type CustomerReference, customerPath } from "../customers/customer.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import { type IdBaseUrls, idBaseUrls } from "../options/base-url.ts";
import type { Broker } from "../options/broker.ts";
import { anything } from "../options/option-rules.ts";
import { configuration, readOptions } from "../options/read-options.ts";
import { privateState } from "../privacy/private-state.ts";
import { collectionUrls } from "../transport/reference.ts";
import { type AssembledPayload, assemblePayload } from "./assemble-payload.ts";
import type {
  CheckoutPersonDetails,
  CheckoutSessionParts,
  OrderItemInput,
} from "./checkout-session-parts.ts";
import type { CheckoutSessionPayload } from "./checkout-session-payload.ts";
import { backToBrokerLink, backToBrokerUserProfileLink } from "./navigation-links.ts";

/** The parts without which a checkout session cannot be built. */
export type CheckoutSessionPart = "customer" | "broker" | "orderItem";

/** Options of a {@link CheckoutSessionBuilder} that is made without a client. */
export interface CheckoutSessionBuilderOptions {
  /** What imin's own URLs of customers begin with. Default: `"https://book.imin.co/api/v2"`. */
  readonly bookingIdBaseUrl?: string | undefined;
}

const builderOptionRules = { bookingIdBaseUrl: anything };

declare const given: unique symbol;

const builderState = /* @__PURE__ */ privateState<{
  readonly idBaseUrls: IdBaseUrls;
  readonly parts: CheckoutSessionParts;
}>();

/**
 * Builds the body of `POST /api/checkout-sessions`, step by step. Each step returns a new builder and leaves
 * the old one as it is, so a half-built session can be kept and used for several customers.
 *
 * `build()` can be called when customer, broker and an order item are set. Before that, the compiler
 * refuses it, and at run time it throws.
 *
 * @typeParam Given The parts that have been given. (`in` tells the compiler what it would else find out in every program.)
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * const payload = new CheckoutSessionBuilder()
 *   .customer("MAlnTNiZut")
 *   .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
 *   .orderItem({ type: "ScheduledSession", identifier: sessionId, acceptedOffer: offerId })
 *   .backToBroker("https://www.acmefitness.co.uk/search")
 *   .backToBrokerUserProfile("https://www.acmefitness.co.uk/account")
 *   .build();
 * ```
 */
export class CheckoutSessionBuilder<in Given extends CheckoutSessionPart = never> {
  /** Shows the compiler which parts are set; does not exist at run time. @internal */
  declare readonly [given]: (part: Given) => void;

  /**
   * @throws IminConfigError when an option is unknown or malformed.
   */
  constructor(options: CheckoutSessionBuilderOptions = {}) {
    const { bookingIdBaseUrl } = configuration(
      readOptions<CheckoutSessionBuilderOptions>(options, builderOptionRules, "CheckoutSessionBuilder"),
    );
    builderState.set(this, { idBaseUrls: idBaseUrls(bookingIdBaseUrl), parts: { orderItems: [] } });
  }

  /** A builder that has some parts already. @internal */
  static withParts<Given extends CheckoutSessionPart>(
    baseUrls: IdBaseUrls,
    parts: CheckoutSessionParts,
  ): CheckoutSessionBuilder<Given> {
    // By its own name it would be `_CheckoutSessionBuilder` in the build: esbuild renames a class that refers to itself.
    const builder = new this<Given>();
    builderState.set(builder, { idBaseUrls: baseUrls, parts });
    return builder;
  }

  /**
   * Sets the customer, who pays, is notified of changes and receives the confirmation.
   *
   * @param customer A `Customer`, imin's identifier or the account's URL, all sent as the account's URL; or the
   * details of a person who has no account at imin, whose `identifier` is then your own id.
   * @example
   * ```ts
   * builder.customer(louis);
   * builder.customer("MAlnTNiZut");
   * builder.customer({ givenName: "Louis", familyName: "Wu", email: "louis@imin.co" });
   * ```
   */
  customer(customer: CustomerReference | CheckoutPersonDetails): CheckoutSessionBuilder<Given | "customer"> {
    return changed(this, { customer });
  }

  /**
   * Sets the broker: the name that the checkout page shows, and its home page.
   *
   * @example
   * ```ts
   * builder.broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" });
   * ```
   */
  broker(broker: Broker): CheckoutSessionBuilder<Given | "broker"> {
    return changed(this, { broker });
  }

  /**
   * Adds what is booked. More than one item is a group booking: one for each attendee, all for one session or slot.
   * {@link checkoutTestValues} has items to test with, which cost nothing and book nothing.
   *
   * @example
   * ```ts
   * builder.orderItem({
   *   type: "ScheduledSession",
   *   identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
   *   acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
   * });
   * ```
   */
  orderItem(item: OrderItemInput): CheckoutSessionBuilder<Given | "orderItem"> {
    return changed(this, { orderItems: [...builderState.of(this).parts.orderItems, item] });
  }

  /**
   * Where the page's link back leads, for example to the search results. A later call replaces an earlier one.
   *
   * @param url An `http` or `https` URL; imin asks for `https` in production.
   * @param name The text of the link.
   * @example
   * ```ts
   * builder.backToBroker("https://www.acmefitness.co.uk/search", "Back to the timetable");
   * ```
   */
  backToBroker(url: string, name = "Back to Broker"): CheckoutSessionBuilder<Given> {
    return changed(this, { backToBroker: backToBrokerLink(url, name) });
  }

  /**
   * Where the link to the customer's own bookings leads. A later call replaces an earlier one.
   *
   * @param url An `http` or `https` URL; imin asks for `https` in production.
   * @param name The text of the link.
   * @example
   * ```ts
   * builder.backToBrokerUserProfile("https://www.acmefitness.co.uk/account");
   * ```
   */
  backToBrokerUserProfile(url: string, name = "Back to Broker User Profile"): CheckoutSessionBuilder<Given> {
    return changed(this, { backToBrokerUserProfile: backToBrokerUserProfileLink(url, name) });
  }

  /**
   * The finished body: plain JSON, frozen at every depth.
   *
   * @throws IminInputError naming every part that is missing or bad.
   * @example
   * ```ts
   * const session = await imin.checkout.createSession(builder.build());
   * ```
   */
  build(this: CheckoutSessionBuilder<CheckoutSessionPart>): CheckoutSessionPayload {
    const operation = "CheckoutSessionBuilder.build";
    const { body, issues } = refuseUnreadable(operation, () => this.assemble());
    if (issues.length > 0) throw new IminInputError(issues, { operation });
    return body;
  }

  /** The body as far as it goes, and everything that is missing or bad in it. @internal */
  assemble(): AssembledPayload {
    const { parts, idBaseUrls } = builderState.of(this);
    return assemblePayload(parts, collectionUrls(idBaseUrls, customerPath));
  }
}

/** A builder with one part more. Outside the class, which must not refer to itself. */
function changed<Given extends CheckoutSessionPart>(
  builder: object,
  change: Partial<CheckoutSessionParts>,
): CheckoutSessionBuilder<Given> {
  const { idBaseUrls, parts } = builderState.of(builder);
  return CheckoutSessionBuilder.withParts(idBaseUrls, { ...parts, ...change });
}
