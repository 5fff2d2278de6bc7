import { describe, expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { FacilityUse } from "../../src/open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../../src/open-active/individual-facility-use.ts";
import type { OrderItemStatus } from "../../src/open-active/order-item-status.ts";
import type { Organization } from "../../src/open-active/organization.ts";
import type { OtherOpportunity } from "../../src/open-active/other-opportunity.ts";
import type { PartialCollectionView } from "../../src/open-active/partial-collection-view.ts";
import type { Person } from "../../src/open-active/person.ts";
import type { Place } from "../../src/open-active/place.ts";
import type {
  RestrictedCollection,
  restrictedCollectionSchema,
} from "../../src/open-active/restricted-collection.ts";
import type { ScheduledSession } from "../../src/open-active/scheduled-session.ts";
import type { Slot } from "../../src/open-active/slot.ts";
import type { Order } from "../../src/orders/order.ts";
import type { OrderItem } from "../../src/orders/order-item.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

declare const item: OrderItem;
declare const slot: Slot;
declare const order: Order;

describe("narrowing the values of a response", () => {
  test("distinguishes a session, a slot, something unknown and a bare URL without a cast", () => {
    const booked = item.orderedItem;
    if (booked === undefined) return;
    if (typeof booked === "string") return expectTypeOf(booked).toEqualTypeOf<string>();
    switch (booked.type) {
      case "ScheduledSession":
        return expectTypeOf(booked).toEqualTypeOf<ScheduledSession>();
      case "Slot":
        return expectTypeOf(booked).toEqualTypeOf<Slot>();
      default:
        return expectTypeOf(booked).toEqualTypeOf<OtherOpportunity>();
    }
  });

  test("leaves something unknown after sessions and slots are excluded", () => {
    const booked = item.orderedItem;
    if (typeof booked !== "object" || booked.type === "ScheduledSession") return;
    if (booked.type === "Slot") expectTypeOf(booked).toEqualTypeOf<Slot>();
    else expectTypeOf(booked).toEqualTypeOf<OtherOpportunity>();
  });

  test("leaves only one type after a comparison with it", () => {
    const booked = item.orderedItem;
    if (typeof booked === "object" && booked.type === "ScheduledSession") {
      expectTypeOf(booked.superEvent?.location).toEqualTypeOf<Place | undefined>();
    }
  });

  test("distinguishes a facility and one of its courts", () => {
    if (slot.facilityUse?.type === "IndividualFacilityUse") {
      expectTypeOf(slot.facilityUse).toEqualTypeOf<IndividualFacilityUse>();
    } else {
      expectTypeOf(slot.facilityUse).toEqualTypeOf<FacilityUse | undefined>();
    }
  });

  test("reads shared properties of persons and organizations without narrowing", () => {
    if (typeof order.seller === "string") return;
    expectTypeOf(order.seller?.name).toEqualTypeOf<string | undefined>();
    if (order.seller?.type === "Person") expectTypeOf(order.seller).toEqualTypeOf<Person>();
    else expectTypeOf(order.seller).toEqualTypeOf<Organization | undefined>();
  });
});

describe("open enumerations", () => {
  test("accept a known value and any other string", () => {
    expectTypeOf<"https://openactive.io/OrderItemConfirmed">().toExtend<OrderItemStatus>();
    expectTypeOf<"https://example.com/SomethingNew">().toExtend<OrderItemStatus>();
    expectTypeOf<string>().toExtend<OrderItemStatus>();
  });

  test("accept only strings", () => {
    expectTypeOf<number>().not.toExtend<OrderItemStatus>();
  });
});

describe("a page of a list", () => {
  test("has exactly the properties that its schema has, whatever its items", () => {
    type Shape = ReturnType<typeof restrictedCollectionSchema<z.ZodMiniType<Place>>>;
    expectTypeOf<ShapeOutput<Shape>>().toEqualTypeOf<Flat<RestrictedCollection<Place>>>();
    expectTypeOf<RestrictedCollection<Place>["view"]>().toEqualTypeOf<PartialCollectionView | undefined>();
  });
});

describe("the comparison of a model with its schema", () => {
  test("detects an optional property that only the model has", () => {
    expectTypeOf<{ a: string }>().not.toEqualTypeOf<Flat<{ a: string; b?: string | undefined }>>();
  });

  test("detects an index signature in a model", () => {
    expectTypeOf<{ a: string }>().not.toEqualTypeOf<Flat<{ a: string; [key: string]: unknown }>>();
  });
});
