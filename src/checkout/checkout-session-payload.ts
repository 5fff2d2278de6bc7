import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import type { Gender } from "../open-active/gender.ts";
import { emailAddress as email, filledText as text, textThat } from "../validation/input-values.ts";
import { isBareHost, isWebUrl, webUrlMessage } from "../validation/web-url.ts";
import { groupProblems } from "./group-booking.ts";

/**
 * A person who books without a customer account at imin.
 *
 * `identifier` is your own ID for the customer. Do not confuse it with imin's identifier of a customer account,
 * which replaces this whole object.
 *
 * @experimental imin's page names these properties in prose. No sample shows the object.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 */
export interface CheckoutPerson {
  /** Always `"Person"`. */
  readonly type: "Person";
  /** Your own ID for the customer. */
  readonly identifier?: string | undefined;
  /** The first name. */
  readonly givenName: string;
  /** The last name. */
  readonly familyName: string;
  /** The email address that receives the confirmation. */
  readonly email: string;
  /** The telephone number. */
  readonly telephone?: string | undefined;
  /** `"https://schema.org/Female"`, `"https://schema.org/Male"`, or free text. */
  readonly gender?: Gender | undefined;
  /** Whether the person is 13 or older. */
  readonly "imin:is13OrOver"?: boolean | undefined;
}

/** The session or slot to book, by its own identifier in the booking system. */
export interface CheckoutOpportunity {
  /** `"ScheduledSession"` for a session or event, `"Slot"` for a facility. It must match the identifier. */
  readonly type: LiteralUnion<"ScheduledSession" | "Slot", string>;
  /** The opportunity's `identifier`, as returned by search, not percent-encoded. */
  readonly identifier?: string | undefined;
  /** The opportunity's `id`. imin's oldest pages and Standalone Checkout accept it instead of `identifier`. */
  readonly id?: string | undefined;
}

/** One line of the order: an opportunity, the chosen price and, in a group booking, the attendee. */
export interface CheckoutOrderItem {
  /** Always `"OrderItem"`. */
  readonly type: "OrderItem";
  /** The `id` of the Offer that the customer chose. */
  readonly acceptedOffer?: string | undefined;
  /** The session or slot to book. */
  readonly orderedItem: CheckoutOpportunity;
  /** The attendee's customer account. Required on each item of a group booking. */
  readonly attendee?: string | undefined;
}

/** The broker, as shown on the checkout page. */
export interface CheckoutBroker {
  /** Always `"Organization"`. */
  readonly type: "Organization";
  /** The name of the app or club whose brand the checkout carries. */
  readonly name: string;
  /** The broker's home page. */
  readonly url: string;
}

/** The order that the checkout starts with. */
export interface CheckoutInitialOrder {
  /** Always `"OrderQuote"`. */
  readonly type: "OrderQuote";
  /** The customer: the URL or identifier of the account at imin, or personal details. */
  readonly customer: string | CheckoutPerson;
  /** The broker that sells. */
  readonly broker: CheckoutBroker;
  /** The items to book: one item, or one for each attendee in a group booking. */
  readonly orderedItem: readonly CheckoutOrderItem[];
}

/** A link from the checkout back to your site. */
export interface NavigationLink {
  /** Always `"WebPage"`. */
  readonly type: "WebPage";
  /** The link text. */
  readonly name: string;
  /** The kind of link. imin documents these two. */
  readonly "imin:linkType": LiteralUnion<
    "https://imin.co/BackToBrokerLink" | "https://imin.co/BackToBrokerUserProfileLink",
    string
  >;
  /** The link's URL. */
  readonly url: string;
}

/**
 * A body of `POST /api/checkout-sessions`, as you may write it by hand. The navigation links are optional.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 */
export interface CheckoutSessionDocument {
  /** `["https://openactive.io/", "https://imin.co/"]`. */
  readonly "@context"?: unknown;
  /** Always `"imin:CheckoutSession"`. */
  readonly type: "imin:CheckoutSession";
  /** The order that the customer is about to place. */
  readonly "imin:initialOrder": CheckoutInitialOrder;
  /** The links back to your site. */
  readonly "imin:navigationLinks"?: readonly NavigationLink[] | undefined;
}

/** The body of `POST /api/checkout-sessions` that {@link CheckoutSessionBuilder} builds: complete and frozen. */
export interface CheckoutSessionPayload extends CheckoutSessionDocument {
  /** Always these two. */
  readonly "@context": readonly ["https://openactive.io/", "https://imin.co/"];
  /** The links back to your site. Empty if none was set. */
  readonly "imin:navigationLinks": readonly NavigationLink[];
}

// imin's own sample has a broker URL without a scheme, so a document written by hand may have one too.
const url = textThat((value) => isWebUrl(value) || isBareHost(value), webUrlMessage);

/** The schema with its inferred type, for the type tests. @internal */
const checkoutPersonSchema = z.looseObject({
  type: z.literal("Person"),
  identifier: z.optional(text),
  givenName: text,
  familyName: text,
  email,
  telephone: z.optional(text),
  gender: z.optional(text),
  "imin:is13OrOver": z.optional(z.boolean()),
});

const opportunity = /* @__PURE__ */ z
  .looseObject({ type: text, identifier: z.optional(text), id: z.optional(text) })
  .check(
    z.refine(
      ({ identifier, id }) => identifier !== undefined || id !== undefined,
      "needs the opportunity's identifier",
    ),
  );

const orderItem = z.looseObject({
  type: z.literal("OrderItem"),
  acceptedOffer: z.optional(text),
  orderedItem: opportunity,
  attendee: z.optional(text),
});

const initialOrder = z.looseObject({
  type: z.literal("OrderQuote"),
  customer: z.union([text, checkoutPersonSchema]),
  broker: z.looseObject({ type: z.literal("Organization"), name: text, url }),
  orderedItem: /* @__PURE__ */ z.array(orderItem).check(
    z.refine(({ length }) => length > 0, "needs at least one order item"),
    ({ value, issues }) => {
      for (const { path, message } of groupProblems(value)) {
        issues.push({ code: "custom", path: [...path], message, input: value });
      }
    },
  ),
});

/** The schema with its inferred type, for the type tests. @internal */
export const checkoutSessionDocumentSchema = z.looseObject({
  "@context": z.optional(z.unknown()),
  type: z.literal("imin:CheckoutSession"),
  "imin:initialOrder": initialOrder,
  "imin:navigationLinks": z.optional(
    z.array(z.looseObject({ type: z.literal("WebPage"), name: text, "imin:linkType": text, url })),
  ),
});
