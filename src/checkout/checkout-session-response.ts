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

/** The links from Checkout back to the broker that imin documents. */
export type NavigationLinkType =
  | "https://imin.co/BackToBrokerLink"
  | "https://imin.co/BackToBrokerUserProfileLink";

/** A link from Checkout back to the broker, as it was sent. */
export interface NavigationLinkResponse {
  /** What kind of object this is. */
  type?: "WebPage" | undefined;
  /** The text of the link: `"Back to Broker"`. */
  name?: string | undefined;
  /** Where it leads to: search results, or the customer's bookings. */
  "imin:linkType"?: LiteralUnion<NavigationLinkType, string> | undefined;
  /** The broker's page. */
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
 * Where an action is done, as schema.org's `EntryPoint` has it.
 *
 * @experimental imin's samples have a URL in its place. This is schema.org's other form.
 */
export interface EntryPoint {
  /** What kind of object this is. */
  type?: "EntryPoint" | undefined;
  /** The URL to open. */
  url?: string | undefined;
  /** The URL to open, which may be a template. */
  urlTemplate?: string | undefined;
}

/** @internal */
export const entryPointSchema = z.looseObject({
  type: z.optional(z.literal("EntryPoint")),
  url: optionalText,
  urlTemplate: optionalText,
});

/** What the customer can do with a checkout session: check out. */
export interface CheckoutAction {
  /** `"OrderAction"` is the one to check out with. */
  type?: LiteralUnion<"OrderAction", string> | undefined;
  /** The text of the button: `"Checkout"`. */
  name?: string | undefined;
  /**
   * The URL to open in the customer's browser. imin's samples have it as a text; an object is schema.org's other
   * form of it and undocumented here.
   */
  target?: string | EntryPoint | undefined;
}

/** @internal */
export const checkoutActionSchema = z.looseObject({
  type: optionalOpenText<"OrderAction">(),
  name: optionalText,
  target: optionalModelOrText<EntryPoint>(entryPointSchema),
});

/** The order that a checkout session starts from, as it was sent. */
export interface InitialOrderResponse {
  /** What kind of object this is. */
  type?: "OrderQuote" | undefined;
  /** The customer: the account's URL or identifier, or the person's details with the broker's own `identifier`. */
  customer?: string | Person | OtherParty | undefined;
  /** The broker; in Standalone Checkout imin puts it in. */
  broker?: Organization | undefined;
  /** What is to be booked, one item for each attendee. */
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
 * A checkout session as imin returns it: the request, and what the customer can do with it.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout | Authenticated Checkout},
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-standalone-checkout | Standalone Checkout}
 */
export interface CheckoutSessionResponse {
  /** What kind of object this is. */
  type: "imin:CheckoutSession";
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** What identifies the session. @experimental On no page of imin's. */
  id?: string | undefined;
  /** The order that it starts from. */
  "imin:initialOrder"?: InitialOrderResponse | undefined;
  /** The links from Checkout back to the broker. */
  "imin:navigationLinks"?: NavigationLinkResponse[] | undefined;
  /** What the customer can do: the entry of type `OrderAction` has the URL to open. */
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
