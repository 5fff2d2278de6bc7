import type { CustomerReference } from "../customers/customer.ts";
import type { Order } from "./order.ts";

/** A reference to an order: an `Order`, its identifier (a UUID), or its URL at imin. */
export type OrderReference = Order | string;

/** Which page of a customer's orders or items to list. */
export interface CustomerOrderListQuery {
  /** The first page to list, from 1. Default: imin's, the first. */
  readonly page?: number | undefined;
}

/** The customer whose orders or items to list, and the first page. */
export interface OrderListQuery extends CustomerOrderListQuery {
  /** The customer: a `Customer`, imin's identifier, or the account's URL. */
  readonly customer: CustomerReference;
}
