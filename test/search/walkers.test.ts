import { type EventSeries, type FacilityUse, isBookable, scheduledSessions, slots } from "imin-sdk";
import { EventSeriesSchema, FacilityUseSchema } from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import { sampleEventSeries, sampleFacilityUse, sampleScheduledSession, sampleSlot } from "./samples.ts";

const session = (identifier: string) => ({ type: "ScheduledSession", identifier }) as const;
const place = (id: string, name: string) => ({ type: "Place", id, name });
const hall = place("#/imin:locationSummary/a", "Hall");
const pool = place("#/imin:locationSummary/b", "Pool");

/** One event at two places, and once where nobody says. */
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
  it("gives each session of an EventSeries with its series, and its place looked up in the summary", () => {
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

  it("nests the parents upward, as the session by itself has them, and leaves the answer as it was", () => {
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

  it("walks imin's own sample of an EventSeries, of which the one session can be booked", () => {
    const [found, ...others] = scheduledSessions(EventSeriesSchema.parse(sampleEventSeries()));
    expect(others).toStrictEqual([]);
    expect(found?.place?.name).toBe("Lorem Pool");
    expect(found && isBookable(found.opportunity)).toBe(true);
  });

  it("takes a session by itself, whose place is the only one in its summary", () => {
    const sample = sampleScheduledSession();
    const [found] = scheduledSessions(sample);
    expect(found?.opportunity).toBe(sample);
    expect(found?.sessionSeries).toBe(sample.superEvent);
    expect(found?.eventSeries).toBe(sample.superEvent?.superEvent);
    expect(found?.place?.name).toBe("Neptune Centre");
    expect(found && isBookable(found.opportunity)).toBe(false);
  });

  it("gives nothing for what has nothing, and no place where none is said", () => {
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
  it("gives the slots of a facility with interchangeable courts", () => {
    const sample = FacilityUseSchema.parse(sampleFacilityUse("slots"));
    const [found] = slots(sample);
    expect(found?.facilityUse).toBe(sample);
    expect(found?.individualFacilityUse).toBeUndefined();
    expect(found?.place).toBe(sample.location);
    expect(found?.opportunity.facilityUse).toMatchObject({ type: "FacilityUse", name: sample.name });
    expect(found?.opportunity.facilityUse).not.toHaveProperty("event");
  });

  it("goes one deeper where each court is booked by name", () => {
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

  it("takes courts where OpenActive has them, and a court's own place before the facility's", () => {
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

  it.each(["facility", "court"] as const)("takes a slot of a %s by itself", (of) => {
    const sample = sampleSlot(of);
    const [found] = slots(sample);
    expect(found?.opportunity).toBe(sample);
    expect(found?.facilityUse?.type).toBe("FacilityUse");
    expect(found?.individualFacilityUse?.name).toBe(of === "court" ? "Court 1" : undefined);
    expect(found?.place?.name).toBe("Alexandra Palace");
  });
});
