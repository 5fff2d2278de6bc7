import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const SEARCH = "https://search.imin.co";
const LEFT_BANK = { name: "Left Bank", geo: { latitude: 51.46, longitude: -0.2 } };

function begin() {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const found = async (path: string, identifier: string) =>
    (await broker.send("GET", `${SEARCH}/${path}/${encodeURIComponent(identifier)}`)).body;
  return {
    ...sandbox,
    broker,
    sandbox,
    findSession: (identifier: string) => found("events-api/v2/scheduled-sessions", identifier),
    findSlot: (identifier: string) => found("facilities-api/v2/slots", identifier),
  };
}

describe("a change of a slot", () => {
  test("applies to its name, description, place, prices and places", async () => {
    const { catalog, findSlot } = begin();
    const court = await catalog.addSlot();
    await catalog.change(court, {
      name: "Court 9",
      description: "By the river.",
      location: LEFT_BANK,
      capacity: 4,
      offers: [{ name: "Early bird", price: 3 }],
    });
    expect(await findSlot(court.identifier)).toMatchObject({
      maximumUses: 4,
      offers: [{ name: "Early bird", price: 3 }],
      facilityUse: { name: "Court 9", description: "By the river.", location: { name: "Left Bank" } },
    });
  });

  test("keeps everything that it does not name", async () => {
    const { catalog, findSlot } = begin();
    const court = await catalog.addSlot({ name: "Court 9", capacity: 2, offers: [{ price: 12 }] });
    const before = await findSlot(court.identifier);
    await catalog.change(court, { description: "By the river." });
    const { facilityUse, ...after } = await findSlot(court.identifier);
    expect({ ...after, facilityUse: { ...facilityUse, description: "Added to the sandbox." } }).toEqual(
      before,
    );
  });

  test("is rejected for `isOnline`, which is only for sessions", async () => {
    const { catalog } = begin();
    const court = await catalog.addSlot();
    await expect(catalog.change(court, { isOnline: true })).rejects.toThrow(
      "`isOnline` is only for sessions: a slot has a place.",
    );
  });

  test("applies to a named court of the catalog and is found among its slots", async () => {
    const { catalog, broker } = begin();
    const facilities = `${SEARCH}/facilities-api/v2/facility-uses`;
    const near = await broker.send(
      "GET",
      `${facilities}?mode=upcoming-slots&geo[radial]=51.4494,-2.6082,1&startDate[gte]=2026-11-24T00:00:00Z`,
    );
    const courts = near.body["imin:item"].flatMap(({ event }: { event: unknown[] }) => event);
    const [slot] = courts.find(({ type }: { type: string }) => type === "IndividualFacilityUse").event;
    const changed = await catalog.change(slot.identifier, { capacity: 3 });
    expect(changed).toMatchObject({ type: "Slot", capacity: 3 });
    const { body } = await broker.send("GET", `${facilities}/${changed.parent}`);
    const found = body.event
      .flatMap((entry: { event?: unknown[] }) => entry.event ?? [entry])
      .find(({ identifier }: { identifier: string }) => identifier === slot.identifier);
    expect(found.maximumUses).toBe(3);
  });
});

test("a change of a session applies to its description and to whether it is online", async () => {
  const { catalog, findSession } = begin();
  await catalog.change(sessionIdentifier, { description: "On your own mat.", isOnline: true });
  expect((await findSession(sessionIdentifier)).superEvent.superEvent).toMatchObject({
    description: "On your own mat.",
    eventAttendanceMode: "schema:OnlineEventAttendanceMode",
  });
});

