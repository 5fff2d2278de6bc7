import * as z from "zod/mini";
import { type Barcode, barcodeSchema } from "../open-active/barcode.ts";
import { type ImageObject, imageObjectSchema } from "../open-active/image-object.ts";
import { type Offer, offerSchema } from "../open-active/offer.ts";
import { type OpenBookingError, openBookingErrorSchema } from "../open-active/open-booking-error.ts";
import { type Opportunity, opportunitySchema } from "../open-active/opportunity.ts";
import type { OrderItemStatus } from "../open-active/order-item-status.ts";
import { type OtherParty, otherPartySchema } from "../open-active/other-party.ts";
import { type Person, personSchema } from "../open-active/person.ts";
import { type PropertyValue, propertyValueSchema } from "../open-active/property-value.ts";
import {
  type PropertyValueSpecification,
  propertyValueSpecificationSchema,
} from "../open-active/property-value-specification.ts";
import {
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalModelOrText,
  optionalNumber,
  optionalOpenText,
  optionalText,
  optionalTexts,
} from "../open-active/response-values.ts";
import {
  type TaxChargeSpecification,
  taxChargeSpecificationSchema,
} from "../open-active/tax-charge-specification.ts";
import { type VirtualLocation, virtualLocationSchema } from "../open-active/virtual-location.ts";

/**
 * One booked place: what, at which price, and with which status. imin's pages show `id`, `identifier`,
 * `orderItemStatus`, `orderedItem`, `acceptedOffer` and `"imin:isPresentlyCancellable"`; the other properties are
 * those of the Open Booking API, which imin's orders may have.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems | Upcoming OrderItems}
 */
export interface OrderItem {
  /** The JSON-LD type. */
  type: "OrderItem";
  /** What identifies the item, a URL: `"https://book.imin.co/api/v2/orders/<order>/order-items/<item>"`. */
  id?: string | undefined;
  /** The item's identifier within imin: `"abcd"`. */
  identifier?: string | undefined;
  /** The status of the item: confirmed, cancelled, cancellation pending. An Order itself has no status. */
  orderItemStatus?: OrderItemStatus | undefined;
  /**
   * What is booked: a session or a slot, with its parents. Compare `type`. A refused booking may name it
   * by its URL only.
   */
  orderedItem?: Opportunity | string | undefined;
  /** The price it is booked at. A refused booking and a checkout session name it by its URL only. */
  acceptedOffer?: Offer | string | undefined;
  /**
   * imin's: whether the customer could cancel it at the time of this response. In Upcoming OrderItems. It depends on
   * the time, so a cancellation may still be refused.
   */
  "imin:isPresentlyCancellable"?: boolean | undefined;
  /**
   * Open Booking API: who attends. In a checkout session, the attendee's imin identifier.
   *
   * @experimental imin's pages show it in a checkout session, and not in an order.
   */
  attendee?: Person | OtherParty | string | undefined;
  /** Open Booking API: which of the attendee's details the seller needs, as URLs of schema.org's properties. @experimental On no page of imin's. */
  attendeeDetailsRequired?: string[] | undefined;
  /** Open Booking API: codes that let the attendee in; the code is each one's `description`. @experimental On no page of imin's. */
  accessCode?: PropertyValue[] | undefined;
  /** Open Booking API: images and barcodes that let the attendee in. @experimental On no page of imin's. */
  accessPass?: (Barcode | ImageObject)[] | undefined;
  /** Open Booking API: where an online session is attended. @experimental On no page of imin's. */
  accessChannel?: VirtualLocation | undefined;
  /** Open Booking API: why the seller cancelled, to be shown to the customer. @experimental On no page of imin's. */
  cancellationMessage?: string | undefined;
  /** Open Booking API: what the seller wants the customer to know. @experimental On no page of imin's. */
  customerNotice?: string | undefined;
  /** Open Booking API: the taxes within the price. @experimental On no page of imin's. */
  unitTaxSpecification?: TaxChargeSpecification[] | undefined;
  /** Open Booking API: the item's number within a request. Not the position in the list. @experimental On no page of imin's. */
  position?: number | undefined;
  /** Open Booking API: the form that the seller wants the customer to fill in. @experimental On no page of imin's. */
  orderItemIntakeForm?: PropertyValueSpecification[] | undefined;
  /** Open Booking API: the submitted form. @experimental On no page of imin's. */
  orderItemIntakeFormResponse?: PropertyValue[] | undefined;
  /** Open Booking API: what was wrong with the item, in a refused booking. @experimental On no page of imin's. */
  error?: OpenBookingError[] | undefined;
}

/** @internal */
export const orderItemSchema = z.looseObject({
  type: z.literal("OrderItem"),
  id: optionalText,
  identifier: optionalText,
  orderItemStatus: optionalOpenText<OrderItemStatus>(),
  orderedItem: optionalModelOrText(opportunitySchema),
  acceptedOffer: optionalModelOrText<Offer>(offerSchema),
  "imin:isPresentlyCancellable": optionalBoolean,
  attendee: optionalModelOrText<Person | OtherParty>(z.union([personSchema, otherPartySchema])),
  attendeeDetailsRequired: optionalTexts,
  accessCode: optionalList<PropertyValue>(propertyValueSchema),
  accessPass: optionalList<Barcode | ImageObject>(z.union([barcodeSchema, imageObjectSchema])),
  accessChannel: optionalModel<VirtualLocation>(virtualLocationSchema),
  cancellationMessage: optionalText,
  customerNotice: optionalText,
  unitTaxSpecification: optionalList<TaxChargeSpecification>(taxChargeSpecificationSchema),
  position: optionalNumber,
  orderItemIntakeForm: optionalList<PropertyValueSpecification>(propertyValueSpecificationSchema),
  orderItemIntakeFormResponse: optionalList<PropertyValue>(propertyValueSchema),
  error: optionalList<OpenBookingError>(openBookingErrorSchema),
});
