import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { type Organization, organizationSchema } from "../open-active/organization.ts";
import { type OtherParty, otherPartySchema } from "../open-active/other-party.ts";
import { type Person, personSchema } from "../open-active/person.ts";
import {
  optionalList,
  optionalModel,
  optionalModelOrText,
  optionalOpenText,
  optionalText,
  optionalUnknown,
} from "../open-active/response-values.ts";
import { type OrderItem, orderItemSchema } from "../orders/order-item.ts";

/** The documented links from the checkout back to the broker. */
export type NavigationLinkType =
  | "https://imin.co/BackToBrokerLink"
  | "https://imin.co/BackToBrokerUserProfileLink";

/** A link from the checkout back to the broker, as sent. */
export interface NavigationLinkResponse {
  /** The JSON-LD type. */
  type?: "WebPage" | undefined;
  /** The link text: `"Back to Broker"`. */
  name?: string | undefined;
  /** The target of the link: search results, or the customer's bookings. */
  "imin:linkType"?: LiteralUnion<NavigationLinkType, string> | undefined;
  /** The URL on the broker's site. */
  url?: string | undefined;
}

/** @internal */
export const navigationLinkResponseSchema = z.looseObject({
  type: z.optional(z.literal("WebPage")),
  name: optionalText,
  "imin:linkType": optionalOpenText<NavigationLinkType>(),
  url: optionalText,
});

/**
 * The target of an action (schema.org `EntryPoint`).
 *
 * @experimental imin's samples have a URL in its place. This is schema.org's other form.
 */
export interface EntryPoint {
  /** The JSON-LD type. */
  type?: "EntryPoint" | undefined;
  /** The URL to open. */
  url?: string | undefined;
  /** The URL to open, possibly a template. */
  urlTemplate?: string | undefined;
}

/** @internal */
export const entryPointSchema = z.looseObject({
  type: z.optional(z.literal("EntryPoint")),
  url: optionalText,
  urlTemplate: optionalText,
});

/** An action on a checkout session: checking out. */
export interface CheckoutAction {
  /** `"OrderAction"` is the action that opens the checkout. */
  type?: LiteralUnion<"OrderAction", string> | undefined;
  /** The button text: `"Checkout"`. */
  name?: string | undefined;
  /**
   * The URL to open in the customer's browser. imin's samples have a string. schema.org also allows an object; imin
   * does not document it.
   */
  target?: string | EntryPoint | undefined;
}

/** @internal */
export const checkoutActionSchema = z.looseObject({
  type: optionalOpenText<"OrderAction">(),
  name: optionalText,
  target: optionalModelOrText<EntryPoint>(entryPointSchema),
});

/** The order that a checkout session starts with, as sent. */
export interface InitialOrderResponse {
  /** The JSON-LD type. */
  type?: "OrderQuote" | undefined;
  /** The customer: the account's URL or identifier, or personal details with the broker's own `identifier`. */
  customer?: string | Person | OtherParty | undefined;
  /** The broker. In Standalone Checkout imin fills it in. */
  broker?: Organization | undefined;
  /** The items to book, one for each attendee. */
  orderedItem?: OrderItem[] | undefined;
}

/** @internal */
export const initialOrderResponseSchema = z.looseObject({
  type: z.optional(z.literal("OrderQuote")),
  customer: optionalModelOrText<Person | OtherParty>(z.union([personSchema, otherPartySchema])),
  broker: optionalModel<Organization>(organizationSchema),
  orderedItem: optionalList<OrderItem>(orderItemSchema),
});

/**
 * A checkout session as imin returns it: the request, and the actions that the customer can take. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout |
 * Authenticated Checkout}, {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-standalone-checkout | Standalone
 * Checkout}
 */
export interface CheckoutSessionResponse {
  /** The JSON-LD type. */
  type: "imin:CheckoutSession";
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The session's `id`. @experimental Not on imin's pages. */
  id?: string | undefined;
  /** The order that the session starts with. */
  "imin:initialOrder"?: InitialOrderResponse | undefined;
  /** The links from the checkout back to the broker. */
  "imin:navigationLinks"?: NavigationLinkResponse[] | undefined;
  /** The actions that the customer can take. The one with type `OrderAction` has the URL to open. */
  potentialAction?: CheckoutAction[] | undefined;
}

/** @internal */
export const checkoutSessionResponseSchema = z.looseObject({
  type: z.literal("imin:CheckoutSession"),
  "@context": optionalUnknown,
  id: optionalText,
  "imin:initialOrder": optionalModel<InitialOrderResponse>(initialOrderResponseSchema),
  "imin:navigationLinks": optionalList<NavigationLinkResponse>(navigationLinkResponseSchema),
  potentialAction: optionalList<CheckoutAction>(checkoutActionSchema),
});
