import { OrderSchema, OtherOpportunitySchema, OtherPartySchema, SlotSchema } from "imin-sdk/schemas";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";

const fits = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success;

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

test("a slot is of a facility or of a part of one", () => {
  const slot = (facilityUse: unknown) => ({ type: "Slot", facilityUse });
  expect(fits(SlotSchema, slot({ type: "FacilityUse", name: "Courts" }))).toBe(true);
  expect(fits(SlotSchema, slot({ type: "IndividualFacilityUse", name: "Court 1" }))).toBe(true);
  expect(fits(SlotSchema, slot({ type: "Place", name: "Courts" }))).toBe(false);
  expect(fits(SlotSchema, slot({ type: "FacilityUse", name: 5 }))).toBe(false);
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
