import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokerRoles } from "../../src/open-active/broker-role.ts";
import { daysOfWeek } from "../../src/open-active/day-of-week.ts";
import { eventAttendanceModes } from "../../src/open-active/event-attendance-mode.ts";
import { eventStatuses } from "../../src/open-active/event-status.ts";
import { genders } from "../../src/open-active/gender.ts";
import { genderRestrictions } from "../../src/open-active/gender-restriction.ts";
import { openBookingErrorTypes, otherErrorTypes } from "../../src/open-active/open-booking-error-type.ts";
import { openBookingFlowRequirements } from "../../src/open-active/open-booking-flow-requirement.ts";
import { orderCreationStatuses } from "../../src/open-active/order-creation-status.ts";
import { orderItemStatuses } from "../../src/open-active/order-item-status.ts";
import { paymentMethods } from "../../src/open-active/payment-method.ts";
import { requiredStatuses } from "../../src/open-active/required-status.ts";
import { taxModes } from "../../src/open-active/tax-mode.ts";
import { dataModels, jsonFilesIn, readJson } from "./json-files.ts";

const theirs = readJson(dataModels, "enums") as Record<string, { namespace: string; values: string[] }>;

/** Our list for each of their enumerations. */
const ours: Readonly<Record<string, readonly string[]>> = {
  BrokerType: brokerRoles,
  DayOfWeek: daysOfWeek,
  EventAttendanceModeEnumeration: eventAttendanceModes,
  EventStatusType: eventStatuses,
  GenderRestrictionType: genderRestrictions,
  GenderType: genders,
  OpenBookingFlowRequirement: openBookingFlowRequirements,
  OrderCreationStatus: orderCreationStatuses,
  OrderItemStatus: orderItemStatuses,
  PaymentMethod: paymentMethods,
  RequiredStatusType: requiredStatuses,
  TaxMode: taxModes,
};

// imin's pages mention no proposals.
const notModelled = ["OrderProposalStatus"];

/** Values that we know and they do not, except for prefixed spellings. */
const oursAlone: Readonly<Record<string, readonly string[]>> = {
  OrderItemStatus: [
    "https://imin.co/CustomerCancellationPending",
    "https://openactive.io/CustomerAttended",
    "https://openactive.io/OrderItemProposed",
  ],
};

const prefixes: Readonly<Record<string, string>> = {
  "https://openactive.io/": "oa:",
  "https://schema.org/": "schema:",
};

describe("the known values of the enumerations", () => {
  it("exist for every OpenActive enumeration that a broker encounters", () => {
    expect([...Object.keys(ours), ...notModelled].sort()).toEqual(Object.keys(theirs).sort());
  });

  it.each(Object.entries(ours))("of %s are OpenActive's, and ours only if listed", (name, known) => {
    const { namespace, values } = theirs[name] ?? { namespace: "", values: [] };
    const full = known.filter((value) => /^https?:/.test(value));
    const expected = [...values.map((value) => namespace + value), ...(oursAlone[name] ?? [])];
    expect([...full].sort()).toEqual(expected.sort());
  });

  it.each(Object.entries(ours))("of %s have every prefixed spelling or none", (name, known) => {
    const { namespace, values } = theirs[name] ?? { namespace: "", values: [] };
    const prefixed = known.filter((value) => !/^https?:/.test(value));
    const all = values.map((value) => `${prefixes[namespace]}${value}`);
    expect([...prefixed].sort()).toEqual(prefixed.length === 0 ? [] : all.sort());
  });

  it.each(Object.entries(ours))("of %s cannot be changed", (_name, known) => {
    expect(Object.isFrozen(known)).toBe(true);
  });
});

describe("the known errors", () => {
  const models = jsonFilesIn(join(dataModels, "models")).filter((name) => name.endsWith("Error"));

  it("are OpenActive's", () => {
    expect([...openBookingErrorTypes].sort()).toEqual(models.sort());
    expect(openBookingErrorTypes).toHaveLength(52);
  });

  it("and the other known errors are not OpenActive's", () => {
    expect(otherErrorTypes.filter((name) => models.includes(name))).toEqual([]);
  });
});
