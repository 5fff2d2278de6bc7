import * as z from "zod/mini";
import { type BookingService, bookingServiceSchema } from "../open-active/booking-service.ts";
import type { BrokerRole } from "../open-active/broker-role.ts";
import { type Invoice, invoiceSchema } from "../open-active/invoice.ts";
import type { OrderCreationStatus } from "../open-active/order-creation-status.ts";
import { type Organization, organizationSchema } from "../open-active/organization.ts";
import { type Organizer, organizerSchema } from "../open-active/organizer.ts";
import { type OtherParty, otherPartySchema } from "../open-active/other-party.ts";
import { type Payment, paymentSchema } from "../open-active/payment.ts";
import { type PriceSpecification, priceSpecificationSchema } from "../open-active/price-specification.ts";
import {
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalModelOrText,
  optionalOpenText,
  optionalText,
  optionalTextOrNumber,
  optionalUnknown,
} from "../open-active/response-values.ts";
import {
  type TaxChargeSpecification,
  taxChargeSpecificationSchema,
} from "../open-active/tax-charge-specification.ts";
import type { Reading } from "../transport/operation.ts";
import { type OrderItem, orderItemSchema } from "./order-item.ts";

/**
 * A completed booking. It has no status of its own. Each of its items has one. imin's pages show `id`,
 * `identifier`, `orderDate`, `"imin:receipt"`, `seller` and `orderedItem`, and mention `confirmationNumber`. The
 * other properties come from the Open Booking API and may be present. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-by-id | Order (by ID)}
 */
export interface Order {
  /** The JSON-LD type. */
  type: "Order";
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The order's `id`, a URL: `"https://book.imin.co/api/v2/orders/0bac05e5-b207-4794-80b8-6c94211643c5"`. */
  id?: string | undefined;
  /** The order's identifier, a UUID, which the other order methods accept. */
  identifier?: string | undefined;
  /** The time of the booking, as an ISO 8601 date-time: `"2022-11-15T15:24:26Z"`. */
  orderDate?: string | undefined;
  /**
   * The confirmation number for the customer.
   *
   * @experimental imin's Order History page mentions it. No sample shows its place or its format.
   */
  confirmationNumber?: string | number | undefined;
  /** imin: the receipts, newest first. Absent if there are none. */
  "imin:receipt"?: Invoice[] | undefined;
  /** The seller, with the terms that the customer agreed to. The Open Booking API also allows only the Seller ID. */
  seller?: Organizer | string | undefined;
  /** The booked places, one item each. */
  orderedItem?: OrderItem[] | undefined;
  /** Open Booking API: the seller's order number, to show to the customer. @experimental Not on imin's pages. */
  orderNumber?: string | number | undefined;
  /** Open Booking API: the customer who pays. @experimental Not on imin's pages. */
  customer?: Organizer | OtherParty | string | undefined;
  /** Open Booking API: the broker that sold the order. @experimental Not on imin's pages. */
  broker?: Organization | undefined;
  /** Open Booking API: the role in which the broker sold it. @experimental Not on imin's pages. */
  brokerRole?: BrokerRole | undefined;
  /** Open Booking API: the booking system that holds the order. @experimental Not on imin's pages. */
  bookingService?: BookingService | undefined;
  /** Open Booking API: the current total. It falls when items are cancelled. @experimental Not on imin's pages. */
  totalPaymentDue?: PriceSpecification | undefined;
  /** Open Booking API: the taxes within the total. @experimental Not on imin's pages. */
  totalPaymentTax?: TaxChargeSpecification[] | undefined;
  /** Open Booking API: whether the taxes have not been calculated. @experimental Not on imin's pages. */
  taxCalculationExcluded?: boolean | undefined;
  /** Open Booking API: the payment, for reconciliation. @experimental Not on imin's pages. */
  payment?: Payment | undefined;
  /** Open Booking API: the broker's progress in creating the order. In OpenActive, brokers do not share it. @experimental Not on imin's pages. */
  orderCreationStatus?: OrderCreationStatus | undefined;
  /** Open Booking API: the version of the proposal that led to the booking. @experimental Not on imin's pages. */
  orderProposalVersion?: string | undefined;
}

/** An order without an identifier or URL could be any order, so the response is unusable. @internal */
export function readOrder(order: Order): Reading<Order> {
  return order.identifier === undefined && order.id === undefined
    ? { issues: [{ path: "identifier", message: "is required" }] }
    : { result: order };
}

/** @internal */
export const orderSchema = z.looseObject({
  type: z.literal("Order"),
  "@context": optionalUnknown,
  id: optionalText,
  identifier: optionalText,
  orderDate: optionalText,
  confirmationNumber: optionalTextOrNumber,
  "imin:receipt": optionalList<Invoice>(invoiceSchema),
  seller: optionalModelOrText(organizerSchema),
  orderedItem: optionalList<OrderItem>(orderItemSchema),
  orderNumber: optionalTextOrNumber,
  customer: optionalModelOrText<Organizer | OtherParty>(z.union([organizerSchema, otherPartySchema])),
  broker: optionalModel<Organization>(organizationSchema),
  brokerRole: optionalOpenText<BrokerRole>(),
  bookingService: optionalModel<BookingService>(bookingServiceSchema),
  totalPaymentDue: optionalModel<PriceSpecification>(priceSpecificationSchema),
  totalPaymentTax: optionalList<TaxChargeSpecification>(taxChargeSpecificationSchema),
  taxCalculationExcluded: optionalBoolean,
  payment: optionalModel<Payment>(paymentSchema),
  orderCreationStatus: optionalOpenText<OrderCreationStatus>(),
  orderProposalVersion: optionalText,
});
