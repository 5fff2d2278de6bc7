import type { CustomerReference } from "../customers/customer.ts";
import type { Order } from "./order.ts";

/** What names an order in a call: an `Order`, its identifier (a UUID), or its URL at imin. */
export type OrderReference = Order | string;

/** Which of a customer's orders or items to list. */
export interface CustomerOrderListQuery {
  /** The page to begin with, from 1. Left out, imin begins with the first. */
  readonly page?: number | undefined;
}

/** Whose orders or items to list, and from which page on. */
export interface OrderListQuery extends CustomerOrderListQuery {
  /** The customer: a `Customer`, imin's identifier, or the account's URL. */
  readonly customer: CustomerReference;
}
