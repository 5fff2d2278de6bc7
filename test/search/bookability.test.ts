import {
  bookability,
  type FoundSession,
  type Offer,
  type ScheduledSession,
  type Slot,
  scheduledSessions,
  slots,
} from "imin-sdk";
import { describe, expect, it } from "vitest";

const at = "2026-11-26T12:00:00Z";
const adult: Offer = { type: "Offer", id: "https://example.com/offers/adult", price: 8.5 };
const junior: Offer = { type: "Offer", id: "https://example.com/offers/junior", price: 4.5 };
const template = "{checkoutBaseUrl}/v1/scheduled-sessions/1";

/** A bookable session on 27 November 2026 at 18:30, with changes. */
function session(changes: Partial<ScheduledSession> = {}, offers?: Offer[]): FoundSession {
  const [found] = scheduledSessions({
    type: "ScheduledSession",
    startDate: "2026-11-27T18:30:00Z",
    remainingAttendeeCapacity: 5,
    "imin:checkoutUrlTemplate": template,
    superEvent: { type: "SessionSeries", offers: offers ?? [adult, junior] },
    ...changes,
  });
  if (found === undefined) throw new Error("A session by itself has one session.");
  return found;
}

function slot(changes: Partial<Slot>) {
  const [found] = slots({
    type: "Slot",
    startDate: "2026-11-27T18:30:00Z",
    "imin:checkoutUrlTemplate": template,
    offers: [adult],
    ...changes,
  });
  if (found === undefined) throw new Error("A slot by itself has one slot.");
  return found;
}

const reasonOf = (changes: Partial<ScheduledSession>, offers?: Offer[]) =>
  bookability(session(changes, offers), { at }).reason;

