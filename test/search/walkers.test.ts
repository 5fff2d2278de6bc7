import {
  type EventSeries,
  type FacilityUse,
  isBookable,
  type ScheduledSession,
  scheduledSessions,
  slots,
} from "imin-sdk";
import { EventSeriesSchema, FacilityUseSchema } from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import { sampleEventSeries, sampleFacilityUse, sampleScheduledSession, sampleSlot } from "./samples.ts";

const session = (identifier: string) => ({ type: "ScheduledSession", identifier }) as const;
const place = (id: string, name: string) => ({ type: "Place", id, name });
const hall = place("#/imin:locationSummary/a", "Hall");
const pool = place("#/imin:locationSummary/b", "Pool");

/** One event at two places, and one without a place. */
const eventSeries: EventSeries = {
  type: "EventSeries",
  name: "Yoga",
  subEvent: [
    {
      type: "SessionSeries",
      identifier: "in-the-hall",
      location: { type: "Place", id: hall.id },
      subEvent: [session("1"), { ...session("2"), location: { type: "Place", id: pool.id } }],
    },
    {
      type: "SessionSeries",
      identifier: "in-the-park",
      location: place("https://example.com/park", "Park"),
      subEvent: [session("3")],
    },
    {
      type: "SessionSeries",
      identifier: "lost",
      location: { type: "Place", id: "#/imin:locationSummary/?" },
      subEvent: [session("4")],
    },
    { type: "SessionSeries", identifier: "without-sessions" },
  ],
  "imin:locationSummary": [hall, pool],
};

