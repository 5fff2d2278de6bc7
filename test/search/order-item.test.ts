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

  const type = { path: "opportunity.type", message: "must be a ScheduledSession or a Slot" };
  const noIdentifier = {
    path: "opportunity.identifier",
    message: "is missing: get the session or slot by ID, because search results may omit it",
  };
  const otherIdentifier = {
    path: "opportunity.identifier",
    message: "must be a string or a number: imin documents no other identifiers",
  };
  const noOffer = { path: "offer.id", message: "is missing, so this offer cannot be booked" };
  it.each<[string, unknown, unknown, readonly object[]]>([
    ["null and undefined", undefined, undefined, [type, noIdentifier, noOffer]],
    [
      "a session and an offer without identities",
      { type: "ScheduledSession" },
      { type: "Offer", identifier: "EX-JNR" },
      [noIdentifier, noOffer],
    ],
    ["an offer whose id is empty", session, { ...offer, id: "" }, [noOffer]],
    ["an empty offer id", session, "", [noOffer]],
    ["null instead of an offer", session, null, [noOffer]],
    ["a slot whose identifier is empty", { type: "Slot", identifier: "" }, offer, [noIdentifier]],
    ["a session whose identifier is an object", { ...session, identifier: {} }, offer, [otherIdentifier]],
    ["a session whose identifier is true", { ...session, identifier: true }, offer, [otherIdentifier]],
    ...["CourseInstance", "HeadlineEvent", "Event", "OnDemandEvent", "EventSeries", undefined].map(
      (other): [string, unknown, unknown, readonly object[]] => [
        `an opportunity of type ${other}`,
        { type: other, identifier: "1" },
        offer,
        [type],
      ],
    ),
  ])("rejects %s, with everything that is missing", (_, opportunity, chosen, issues) => {
    expect(() => orderItem(opportunity as never, chosen as never)).toThrow(
      expect.objectContaining({ code: "input", operation: "orderItem", issues }),
    );
  });

  it("rejects what it cannot read", () => {
    const proxy = new Proxy<Slot>(
      { type: "Slot" },
      {
        get() {
          throw new Error("revoked");
        },
      },
    );
    expect(() => orderItem(proxy, offer)).toThrow(
      expect.objectContaining({
        code: "input",
        operation: "orderItem",
        issues: [{ path: "", message: "a getter or proxy in the arguments threw an error" }],
      }),
    );
  });
});
