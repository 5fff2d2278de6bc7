import {
  EventSeriesSchema,
  FacilityUseSchema,
  OrderSchema,
  OtherOpportunitySchema,
  OtherPartySchema,
  ScheduledSessionSchema,
  SlotSchema,
} from "imin-sdk/schemas";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";

const url = "https://acme.uk";
const fits = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success;

/** Parts of documents, each with the document around it: one that fits, and one whose properties are wrong. */
const parts: readonly (readonly [z.ZodMiniType, (part: object) => object, ...types: string[]])[] = [
  [EventSeriesSchema, (part) => ({ subEvent: [part] }), "SessionSeries"],
  [EventSeriesSchema, (part) => ({ superEvent: part }), "EventSeries"],
  [
    EventSeriesSchema,
    (part) => ({ image: [{ type: "ImageObject", url, thumbnail: [part] }] }),
    "ImageObject",
  ],
  [EventSeriesSchema, (part) => ({ subEvent: [{ superEvent: part }] }), "EventSeries"],
  [EventSeriesSchema, (part) => ({ subEvent: [{ subEvent: [part] }] }), "ScheduledSession", "Event"],
  [EventSeriesSchema, (part) => ({ leader: [{ type: "Person", emergencyContact: part }] }), "Person"],
  [EventSeriesSchema, (part) => ({ location: { type: "Place", containedInPlace: part } }), "Place"],
  [EventSeriesSchema, (part) => ({ location: { type: "Place", containsPlace: [part] } }), "Place"],
  [ScheduledSessionSchema, (part) => ({ type: "ScheduledSession", superEvent: part }), "SessionSeries"],
  [FacilityUseSchema, (part) => ({ type: "FacilityUse", event: [part] }), "IndividualFacilityUse", "Slot"],
  [
    FacilityUseSchema,
    (part) => ({ type: "FacilityUse", individualFacilityUse: [part] }),
    "IndividualFacilityUse",
  ],
  [SlotSchema, (part) => ({ type: "Slot", facilityUse: part }), "FacilityUse", "IndividualFacilityUse"],
  ...["facilityUse", "aggregateFacilityUse"].map(
    (name) => [SlotSchema, (part: object) => courtOf({ [name]: part }), "FacilityUse"] as const,
  ),
  [SlotSchema, (part) => courtOf({ event: [part] }), "Slot"],
];

function courtOf(properties: object): object {
  return { type: "Slot", facilityUse: { type: "IndividualFacilityUse", ...properties } };
}

test("every part of a document is checked, at every depth", () => {
  for (const [schema, documentWith, ...types] of parts) {
    for (const type of types) {
      expect(schema.safeParse(documentWith({ type, url })).error).toBeUndefined();
      expect(fits(schema, documentWith({ type, url: 5, name: 5, identifier: true }))).toBe(false);
    }
    expect(fits(schema, documentWith([5]))).toBe(false);
  }
});

describe("an opportunity of another type", () => {
  test.each([{ type: "Event" }, { type: "acme:Class" }, { name: "Yoga" }])("fits: %j", (value) => {
    expect(fits(OtherOpportunitySchema, value)).toBe(true);
  });

  test.each([
    { type: "ScheduledSession" },
    { type: "Slot" },
    { type: "FacilityUseSlot" },
    { type: 5 },
    { type: "Event", name: 5 },
  ])("does not fit: %j", (value) => {
    expect(fits(OtherOpportunitySchema, value)).toBe(false);
  });
});

describe("a party of another type", () => {
  test("has a type, and is neither a person nor an organization", () => {
    expect(fits(OtherPartySchema, { type: "acme:Club", email: "club@acme.uk" })).toBe(true);
    expect(fits(OtherPartySchema, { type: "acme:Club", email: 5 })).toBe(false);
    for (const type of ["Person", "Organization", 5, undefined]) {
      expect(fits(OtherPartySchema, { type })).toBe(false);
    }
  });
});

test("an order with a wrong slot or customer is not taken for an order of another kind", () => {
  const order = (customer: object, orderedItem: object) => ({
    type: "Order",
    customer,
    orderedItem: [{ type: "OrderItem", orderedItem }],
  });
  const person = { type: "Person", email: "louis@imin.co" };
  const slot = { type: "Slot", startDate: "2026-07-01T18:30:00Z" };
  expect(fits(OrderSchema, order(person, slot))).toBe(true);
  expect(fits(OrderSchema, order({ ...person, email: 5 }, slot))).toBe(false);
  expect(fits(OrderSchema, order(person, { ...slot, startDate: 5 }))).toBe(false);
});