describe("scheduledSessions", () => {
  it("returns each session of an EventSeries with its series, and its place from the summary", () => {
    const found = scheduledSessions(eventSeries);
    expect(
      found.map((one) => [one.opportunity.identifier, one.sessionSeries?.identifier, one.place?.name]),
    ).toStrictEqual([
      ["1", "in-the-hall", "Hall"],
      ["2", "in-the-hall", "Pool"],
      ["3", "in-the-park", "Park"],
      ["4", "lost", undefined],
    ]);
    expect(found.every((one) => one.eventSeries === eventSeries)).toBe(true);
  });

  it("nests the parents upward, as in a session by ID, and does not change the response", () => {
    const before = structuredClone(eventSeries);
    const [first] = scheduledSessions(eventSeries);
    expect(first?.opportunity).toStrictEqual({
      ...session("1"),
      superEvent: {
        type: "SessionSeries",
        identifier: "in-the-hall",
        location: { type: "Place", id: hall.id },
        superEvent: { type: "EventSeries", name: "Yoga", "imin:locationSummary": [hall, pool] },
      },
    });
    expect(eventSeries).toStrictEqual(before);
    expect(scheduledSessions(first?.opportunity ?? eventSeries)).toMatchObject([{ place: hall }]);
  });

  it("walks imin's own sample of an EventSeries, whose only session can be booked", () => {
    const [found, ...others] = scheduledSessions(EventSeriesSchema.parse(sampleEventSeries()));
    expect(others).toStrictEqual([]);
    expect(found?.place?.name).toBe("Lorem Pool");
    expect(found && isBookable(found.opportunity)).toBe(true);
  });

  it("accepts a session by ID, whose place is the only one in its summary", () => {
    const sample = sampleScheduledSession();
    const [found] = scheduledSessions(sample);
    expect(found?.opportunity).toBe(sample);
    expect(found?.sessionSeries).toBe(sample.superEvent);
    expect(found?.eventSeries).toBe(sample.superEvent?.superEvent);
    expect(found?.place?.name).toBe("Neptune Centre");
    expect(found && isBookable(found.opportunity)).toBe(false);
  });

  it("walks every structure below an EventSeries, and skips items that imin cannot book", () => {
    const other = (type: string, subEvent?: object[]) => ({ type, identifier: type, subEvent });
    const mixed = EventSeriesSchema.parse({
      type: "EventSeries",
      identifier: "series",
      subEvent: [
        session("direct"),
        other("SessionSeries", [session("in a series")]),
        other("CourseInstance", [other("Event"), session("in a course")]),
        other("HeadlineEvent", [other("SessionSeries", [session("deep"), other("Event")]), other("Event")]),
        other("OnDemandEvent"),
        other("Event"),
        other("EventSeries", [other("SessionSeries", [session("in a part")])]),
      ],
    });
    const found = scheduledSessions(mixed);
    expect(
      found.map((one) => [
        one.opportunity.identifier,
        one.sessionSeries?.identifier,
        one.eventSeries?.identifier,
        one.opportunity.superEvent?.identifier,
      ]),
    ).toStrictEqual([
      ["direct", undefined, "series", "series"],
      ["in a series", "SessionSeries", "series", "SessionSeries"],
      ["in a course", "CourseInstance", "series", "CourseInstance"],
      ["deep", "SessionSeries", "series", "SessionSeries"],
      ["in a part", "SessionSeries", "EventSeries", "SessionSeries"],
    ]);
    expect(found.every(({ opportunity }) => opportunity.type === "ScheduledSession")).toBe(true);
    expect(found[3]?.opportunity.superEvent?.superEvent).toMatchObject({
      type: "HeadlineEvent",
      superEvent: { type: "EventSeries", identifier: "series" },
    });
  });

  it("finds sessions ten levels deep, and stops there", () => {
    const nested = (levels: number): object =>
      levels === 1 ? session("deep") : { type: "Event", subEvent: [nested(levels - 1)] };
    expect(scheduledSessions(nested(10) as EventSeries)).toHaveLength(1);
    expect(scheduledSessions(nested(11) as EventSeries)).toStrictEqual([]);
  });

  it("returns the URL of a place if that is all there is", () => {
    const location = { type: "Place", id: "https://example.com/places#1" } as const;
    const [found] = scheduledSessions({ type: "ScheduledSession", location });
    expect(found?.place).toBe(location);
  });

  it("accepts the sessions of a SessionSeries, with the parents that it has", () => {
    const superEvent: EventSeries = { type: "EventSeries", location: hall };
    const [found, ...others] = scheduledSessions({
      type: "SessionSeries",
      superEvent,
      subEvent: [session("1")],
    });
    expect(others).toStrictEqual([]);
    expect(found?.eventSeries).toBe(superEvent);
    expect(found?.place).toBe(hall);
    expect(found?.opportunity.superEvent).toStrictEqual({ type: "SessionSeries", superEvent });
  });

  it.each([
    ["a complete place whose id is a reference", { ...hall, id: "#hall" }, undefined, "Hall"],
    ["a reference into a summary of several", { type: "Place", id: pool.id }, [hall, pool], "Pool"],
    [
      "a reference next to a summary of one",
      { type: "Place", id: "#/imin:locationSummary/?" },
      [hall],
      "Hall",
    ],
    ["a reference to nothing", { type: "Place", id: "#/imin:locationSummary/?" }, [hall, pool], undefined],
    ["a reference without a summary", { type: "Place", id: "#hall" }, undefined, undefined],
    [
      "a place whose properties have another order",
      { name: "Hall", type: "Place", id: "#hall" },
      undefined,
      "Hall",
    ],
    ["no location next to a summary of one", undefined, [pool], "Pool"],
    ["no location next to a summary of several", undefined, [hall, pool], undefined],
  ])("returns the place of %s", (_, location, summary, name) => {
    const series: EventSeries = {
      type: "EventSeries",
      subEvent: [{ type: "SessionSeries", location, subEvent: [session("1")] }],
      "imin:locationSummary": summary,
    };
    const [found] = scheduledSessions(series);
    expect(found?.place?.name).toBe(name);
    const [again] = found ? scheduledSessions(found.opportunity) : [];
    expect(again?.place?.name).toBe(name);
  });

  it("recognizes untyped parents by their position", () => {
    const superEvent = { id: "https://example.com/event-series/1" };
    const [outer] = scheduledSessions({
      type: "ScheduledSession",
      superEvent: { type: "SessionSeries", superEvent },
    } as ScheduledSession);
    expect(outer?.sessionSeries?.type).toBe("SessionSeries");
    expect(outer?.eventSeries).toBe(superEvent);
    const [inner] = scheduledSessions({ type: "ScheduledSession", superEvent } as ScheduledSession);
    expect(inner?.sessionSeries).toBe(superEvent);
    expect(inner?.eventSeries).toBeUndefined();
  });

  it("returns no slots", () => {
    expect(scheduledSessions(sampleFacilityUse("slots") as EventSeries)).toStrictEqual([]);
  });

  it("returns an empty list for items without sessions, and no place if none is given", () => {
    expect(scheduledSessions({ type: "EventSeries" })).toStrictEqual([]);
    expect(scheduledSessions({ type: "ScheduledSession" })).toStrictEqual([
      {
        opportunity: { type: "ScheduledSession" },
        sessionSeries: undefined,
        eventSeries: undefined,
        place: undefined,
      },
    ]);
  });
});

