import { CheckoutSessionBuilder, offersFor, orderItem, type Slot, scheduledSessions, slots } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { checkoutSession } from "../support/documents.ts";
import { sampleEventSeries, sampleSlot } from "./samples.ts";

const identifier = "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741";
const offer = {
  type: "Offer",
  id: "http://opendata.provider.com/api/feeds/offers/adult",
  price: 8.5,
} as const;
const session = {
  type: "ScheduledSession",
  id: `https://search.imin.co/events-api/v2/scheduled-sessions/${encodeURIComponent(identifier)}`,
  identifier,
  superEvent: { type: "SessionSeries", offers: [offer] },
} as const;

describe("orderItem", () => {
  it("creates the order item of the Example Scenario from the found session", () => {
    const payload = new CheckoutSessionBuilder()
      .customer("MAlnTNiZut")
      .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
      .orderItem(orderItem({ ...session, superEvent: { type: "SessionSeries", offers: [offer] } }, offer))
      .build();
    expect(payload["imin:initialOrder"].orderedItem).toStrictEqual(
      checkoutSession["imin:initialOrder"].orderedItem,
    );
  });

  it("accepts results of the walkers, for sessions and for slots of both structures", () => {
    const [found] = scheduledSessions(sampleEventSeries());
    const [chosen] = found ? offersFor(found) : [];
    expect(found && chosen && orderItem(found, chosen)).toStrictEqual({
      type: "ScheduledSession",
      identifier: "https://thisisanexample.com/sessions/2021-06-07T08:00:00Z",
      acceptedOffer: "https://www.example.com/offers/ex-ad",
    });
    const items = (["facility", "court"] as const).map((of) =>
      slots(sampleSlot(of)).map((slot) => orderItem(slot, offer)),
    );
    expect(items.flat()).toStrictEqual([
      {
        type: "Slot",
        identifier: "https://tmactive.leisurecloud.net/OpenActive/api/slots/8901234",
        acceptedOffer: offer.id,
      },
      {
        type: "Slot",
        identifier: "https://tmactive.leisurecloud.net/OpenActive/api/slots/8901235",
        acceptedOffer: offer.id,
      },
    ]);
  });

  it("accepts an aggregate offer or a bare id, a number as an identifier, and an attendee", () => {
    const aggregate = { id: "https://imin.co/ns/offers/123456abc", price: 6.8 };
    expect(
      orderItem({ type: "FacilityUseSlot", identifier: 269 } as unknown as Slot, aggregate, "MAlnTNiZut"),
    ).toStrictEqual({
      type: "Slot",
      identifier: "269",
      acceptedOffer: aggregate.id,
      attendee: "MAlnTNiZut",
    });
    expect(orderItem({ type: "Slot", identifier: "1" }, "x").acceptedOffer).toBe("x");
  });

  it("rejects an unbookable item with everything that is missing", () => {
    expect(() => orderItem({ type: "ScheduledSession" }, { type: "Offer", identifier: "EX-JNR" })).toThrow(
      expect.objectContaining({
        code: "input",
        operation: "orderItem",
        issues: [
          expect.objectContaining({ path: "opportunity.identifier" }),
          expect.objectContaining({ path: "offer.id" }),
        ],
      }),
    );
  });

  it.each(["CourseInstance", "HeadlineEvent", "Event", "OnDemandEvent", "EventSeries", undefined])(
    "rejects a %s instead of relabeling it",
    (type) => {
      expect(() => orderItem({ type, identifier: "1" } as never, offer)).toThrow(
        expect.objectContaining({
          code: "input",
          issues: [expect.objectContaining({ path: "opportunity.type" })],
        }),
      );
    },
  );

  it("rejects null and undefined", () => {
    expect(() => orderItem(undefined as never, undefined as never)).toThrow(
      expect.objectContaining({
        issues: ["opportunity.type", "opportunity.identifier", "offer.id"].map((path) =>
          expect.objectContaining({ path }),
        ),
      }),
    );
  });
});
