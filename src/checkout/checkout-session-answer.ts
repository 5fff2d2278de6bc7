import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import {
  optionalList,
  optionalModel,
  optionalModelOrText,
  optionalOpenText,
  optionalText,
  optionalUnknown,
} from "../open-active/answer-values.ts";
import { type Organization, organizationShape } from "../open-active/organization.ts";
import { type Person, personShape } from "../open-active/person.ts";
import { type OrderItem, orderItemShape } from "../orders/order-item.ts";

/** The links from Checkout back to the broker that imin documents. */
export type NavigationLinkType =
  | "https://imin.co/BackToBrokerLink"
  | "https://imin.co/BackToBrokerUserProfileLink";

/** A link from Checkout back to the broker, as it was sent. */
export interface NavigationLinkAnswer {
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
export const navigationLinkAnswerShape = z.looseObject({
  type: z.optional(z.literal("WebPage")),
  name: optionalText,
  "imin:linkType": optionalOpenText<NavigationLinkType>(),
  url: optionalText,
});

/** Schema of {@link NavigationLinkAnswer}. */
export const NavigationLinkAnswerSchema: z.ZodMiniType<NavigationLinkAnswer> = navigationLinkAnswerShape;

/** Where an action is done, as schema.org's `EntryPoint` has it. */
export interface EntryPoint {
  /** What kind of object this is. */
  type?: "EntryPoint" | undefined;
  /** The URL to open. */
  url?: string | undefined;
  /** The URL to open, which may be a template. */
  urlTemplate?: string | undefined;
}

/** @internal */
export const entryPointShape = z.looseObject({
  type: z.optional(z.literal("EntryPoint")),
  url: optionalText,
  urlTemplate: optionalText,
});

/** Schema of {@link EntryPoint}. */
export const EntryPointSchema: z.ZodMiniType<EntryPoint> = entryPointShape;

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
export const checkoutActionShape = z.looseObject({
  type: optionalOpenText<"OrderAction">(),
  name: optionalText,
  target: optionalModelOrText<EntryPoint>(entryPointShape),
});

/** Schema of {@link CheckoutAction}. */
export const CheckoutActionSchema: z.ZodMiniType<CheckoutAction> = checkoutActionShape;

/** The order that a checkout session starts from, as it was sent. */
export interface InitialOrderAnswer {
  /** What kind of object this is. */
  type?: "OrderQuote" | undefined;
  /** The customer: the account's URL or identifier, or the person's details with the broker's own `identifier`. */
  customer?: string | Person | undefined;
  /** The broker; in Standalone Checkout imin puts it in. */
  broker?: Organization | undefined;
  /** What is to be booked, one item for each attendee. */
  orderedItem?: OrderItem[] | undefined;
}

/** @internal */
export const initialOrderAnswerShape = z.looseObject({
  type: z.optional(z.literal("OrderQuote")),
  customer: optionalModelOrText<Person>(personShape),
  broker: optionalModel<Organization>(organizationShape),
  orderedItem: optionalList<OrderItem>(orderItemShape),
});

/** Schema of {@link InitialOrderAnswer}. */
export const InitialOrderAnswerSchema: z.ZodMiniType<InitialOrderAnswer> = initialOrderAnswerShape;

/**
 * A checkout session as imin answers it: what was sent, and what the customer can do with it.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout | Authenticated Checkout},
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-standalone-checkout | Standalone Checkout}
 */
export interface CheckoutSessionAnswer {
  /** What kind of object this is. */
  type: "imin:CheckoutSession";
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** What identifies the session, where imin gives it. */
  id?: string | undefined;
  /** The order that it starts from. */
  "imin:initialOrder"?: InitialOrderAnswer | undefined;
  /** The links from Checkout back to the broker. */
  "imin:navigationLinks"?: NavigationLinkAnswer[] | undefined;
  /** What the customer can do: the entry of type `OrderAction` has the URL to open. */
  potentialAction?: CheckoutAction[] | CheckoutAction | undefined;
}

/** @internal */
export const checkoutSessionAnswerShape = z.looseObject({
  type: z.literal("imin:CheckoutSession"),
  "@context": optionalUnknown,
  id: optionalText,
  "imin:initialOrder": optionalModel<InitialOrderAnswer>(initialOrderAnswerShape),
  "imin:navigationLinks": optionalList<NavigationLinkAnswer>(navigationLinkAnswerShape),
  potentialAction: z.optional(z.union([z.array(CheckoutActionSchema), CheckoutActionSchema])),
});

/** Schema of {@link CheckoutSessionAnswer}. */
export const CheckoutSessionAnswerSchema: z.ZodMiniType<CheckoutSessionAnswer> = checkoutSessionAnswerShape;
