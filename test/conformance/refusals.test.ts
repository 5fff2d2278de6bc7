import * as schemas from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";

const session = { type: "ScheduledSession", startDate: "2020-01-16T10:00:00+00:00" };
const collection = { type: "imin:RestrictedCollection" };

/** Each document is valid except for what its name says. */
const refused = {
  "an order whose items are not a list": schemas.OrderSchema.safeParse({ type: "Order", orderedItem: 5 }),
  "an order of another type": schemas.OrderSchema.safeParse({ type: "Person" }),
  "an order without a type": schemas.OrderSchema.safeParse({ identifier: "1" }),
  "an order with an item of another type": schemas.OrderSchema.safeParse({
    type: "Order",
    orderedItem: [{ type: "Order" }],
  }),
  "a receipt that is not an invoice": schemas.OrderSchema.safeParse({ type: "Order", "imin:receipt": ["1"] }),
  "an order item that books a number": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: 5,
  }),
  "an order item whose status is not a string": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderItemStatus: { id: "https://openactive.io/CustomerCancelled" },
  }),
  "an order item with an error in its session": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: { ...session, startDate: 1579168800 },
  }),
  "an order item with an error far up in its session's parents": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: {
      ...session,
      superEvent: { type: "SessionSeries", superEvent: { type: "EventSeries", name: 5 } },
    },
  }),
  "an order item with an error in its slot": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: { type: "Slot", remainingUses: "4" },
  }),
  "a string that says whether it can be cancelled": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    "imin:isPresentlyCancellable": "true",
  }),
  "a price that is an object": schemas.OfferSchema.safeParse({ type: "Offer", price: {} }),
  "a price that is a boolean": schemas.AggregateOfferSchema.safeParse({ price: true }),
  "an identifier that is a list": schemas.PlaceSchema.safeParse({ type: "Place", identifier: ["2476"] }),
  "a position as strings": schemas.GeoCoordinatesSchema.safeParse({ latitude: "51.4" }),
  "a total number that is a string": schemas.RestrictedCollectionSchema(schemas.OrderSchema).safeParse({
    ...collection,
    "imin:totalItems": "19",
  }),
  "a next page that is an object": schemas.RestrictedCollectionSchema(schemas.OrderSchema).safeParse({
    ...collection,
    view: { next: { id: "https://book.imin.co/api/v2/orders?page=2" } },
  }),
  "a page of something else": schemas.RestrictedCollectionSchema(schemas.OrderSchema).safeParse({
    ...collection,
    "imin:item": [{ type: "OrderItem" }],
  }),
  "a customer of neither format": schemas.CustomerResponseSchema.safeParse({ type: "Organization" }),
  "a customer whose identifier is a number": schemas.CustomerResponseSchema.safeParse({
    type: "Person",
    identifier: 5,
  }),
  "seller errors that are not a list": schemas.AccessPassUpdateActionResponseSchema.safeParse({
    type: "imin:AccessPassUpdateAction",
    error: { type: "BarcodeInvalidError" },
  }),
  "a checkout whose target is a number": schemas.CheckoutSessionResponseSchema.safeParse({
    type: "imin:CheckoutSession",
    potentialAction: [{ type: "OrderAction", target: 5 }],
  }),
  "a facility with an error in a court's slot": schemas.FacilityUseSchema.safeParse({
    type: "FacilityUse",
    event: [{ type: "IndividualFacilityUse", event: [{ type: "Slot", startDate: 5 }] }],
  }),
};

const accepted = {
  "an undocumented property": schemas.OrderSchema.safeParse({
    type: "Order",
    "imin:later": { a: 1 },
  }),
  "an order with only a type": schemas.OrderSchema.safeParse({ type: "Order" }),
  "an undocumented status": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderItemStatus: "https://imin.co/SomethingNew",
  }),
  "a price as a string": schemas.OfferSchema.safeParse({ type: "Offer", price: "10" }),
  "an identifier that is a number": schemas.ScheduledSessionSchema.safeParse({ ...session, identifier: 123 }),
  "a bare URL of the booked item": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: "https://example.com/events/452/subEvents/132",
    acceptedOffer: "https://example.com/events/452#/offers/878",
  }),
  "a bookable item of an unknown type": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: { type: "LeagueMatch", startDate: "2020-01-16T10:00:00Z" },
  }),
  "a bookable item without a type": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: { id: "https://example.com/events/452" },
  }),
  "imin's name for a slot in orders": schemas.OrderItemSchema.safeParse({
    type: "OrderItem",
    orderedItem: { type: "FacilityUseSlot", remainingUses: 4 },
  }),
  "a seller named by identifier in an error": schemas.SellerErrorSchema.safeParse({
    type: "BarcodeInvalidError",
    seller: "https://id.bookingsystem.example.com/organizers/1",
  }),
  "an error that names no seller": schemas.SellerErrorSchema.safeParse({ type: "BarcodeInvalidError" }),
};

describe("the schemas reject", () => {
  it.each(Object.entries(refused))("%s", (_what, result) => {
    expect(result.success).toBe(false);
  });
});

describe("the schemas accept", () => {
  it.each(Object.entries(accepted))("%s", (_what, result) => {
    expect(result.error?.issues).toBeUndefined();
  });
});
