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

/** The parts that a checkout session requires. */
export type CheckoutSessionPart = "customer" | "broker" | "orderItem";

/** Options of a {@link CheckoutSessionBuilder} that is created without a client. */
export interface CheckoutSessionBuilderOptions {
  /** The base of imin's own customer URLs. Default: `"https://book.imin.co/api/v2"`. */
  readonly bookingIdBaseUrl?: string | undefined;
}

const builderOptionRules = { bookingIdBaseUrl: anything };

declare const given: unique symbol;

const builderState = /* @__PURE__ */ privateState<{
  readonly idBaseUrls: IdBaseUrls;
  readonly parts: CheckoutSessionParts;
}>();

/**
 * Builds the body of `POST /api/checkout-sessions` step by step. Each step returns a new builder and does not
 * change the old one, so you can keep a partial session and use it for several customers.
 *
 * Call `build()` once the customer, the broker and an order item are set. Before that, the compiler rejects the
 * call, and at run time it throws.
 *
 * @typeParam Given The parts set so far. (`in` spares the compiler from inferring the variance in every program.)
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * import { CheckoutSessionBuilder } from "imin-sdk";
 *
 * const payload = new CheckoutSessionBuilder()
 *   .customer("MAlnTNiZut")
 *   .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
 *   .orderItem({
 *     type: "ScheduledSession",
 *     identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
 *     acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
 *   })
 *   .backToBroker("https://www.acmefitness.co.uk/search")
 *   .backToBrokerUserProfile("https://www.acmefitness.co.uk/account")
 *   .build();
 * ```
 */
export class CheckoutSessionBuilder<in Given extends CheckoutSessionPart = never> {
  /** Tells the compiler which parts are set. Does not exist at run time. @internal */
  declare readonly [given]: (part: Given) => void;

  /**
   * @throws IminConfigError if an option is unknown or malformed.
   */
  constructor(options: CheckoutSessionBuilderOptions = {}) {
    const { bookingIdBaseUrl } = configuration(
      readOptions<CheckoutSessionBuilderOptions>(options, builderOptionRules, "CheckoutSessionBuilder"),
    );
    builderState.set(this, { idBaseUrls: idBaseUrls(bookingIdBaseUrl), parts: { orderItems: [] } });
  }

  /** Returns a builder with the given parts. @internal */
  static withParts<Given extends CheckoutSessionPart>(
    baseUrls: IdBaseUrls,
    parts: CheckoutSessionParts,
  ): CheckoutSessionBuilder<Given> {
    // Without this, the build would call it `_CheckoutSessionBuilder`: esbuild renames a class that refers to
    // itself.
    const builder = new this<Given>();
    builderState.set(builder, { idBaseUrls: baseUrls, parts });
    return builder;
  }

  /**
   * Sets the customer, who pays, receives the confirmation and is notified of changes.
   *
   * @param customer A `Customer`, imin's identifier or the account's URL. All three are sent as the account's URL.
   * For a person without an account at imin, pass the details; `identifier` is then your own ID.
   * @example
   * ```ts
   * import { CheckoutSessionBuilder } from "imin-sdk";
   *
   * const builder = new CheckoutSessionBuilder();
   * const member = builder.customer("MAlnTNiZut");
   * const guest = builder.customer({ givenName: "Louis", familyName: "Wu", email: "louis@imin.co" });
   * ```
   */
  customer(customer: CustomerReference | CheckoutPersonDetails): CheckoutSessionBuilder<Given | "customer"> {
    return changed(this, { customer });
  }

  /**
   * Sets the broker: the name and home page that the checkout page shows.
   *
   * @example
   * ```ts
   * import { CheckoutSessionBuilder } from "imin-sdk";
   *
   * const builder = new CheckoutSessionBuilder().broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" });
   * ```
   */
  broker(broker: Broker): CheckoutSessionBuilder<Given | "broker"> {
    return changed(this, { broker });
  }

  /**
   * Adds an order item. Several items make a group booking: one item for each attendee, all for the same session or
   * slot. {@link checkoutTestValues} has test items, which take no payment and book nothing.
   *
   * @example
   * ```ts
   * import { CheckoutSessionBuilder } from "imin-sdk";
   *
   * const builder = new CheckoutSessionBuilder().orderItem({
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
   * Sets the link from the checkout page back to your site, for example to the search results. A later call
   * replaces an earlier one.
   *
   * @param url An `http` or `https` URL. imin asks for `https` in production.
   * @param name The link text.
   * @example
   * ```ts
   * import { CheckoutSessionBuilder } from "imin-sdk";
   *
   * const builder = new CheckoutSessionBuilder().backToBroker(
   *   "https://www.acmefitness.co.uk/search",
   *   "Back to the timetable",
   * );
   * ```
   */
  backToBroker(url: string, name = "Back to Broker"): CheckoutSessionBuilder<Given> {
    return changed(this, { backToBroker: backToBrokerLink(url, name) });
  }

  /**
   * Sets the link to the customer's own bookings. A later call replaces an earlier one.
   *
   * @param url An `http` or `https` URL. imin asks for `https` in production.
   * @param name The link text.
   * @example
   * ```ts
   * import { CheckoutSessionBuilder } from "imin-sdk";
   *
   * const builder = new CheckoutSessionBuilder().backToBrokerUserProfile("https://www.acmefitness.co.uk/account");
   * ```
   */
  backToBrokerUserProfile(url: string, name = "Back to Broker User Profile"): CheckoutSessionBuilder<Given> {
    return changed(this, { backToBrokerUserProfile: backToBrokerUserProfileLink(url, name) });
  }

  /**
   * Returns the finished body: plain JSON, deeply frozen.
   *
   * @throws IminInputError naming every part that is missing or invalid.
   * @example
   * ```ts
   * import { IminClient, type OrderItemInput } from "imin-sdk";
   *
   * const imin = new IminClient({
   *   apiKey: process.env.IMIN_API_KEY,
   *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
   * });
   *
   * export async function checkoutUrl(customer: string, item: OrderItemInput): Promise<string> {
   *   const builder = imin.checkout.session().customer(customer).orderItem(item);
   *   const session = await imin.checkout.createSession(builder.build());
   *   return session.checkoutUrl;
   * }
   * ```
   */
  build(this: CheckoutSessionBuilder<CheckoutSessionPart>): CheckoutSessionPayload {
    const operation = "CheckoutSessionBuilder.build";
    const { body, issues } = refuseUnreadable(operation, () => this.assemble());
    if (issues.length > 0) throw new IminInputError(issues, { operation });
    return body;
  }

  /** Returns the body built so far, and everything that is missing or invalid in it. @internal */
  assemble(): AssembledPayload {
    const { parts, idBaseUrls } = builderState.of(this);
    return assemblePayload(parts, collectionUrls(idBaseUrls, customerPath));
  }
}

/** Returns a builder with one more part. Outside the class because the class must not refer to itself. */
function changed<Given extends CheckoutSessionPart>(
  builder: object,
  change: Partial<CheckoutSessionParts>,
): CheckoutSessionBuilder<Given> {
  const { idBaseUrls, parts } = builderState.of(builder);
  return CheckoutSessionBuilder.withParts(idBaseUrls, { ...parts, ...change });
}
