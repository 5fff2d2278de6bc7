import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import type { Gender } from "../open-active/gender.ts";
import { emailAddress as email, filledText as text, textThat } from "../validation/input-values.ts";
import { isBareHost, isWebUrl, webUrlMessage } from "../validation/web-url.ts";
import { groupProblems } from "./group-booking.ts";

/**
 * A person who books without a customer account at imin.
 *
 * Its `identifier` is your own id of the customer. Do not mix it up with imin's identifier of a customer
 * account, which is given in place of this whole object.
 *
 * @experimental imin's page names these properties in prose. No sample shows the object.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 */
export interface CheckoutPerson {
  /** Always `"Person"`. */
  readonly type: "Person";
  /** Your own id of the customer. */
  readonly identifier?: string | undefined;
  /** The first name. */
  readonly givenName: string;
  /** The last name. */
  readonly familyName: string;
  /** Where the confirmation goes. */
  readonly email: string;
  /** The telephone number. */
  readonly telephone?: string | undefined;
  /** `"https://schema.org/Female"`, `"https://schema.org/Male"`, or free text. */
  readonly gender?: Gender | undefined;
  /** Whether the person is 13 years old or older. */
  readonly "imin:is13OrOver"?: boolean | undefined;
}

/** What is booked: a session or a slot, by its own identifier in the booking system. */
export interface CheckoutOpportunity {
  /** `"ScheduledSession"` for a session or event, `"Slot"` for a facility. It must agree with the identifier. */
  readonly type: LiteralUnion<"ScheduledSession" | "Slot", string>;
  /** The opportunity's `identifier`, as search returns it, not percent-encoded. */
  readonly identifier?: string | undefined;
  /** The opportunity's `id`, which imin's oldest pages and Standalone Checkout take in place of `identifier`. */
  readonly id?: string | undefined;
}

/** One line of the order: an opportunity, the price that was chosen, and in a group booking who attends. */
export interface CheckoutOrderItem {
  /** Always `"OrderItem"`. */
  readonly type: "OrderItem";
  /** The `id` of the Offer that the customer chose. */
  readonly acceptedOffer?: string | undefined;
  /** What is booked. */
  readonly orderedItem: CheckoutOpportunity;
  /** Who attends, as a customer account: needed on each item of a group booking. */
  readonly attendee?: string | undefined;
}

/** The broker, as the checkout page shows it. */
export interface CheckoutBroker {
  /** Always `"Organization"`. */
  readonly type: "Organization";
  /** The name of the app or club that the checkout is branded for. */
  readonly name: string;
  /** Its home page. */
  readonly url: string;
}

/** What the checkout starts with. */
export interface CheckoutInitialOrder {
  /** Always `"OrderQuote"`. */
  readonly type: "OrderQuote";
  /** The customer: the URL or identifier of the account at imin, or the person's details. */
  readonly customer: string | CheckoutPerson;
  /** Who sells. */
  readonly broker: CheckoutBroker;
  /** What is booked: one item, or in a group booking one for each attendee. */
  readonly orderedItem: readonly CheckoutOrderItem[];
}

/** A way back from the checkout to your site. */
export interface NavigationLink {
  /** Always `"WebPage"`. */
  readonly type: "WebPage";
  /** The text of the link. */
  readonly name: string;
  /** Which of the links it is. imin documents these two. */
  readonly "imin:linkType": LiteralUnion<
    "https://imin.co/BackToBrokerLink" | "https://imin.co/BackToBrokerUserProfileLink",
    string
  >;
  /** The URL of the link. */
  readonly url: string;
}

/**
 * A body of `POST /api/checkout-sessions` as it may be written by hand: the ways back may be left out.
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
  /** The ways back to your site. */
  readonly "imin:navigationLinks"?: readonly NavigationLink[] | undefined;
}

/** The body of `POST /api/checkout-sessions` as {@link CheckoutSessionBuilder} builds it: whole and frozen. */
export interface CheckoutSessionPayload extends CheckoutSessionDocument {
  /** Always these two. */
  readonly "@context": readonly ["https://openactive.io/", "https://imin.co/"];
  /** The ways back to your site; empty where none was given. */
  readonly "imin:navigationLinks": readonly NavigationLink[];
}

// imin's own sample has a broker with a bare host, so a document written by hand may have one too.
const url = textThat((value) => isWebUrl(value) || isBareHost(value), webUrlMessage);

/** The schema as it is, for the type tests. @internal */
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

/** The schema as it is, for the type tests. @internal */
export const checkoutSessionDocumentSchema = z.looseObject({
  "@context": z.optional(z.unknown()),
  type: z.literal("imin:CheckoutSession"),
  "imin:initialOrder": initialOrder,
  "imin:navigationLinks": z.optional(
    z.array(z.looseObject({ type: z.literal("WebPage"), name: text, "imin:linkType": text, url })),
  ),
});
