import * as z from "zod/mini";
import { collectionSchema } from "../open-active/restricted-collection.ts";
import { readCollection } from "../pagination/read-collection.ts";
import { anything, defineOperation, nothing } from "../transport/define-operation.ts";
import { type Order, orderSchema, readOrder } from "./order.ts";
import { type OrderItem, orderItemSchema } from "./order-item.ts";
import { readReceipt } from "./receipt.ts";

const bytes: z.ZodMiniType<ArrayBuffer> = z.custom<ArrayBuffer>();

/** `GET /orders/{order}` @internal */
export const getOrder = defineOperation({
  name: "orders.get",
  path: "/orders/{order}",
  schema: orderSchema,
  read: readOrder,
});

/** `GET /orders` @internal */
export const listOrders = defineOperation({
  name: "orders.list",
  path: "/orders",
  schema: collectionSchema<Order>(orderSchema),
  read: readCollection,
});

/** `GET /order-items` @internal */
export const listUpcomingItems = defineOperation({
  name: "orders.upcomingItems",
  path: "/order-items",
  schema: collectionSchema<OrderItem>(orderItemSchema),
  read: readCollection,
});

/** `PATCH /orders/{order}` @internal */
export const requestCancellation = defineOperation({
  name: "orders.requestCancellation",
  method: "PATCH",
  isSafeToRepeat: true,
  path: "/orders/{order}",
  response: "nothing",
  schema: anything,
  read: nothing,
});

/** `GET /receipts/{receipt}` @internal */
export const getReceipt = defineOperation({
  name: "orders.receipt",
  path: "/receipts/{receipt}",
  response: "bytes",
  schema: bytes,
  read: readReceipt,
});
