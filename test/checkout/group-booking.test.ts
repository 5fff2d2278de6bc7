import { CheckoutSessionBuilder, IminClient } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { checkoutSession, bookedSession as session } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const acme = { name: "Acme Fitness", url: "acmefitness.co.uk" };
const unordered = new CheckoutSessionBuilder().customer("payer").broker(acme);

describe("a group booking", () => {
  const attending = (attendee: string) => ({ ...session, attendee });

  it("has one item for each attendee, whose accounts are given as URLs", () => {
    const payload = new CheckoutSessionBuilder()
      .customer("payer")
      .broker(acme)
      .orderItem(attending("payer"))
      .orderItem(attending("guest"))
      .build();
    const url = "https://book.imin.co/api/v2/customer-accounts";
    expect(payload["imin:initialOrder"].orderedItem).toStrictEqual([
      {
        type: "OrderItem",
        acceptedOffer: session.acceptedOffer,
        orderedItem: { type: session.type, identifier: session.identifier },
        attendee: `${url}/payer`,
      },
      {
        type: "OrderItem",
        acceptedOffer: session.acceptedOffer,
        orderedItem: { type: session.type, identifier: session.identifier },
        attendee: `${url}/guest`,
      },
    ]);
  });

  const sameItem = "must be the same in every item: a group booking is for one session or slot";
  const ownAttendee =
    "must be a different customer in every item: a group booking has one item for each attendee";
  const noIdentifier = 'must be an identifier other than "", "." or ".."';
  it.each([
    [
      "another session",
      attending("b"),
      { ...attending("c"), identifier: "another" },
      "[1].orderedItem",
      sameItem,
    ],
    ["another type", attending("b"), { ...attending("c"), type: "Slot" }, "[1].orderedItem", sameItem],
    ["an item without attendee", attending("b"), session, "[1].attendee", "is required"],
    ["a bad attendee", attending("b"), attending(".."), "[1].attendee", noIdentifier],
    ["the same attendee twice", attending("b"), attending("b"), "[1].attendee", ownAttendee],
  ])("rejects %s", (_, first, second, path, message) => {
    const builder = unordered.orderItem(first).orderItem(second);
    const issues = [{ path: `imin:initialOrder.orderedItem${path}`, message }];
    expect(() => builder.build()).toThrow(expect.objectContaining({ code: "input", issues }));
  });

  it("reports two bad attendees once each", () => {
    const builder = unordered.orderItem(attending("..")).orderItem(attending(".."));
    const issues = [0, 1].map((index) => ({
      path: `imin:initialOrder.orderedItem[${index}].attendee`,
      message: noIdentifier,
    }));
    expect(() => builder.build()).toThrow(expect.objectContaining({ issues }));
  });

  it.each([
    ["another id", { type: "Slot", id: "https://x.example/1" }, { type: "Slot", id: "https://x.example/2" }],
    ["an id for an identifier", { type: "Slot", identifier: "1" }, { type: "Slot", id: "1" }],
  ])("written by hand is rejected for %s", async (_, ...opportunities) => {
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });
    const orderedItem = opportunities.map((orderedItem, index) => ({
      type: "OrderItem",
      orderedItem,
      attendee: `attendee-${index}`,
    }));
    const document = structuredClone(checkoutSession);
    Object.assign(document["imin:initialOrder"], { orderedItem });
    const error = await failureOf(imin.checkout.createSession(document), "input");
    expect(error.issues).toEqual([
      { path: "imin:initialOrder.orderedItem[1].orderedItem", message: sameItem },
    ]);
  });
});