describe("bookability", () => {
  it("returns the offers of a session or slot that can be booked", () => {
    expect(bookability(session(), { at })).toStrictEqual({ bookable: true, offers: [adult, junior] });
    expect(bookability(slot({ remainingUses: 1 }), { at })).toStrictEqual({
      bookable: true,
      offers: [adult],
    });
  });

  it.each([
    ["https://schema.org/EventCancelled", "cancelled"],
    ["schema:EventCancelled", "cancelled"],
    ["https://schema.org/EventPostponed", "cancelled"],
    ["EventPostponed", "cancelled"],
    ["https://schema.org/EventRescheduled", undefined],
    ["schema:EventScheduled", undefined],
    ["schema:EventMovedOnline", undefined],
  ])("a session with eventStatus %s is %s", (eventStatus, reason) => {
    expect(reasonOf({ eventStatus })).toBe(reason);
  });

  it("uses the parents' status if a session has none", () => {
    const superEvent = {
      type: "SessionSeries",
      eventStatus: "schema:EventCancelled",
      offers: [adult],
    } as const;
    expect(reasonOf({ superEvent: { ...superEvent, offers: [adult] } })).toBe("cancelled");
    expect(
      reasonOf({ superEvent: { ...superEvent, offers: [adult] }, eventStatus: "schema:EventScheduled" }),
    ).toBe(undefined);
  });

  it.each([
    ["2026-11-26T12:00:00Z", "started"],
    ["2026-11-26T11:59:59.999Z", "started"],
    ["2026-11-26T12:00:00.001Z", undefined],
    ["2026-11-26T12:30:00+01:00", "started"],
    ["2026-11-26T12:30:00-01:00", undefined],
    ["2026-11-26T12:30:00", undefined],
    ["2026-11-26T11:30:00", "started"],
    ["soon", undefined],
    [undefined, undefined],
  ])("at noon, a session of %s has %s", (startDate, reason) => {
    expect(reasonOf({ startDate })).toBe(reason);
  });

  it.each([
    [0, "full"],
    [-2, "full"],
    [1, undefined],
    [undefined, undefined],
  ])("a session or slot with %s places left is %s", (left, reason) => {
    expect(reasonOf({ remainingAttendeeCapacity: left })).toBe(reason);
    expect(bookability(slot({ remainingUses: left }), { at }).reason).toBe(reason);
  });

  it("reads the places of a session and those of a slot from their own properties", () => {
    expect(reasonOf({ remainingUses: 0 } as object)).toBeUndefined();
    expect(bookability(slot({ remainingAttendeeCapacity: 0 } as object), { at }).reason).toBeUndefined();
    expect(reasonOf({ remainingAttendeeCapacity: null as never })).toBeUndefined();
  });

  it("requires imin's template", () => {
    expect(reasonOf({ "imin:checkoutUrlTemplate": undefined })).toBe("not-sold-online");
    expect(reasonOf({ "imin:checkoutUrlTemplate": "" })).toBe("not-sold-online");
  });

  it("needs details if there are no offers at all, and rejects unusable offers", () => {
    expect(reasonOf({ superEvent: { type: "SessionSeries" } })).toBe("details-needed");
    expect(bookability(slot({ offers: [] }), { at }).reason).toBe("details-needed");
    expect(
      reasonOf({}, [
        { type: "Offer", identifier: "EX-JNR", price: 3.3 },
        { ...adult, openBookingInAdvance: "https://openactive.io/Unavailable" },
        { ...junior, advanceBooking: "oa:Unavailable" },
        { ...junior, type: "beta:IndicativeOffer" },
      ]),
    ).toBe("no-offer");
  });

  it("ignores the offers of an EventSeries, which apply to the whole of it", () => {
    const superEvent = {
      type: "SessionSeries",
      superEvent: { type: "EventSeries", offers: [adult] },
    } as const;
    expect(
      reasonOf({ superEvent: { ...superEvent, superEvent: { type: "EventSeries", offers: [adult] } } }),
    ).toBe("details-needed");
  });

  it.each<[Partial<Offer>, string, string | undefined]>([
    [{ validFromBeforeStartDate: "P7D" }, "2026-11-20T18:29:59.999Z", "not-yet-open"],
    [{ validFromBeforeStartDate: "P7D" }, "2026-11-20T18:30:00Z", undefined],
    [{ validFromBeforeStartDate: "P1W" }, "2026-11-20T18:29:59Z", "not-yet-open"],
    [{ validFromBeforeStartDate: "P1W" }, "2026-11-20T18:30:00Z", undefined],
    [{ validFromBeforeStartDate: "PT36H" }, "2026-11-26T06:30:00Z", undefined],
    [{ validFromBeforeStartDate: "PT36H" }, "2026-11-26T06:29:59Z", "not-yet-open"],
    [{ validFromBeforeStartDate: "P1M" }, "2026-10-27T18:30:00Z", undefined],
    [{ validFromBeforeStartDate: "P1M" }, "2026-10-27T18:29:59Z", "not-yet-open"],
    [{ validFromBeforeStartDate: "P1Y2M3DT4H5M6S" }, "2025-09-24T14:24:54Z", undefined],
    [{ validFromBeforeStartDate: "P1Y2M3DT4H5M6S" }, "2025-09-24T14:24:53Z", "not-yet-open"],
    [{ validFromBeforeStartDate: "PT1.5H" }, "2026-11-27T17:00:00Z", undefined],
    [{ validFromBeforeStartDate: "PT1,5H" }, "2026-11-27T16:59:59Z", "not-yet-open"],
    [{ validThroughBeforeStartDate: "PT1H" }, "2026-11-27T17:30:00Z", undefined],
    [{ validThroughBeforeStartDate: "PT1H" }, "2026-11-27T17:30:00.001Z", "closed"],
    [{ validThroughBeforeStartDate: "PT0S" }, "2026-11-27T18:29:59Z", undefined],
    [{ validThroughBeforeStartDate: "P1M" }, "2026-11-01T00:00:00Z", "closed"],
    [{ validFromBeforeStartDate: "a week", validThroughBeforeStartDate: "PT" }, at, undefined],
    [{ validFromBeforeStartDate: "P" }, "2000-01-01T00:00:00Z", undefined],
    [{ validFromBeforeStartDate: ["P7D"] as never }, "2000-01-01T00:00:00Z", undefined],
    [{ validFromBeforeStartDate: { toString: 1 } as never }, "2000-01-01T00:00:00Z", undefined],
  ])("an offer with %o at %s is %s", (window, moment, reason) => {
    expect(bookability(session({}, [{ ...adult, ...window }]), { at: moment }).reason).toBe(reason);
  });

  it("counts a month back to the last day of a shorter one, in the offset of the start", () => {
    const opens = (startDate: string, moment: string) =>
      bookability(session({ startDate }, [{ ...adult, validFromBeforeStartDate: "P1M" }]), { at: moment })
        .bookable;
    expect(opens("2027-03-31T10:00:00Z", "2027-02-28T10:00:00Z")).toBe(true);
    expect(opens("2027-03-31T10:00:00Z", "2027-02-28T09:59:59Z")).toBe(false);
    // 00:30 of 1 April in London is still March in UTC: the month before is counted from April.
    expect(opens("2027-04-01T00:30:00+01:00", "2027-02-28T23:30:00Z")).toBe(true);
    expect(opens("2027-04-01T00:30:00+01:00", "2027-02-28T23:29:59Z")).toBe(false);
  });

  it("returns only the offers whose window is open", () => {
    const early = { ...adult, validFromBeforeStartDate: "P1M" };
    const late = { ...junior, validFromBeforeStartDate: "PT1H" };
    const over = { ...junior, validThroughBeforeStartDate: "P3D" };
    expect(bookability(session({}, [early, late, over]), { at }).offers).toStrictEqual([early]);
    expect(bookability(session({}, [over, late]), { at }).reason).toBe("not-yet-open");
    expect(bookability(session({}, [over]), { at }).reason).toBe("closed");
  });

  it("checks the reasons in a fixed order", () => {
    const changes: Partial<ScheduledSession> = {
      eventStatus: "schema:EventCancelled",
      startDate: "2026-11-25T18:30:00Z",
      remainingAttendeeCapacity: 0,
      "imin:checkoutUrlTemplate": undefined,
    };
    expect(reasonOf(changes, [])).toBe("cancelled");
    expect(reasonOf({ ...changes, eventStatus: undefined }, [])).toBe("started");
    const { eventStatus: _, startDate: __, ...rest } = changes;
    expect(reasonOf(rest, [])).toBe("full");
    expect(reasonOf({ "imin:checkoutUrlTemplate": undefined }, [])).toBe("not-sold-online");
    expect(reasonOf({}, [])).toBe("details-needed");
  });

  it("checks only the chosen offer, given itself or its id", () => {
    const late = { ...junior, validFromBeforeStartDate: "PT1H" };
    const found = session({}, [adult, late]);
    expect(bookability(found, { at, offer: adult }).offers).toStrictEqual([adult]);
    expect(bookability(found, { at, offer: junior.id }).reason).toBe("not-yet-open");
    expect(bookability(found, { at, offer: late }).reason).toBe("not-yet-open");
    expect(bookability(found, { at, offer: "https://example.com/offers/other" }).reason).toBe("no-offer");
    expect(bookability(found, { at, offer: { type: "Offer", price: 1 } }).reason).toBe("no-offer");
  });

  it("accepts the offer for an entitlement, which is not among the session's own", () => {
    const offer = { id: "https://imin.co/ns/offers/123456abc", price: 6.8, validFromBeforeStartDate: "P2D" };
    expect(bookability(session(), { at, offer }).offers).toStrictEqual([offer]);
    expect(bookability(session(), { at: "2026-11-25T12:00:00Z", offer }).reason).toBe("not-yet-open");
  });

  it("uses the current time by default, and accepts a Date", () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(bookability(session({ startDate: soon })).bookable).toBe(true);
    expect(bookability(session({ startDate: "2020-01-01T00:00:00Z" })).reason).toBe("started");
    expect(bookability(session(), { at: new Date("2026-11-28T00:00:00Z") }).reason).toBe("started");
    for (const options of [{ at: undefined }, { at: null as never }, { offer: null as never }]) {
      const found = bookability(session({ startDate: soon }), options);
      expect(found).toStrictEqual({ bookable: true, offers: [adult, junior] });
    }
  });

  it("requires a session or slot and a date, and does not throw", () => {
    for (const given of [undefined, { type: "EventSeries" }, { type: "ScheduledSession" }]) {
      expect(bookability(given as never)).toStrictEqual({ bookable: false, reason: "details-needed" });
    }
    for (const moment of [new Date(Number.NaN), "tomorrow", ["2026-11-24T12:00:00Z"]]) {
      expect(bookability(session(), { at: moment as never }).reason).toBe("details-needed");
    }
  });
});
