import { describe, expectTypeOf, test } from "vitest";
import type { Order, orderSchema } from "../../src/orders/order.ts";
import type { OrderItem, orderItemSchema } from "../../src/orders/order-item.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of orders", () => {
  test("OrderItem has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof orderItemSchema>>().toEqualTypeOf<Flat<OrderItem>>();
  });

  test("Order has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof orderSchema>>().toEqualTypeOf<Flat<Order>>();
  });
});
