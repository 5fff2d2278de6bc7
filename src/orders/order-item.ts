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
 * One booked place, with its opportunity, price and status. imin's pages show `id`, `identifier`,
 * `orderItemStatus`, `orderedItem`, `acceptedOffer` and `"imin:isPresentlyCancellable"`. The other properties come
 * from the Open Booking API and may be present. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems | Upcoming OrderItems}
 */
export interface OrderItem {
  /** The JSON-LD type. */
  type: "OrderItem";
  /** The item's `id`, a URL: `"https://book.imin.co/api/v2/orders/<order>/order-items/<item>"`. */
  id?: string | undefined;
  /** The item's identifier at imin: `"abcd"`. */
  identifier?: string | undefined;
  /**
   * The status of the item, for example confirmed, canceled or cancellation pending. An Order itself has no
   * status.
   */
  orderItemStatus?: OrderItemStatus | undefined;
  /**
   * The booked session or slot, with its parents. Compare `type` to distinguish them. In a rejected booking it may
   * be only a URL.
   */
  orderedItem?: Opportunity | string | undefined;
  /** The price of the booking. In a rejected booking and in a checkout session it is only a URL. */
  acceptedOffer?: Offer | string | undefined;
  /**
   * imin, in Upcoming OrderItems: whether the customer could cancel the item at the time of this response. imin may
   * still reject a later cancellation.
   */
  "imin:isPresentlyCancellable"?: boolean | undefined;
  /**
   * Open Booking API: the attendee. In a checkout session, the attendee's imin identifier.
   *
   * @experimental imin's pages show it in a checkout session, and not in an order.
   */
  attendee?: Person | OtherParty | string | undefined;
  /** Open Booking API: the attendee details that the seller requires, as URLs of schema.org properties. @experimental Not on imin's pages. */
  attendeeDetailsRequired?: string[] | undefined;
  /** Open Booking API: codes that admit the attendee. The `description` of each is the code. @experimental Not on imin's pages. */
  accessCode?: PropertyValue[] | undefined;
  /** Open Booking API: images and barcodes that admit the attendee. @experimental Not on imin's pages. */
  accessPass?: (Barcode | ImageObject)[] | undefined;
  /** Open Booking API: the location of an online session. @experimental Not on imin's pages. */
  accessChannel?: VirtualLocation | undefined;
  /** Open Booking API: the reason for a cancellation by the seller, to show to the customer. @experimental Not on imin's pages. */
  cancellationMessage?: string | undefined;
  /** Open Booking API: a note from the seller to the customer. @experimental Not on imin's pages. */
  customerNotice?: string | undefined;
  /** Open Booking API: the taxes within the price. @experimental Not on imin's pages. */
  unitTaxSpecification?: TaxChargeSpecification[] | undefined;
  /** Open Booking API: the item's number within a request. Not its position in the list. @experimental Not on imin's pages. */
  position?: number | undefined;
  /** Open Booking API: the form that the customer must complete for the seller. @experimental Not on imin's pages. */
  orderItemIntakeForm?: PropertyValueSpecification[] | undefined;
  /** Open Booking API: the submitted form. @experimental Not on imin's pages. */
  orderItemIntakeFormResponse?: PropertyValue[] | undefined;
  /** Open Booking API: the item's errors, in a rejected booking. @experimental Not on imin's pages. */
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