describe("a new session", () => {
  test("has its own place, in a new series", async () => {
    const { catalog, findSession } = begin();
    const { identifier } = await catalog.addSession({ location: LEFT_BANK, activity: "Pilates" });
    expect((await findSession(identifier)).superEvent.superEvent).toMatchObject({
      "imin:locationSummary": [{ name: "Left Bank" }],
      activity: [{ prefLabel: "Pilates" }],
    });
  });

  test("gives its series the properties that it names", async () => {
    const { catalog, findSession } = begin();
    const first = await catalog.addSession({ name: "Chess" });
    const second = await catalog.addSession({
      series: first.parent,
      name: "Chess for two",
      description: "With a clock.",
      activity: "Pilates",
      isOnline: true,
      offers: [{ name: "Pair", price: 4 }],
    });
    expect(second.offers).toMatchObject([{ name: "Pair", price: 4 }]);
    expect((await findSession(first.identifier)).superEvent).toMatchObject({
      offers: [{ name: "Adult", price: 8.5 }],
      superEvent: {
        name: "Chess for two",
        description: "With a clock.",
        activity: [{ prefLabel: "Pilates" }],
        eventAttendanceMode: "schema:OnlineEventAttendanceMode",
      },
    });
  });

  test("has prices for an age, and prices that are only available at the door", async () => {
    const { catalog, broker, findSession } = begin();
    const { identifier, offers } = await catalog.addSession({
      offers: [
        { name: "Junior", ageRange: { minValue: 8, maxValue: 15 } },
        { name: "Walk-in", openBookingInAdvance: "https://openactive.io/Unavailable" },
        { name: "Adult", openBookingInAdvance: "https://openactive.io/Optional" },
      ],
    });
    expect((await findSession(identifier)).superEvent.offers).toMatchObject([
      { name: "Junior", ageRange: { type: "QuantitativeValue", minValue: 8, maxValue: 15 } },
      { name: "Walk-in" },
      { name: "Adult" },
    ]);
    const customer = await broker.createCustomer();
    const statuses: number[] = [];
    for (const { id } of offers) {
      const item = orderItem({ acceptedOffer: id, orderedItem: { type: "ScheduledSession", identifier } });
      statuses.push((await broker.createSession(checkoutSessionFor(customer, [item]))).status);
    }
    expect(statuses).toEqual([201, 400, 201]);
  });

  test("has a duration in hours, minutes and seconds", async () => {
    const { catalog, findSession } = begin();
    const startDate = "2026-11-25T18:00:00Z";
    for (const [endDate, duration] of [
      ["2026-11-25T20:00:00Z", "PT2H"],
      ["2026-11-25T18:45:30Z", "PT45M30S"],
    ] as const) {
      const { identifier } = await catalog.addSession({ startDate, endDate });
      expect((await findSession(identifier)).duration).toBe(duration);
    }
  });

  test("must end after it starts", async () => {
    const { catalog } = begin();
    const startDate = "2026-11-25T18:00:00Z";
    for (const endDate of [startDate, "2026-11-25T17:59:59Z"]) {
      await expect(catalog.addSession({ startDate, endDate })).rejects.toThrow(
        "`endDate` must be after `startDate`.",
      );
    }
  });
});

describe("a new slot", () => {
  test("gives its facility the properties that it names", async () => {
    const { catalog, findSlot } = begin();
    const first = await catalog.addSlot();
    await catalog.addSlot({
      facility: first.parent,
      name: "Court 9",
      description: "By the river.",
      activity: "Pilates",
      location: LEFT_BANK,
    });
    expect((await findSlot(first.identifier)).facilityUse).toMatchObject({
      name: "Court 9",
      description: "By the river.",
      activity: [{ prefLabel: "Pilates" }],
      location: { name: "Left Bank" },
    });
  });

  test("cannot have the identifier of another slot", async () => {
    const { catalog } = begin();
    const { identifier } = await catalog.addSlot();
    await expect(catalog.addSlot({ identifier })).rejects.toThrow(`There is already a slot "${identifier}".`);
  });
});

test("a checkout that a slot's seller cancels can no longer be paid", async () => {
  const { sandbox, catalog, seller, broker } = begin();
  const court = await catalog.addSlot();
  const item = orderItem({
    acceptedOffer: court.offers[0]?.id,
    orderedItem: { type: "Slot", identifier: court.identifier },
  });
  const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer(), [item]));
  await seller.cancel({ id: `${SEARCH}/facilities-api/v2/slots/${encodeURIComponent(court.identifier)}` });
  await expect(sandbox.completeCheckout(body)).rejects.toThrow("does not take place");
});
