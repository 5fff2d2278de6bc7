import {
  attributionFor,
  bookability,
  cheapestOffer,
  type EventSeries,
  formatWhen,
  offersFor,
  priceOf,
  scheduledSessions,
  sessionReference,
  summaryOf,
} from "imin-sdk";
import { expect, it } from "vitest";
import { sampleEventSeries } from "./samples.ts";

/** A value of a type that no property may have. Not even `String()` can read it. */
const unreadable = { toString: 1, valueOf: 1 };
const wrongKinds = [5, true, "a text", [], [[]], {}, unreadable, [unreadable], ["a text"]];

/** The sample, with one property of it, or of everything below it, replaced. */
function drifted(name: string, value: unknown): EventSeries {
  const replace = (node: unknown): unknown => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map(replace);
    const entries = Object.entries(node).map(([key, part]) => [key, key === name ? value : replace(part)]);
    return { ...Object.fromEntries(entries), [name]: value };
  };
  return replace(sampleEventSeries()) as EventSeries;
}

it.each([
  ...["name", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "id", "identifier"],
  ...[
    "imin:locationSummary",
    "beta:virtualLocation",
    "offers",
    "price",
    "priceCurrency",
    "imin:aggregateOffer",
  ],
  ...["openBookingInAdvance", "ageRestriction", "remainingAttendeeCapacity", "validFromBeforeStartDate"],
  ...["superEvent", "imin:checkoutUrlTemplate", "imin:dataSource", "toString", "geo"],
])("no helper throws if %s has the wrong type", (name) => {
  for (const value of wrongKinds) {
    const item = drifted(name, value);
    const summary = summaryOf(item);
    expect(["string", "undefined"]).toContain(typeof summary.name);
    expect(["string", "undefined"]).toContain(typeof summary.startDate);
    expect(typeof formatWhen(summary)).toBe("string");
    cheapestOffer(item, { audience: "adult" });
    attributionFor(item, []);
    for (const found of scheduledSessions(item)) {
      expect(typeof bookability(found).bookable).toBe("boolean");
      offersFor(found.opportunity).map(priceOf);
      summaryOf(found);
    }
  }
});

it("a session without a usable start is rejected as a reference", () => {
  const result = {
    type: "EventSeries",
    id: "https://search.imin.co/x",
    subEvent: [{ type: "ScheduledSession", startDate: unreadable }],
  };
  // @ts-expect-error The start has the wrong type.
  expect(() => sessionReference(result)).toThrow("has a session without id or start");
});