describe("slots", () => {
  it("returns the slots of a facility with interchangeable courts", () => {
    const sample = FacilityUseSchema.parse(sampleFacilityUse("slots"));
    const [found] = slots(sample);
    expect(found?.facilityUse).toBe(sample);
    expect(found?.individualFacilityUse).toBeUndefined();
    expect(found?.place).toBe(sample.location);
    expect(found?.opportunity.facilityUse).toMatchObject({ type: "FacilityUse", name: sample.name });
    expect(found?.opportunity.facilityUse).not.toHaveProperty("event");
  });

  it("goes one level deeper if each court is booked by name", () => {
    const [found] = slots(FacilityUseSchema.parse(sampleFacilityUse("courts")));
    expect(found?.individualFacilityUse?.name).toBe("Court 1");
    expect(found?.opportunity).toStrictEqual({
      type: "Slot",
      id: "https://search.imin.co/facilities-api/v2/slots/1",
      startDate: "2022-09-10T12:30:00Z",
      remainingUses: 1,
      facilityUse: {
        type: "IndividualFacilityUse",
        name: "Court 1",
        facilityUse: { type: "FacilityUse", name: "Alexandra Palace Badminton Courts" },
      },
    });
  });

  it("accepts OpenActive's property for courts, and prefers a court's own place to the facility's", () => {
    const facilityUse: FacilityUse = {
      type: "FacilityUse",
      location: place("https://example.com/club", "Club"),
      individualFacilityUse: [
        {
          type: "IndividualFacilityUse",
          event: [{ type: "Slot" }],
          location: place("https://example.com/1", "Court 1"),
        },
        { type: "IndividualFacilityUse", event: [{ type: "Slot" }] },
        { type: "IndividualFacilityUse" },
      ],
    };
    expect(slots(facilityUse).map((found) => found.place?.name)).toStrictEqual(["Court 1", "Club"]);
    expect(slots({ type: "FacilityUse" })).toStrictEqual([]);
  });

  it("returns the slots of a facility that has courts in one property and slots or nothing in the other", () => {
    const own = { type: "Slot", identifier: "a/b", startDate: "2026-11-27T18:00:00Z" } as const;
    const later = { ...own, startDate: "2026-11-27T19:00:00Z" };
    const court = { type: "IndividualFacilityUse", name: "Court 1", event: [own, later] } as const;
    const facility = (changes: object) => FacilityUseSchema.parse({ type: "FacilityUse", ...changes });
    const namesOf = (item: FacilityUse) =>
      slots(item).map((found) => [
        found.opportunity.startDate?.slice(11, 13),
        found.individualFacilityUse?.name,
      ]);
    const both = [
      ["18", "Court 1"],
      ["19", "Court 1"],
    ];
    expect(namesOf(facility({ event: [], individualFacilityUse: [court] }))).toStrictEqual(both);
    // The same slots in both, by id or by identifier and time, are returned once.
    expect(namesOf(facility({ event: [court], individualFacilityUse: [court] }))).toStrictEqual(both);
    const byId = [{ ...own, id: "https://search.imin.co/facilities-api/v2/slots/1" }, later];
    expect(
      namesOf(
        facility({ event: [{ ...court, event: byId }], individualFacilityUse: [{ ...court, event: byId }] }),
      ),
    ).toStrictEqual(both);
    // The first of them is returned.
    const twice = facility({ event: [byId[0]], individualFacilityUse: [{ ...court, event: byId }] });
    expect(namesOf(twice)).toStrictEqual([
      ["18", undefined],
      ["19", "Court 1"],
    ]);
    // Slots of the facility and slots of its courts are different ones.
    expect(
      namesOf(facility({ event: [{ ...own, identifier: "c" }], individualFacilityUse: [court] })),
    ).toStrictEqual([["18", undefined], ...both]);
    // Without an id or identifier, two slots cannot be recognized as the same.
    expect(namesOf(facility({ event: [{ type: "Slot" }, { type: "Slot" }] }))).toHaveLength(2);
  });

  it("returns slots under the name that imin's order pages use, and nothing else", () => {
    const event = ["FacilityUseSlot", "Slot", "SlotTemplate", "ScheduledSession"].map((type) => ({
      type,
    }));
    const found = slots({ type: "FacilityUse", event } as FacilityUse);
    expect(found.map(({ opportunity }) => opportunity.type)).toStrictEqual(["FacilityUseSlot", "Slot"]);
  });

  it("returns the slots of one court", () => {
    const facilityUse: FacilityUse = { type: "FacilityUse", location: hall };
    const court = { type: "IndividualFacilityUse", facilityUse, event: [{ type: "Slot" }] } as const;
    const [found] = slots({ ...court, event: [{ type: "Slot" }] });
    expect(found?.facilityUse).toBe(facilityUse);
    expect(found?.individualFacilityUse?.type).toBe("IndividualFacilityUse");
    expect(found?.place).toBe(hall);
    expect(found?.opportunity.facilityUse).toStrictEqual({ type: "IndividualFacilityUse", facilityUse });
  });

  it.each(["facility", "court"] as const)("accepts a slot of a %s by ID", (of) => {
    const sample = sampleSlot(of);
    const [found] = slots(sample);
    expect(found?.opportunity).toBe(sample);
    expect(found?.facilityUse?.type).toBe("FacilityUse");
    expect(found?.individualFacilityUse?.name).toBe(of === "court" ? "Court 1" : undefined);
    expect(found?.place?.name).toBe("Alexandra Palace");
  });
});
