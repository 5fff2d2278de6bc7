import { describe, expect, test } from "vitest";
import { orderItem } from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

/** Monday noon, two days before the session of the example scenario. */
const NOON = "2026-11-23T12:00:00Z";

describe.each(INTERFACES)("over %s", (_name, begin) => {
  test("orders come in pages of ten, newest first, and each page links to all others", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const booked: string[] = [];
    const run = orderItem({
      acceptedOffer: "http://opendata.provider.com/api/feeds/offers/free",
      orderedItem: {
        type: "ScheduledSession",
        identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/fun-run-2026-11-24",
      },
    });
    for (let count = 0; count < 23; count++) {
      sandbox.clock.advance("PT1M");
      booked.push(await broker.book(sandbox, customer, [run]));
    }
    const found: string[] = [];
    const sizes: number[] = [];
    let url: string | undefined = `${broker.booking}/orders?customerIdentifier=${customer}`;
    while (url !== undefined) {
      const { body } = await broker.send("GET", url);
      expect(body).toMatchObject({
        type: "imin:RestrictedCollection",
        "imin:totalItems": 23,
        view: {
          type: "PartialCollectionView",
          "imin:currentPage": sizes.length + 1,
          "imin:itemsPerPage": 10,
          "imin:totalPages": 3,
          first: `${broker.booking}/orders?customerIdentifier=${customer}&page=1`,
          last: `${broker.booking}/orders?customerIdentifier=${customer}&page=3`,
          urlTemplate: `${broker.booking}/orders?customerIdentifier=${customer}&page={page}`,
        },
      });
      expect(body.id).toBe(url);
      sizes.push(body["imin:item"].length);
      for (const order of body["imin:item"]) found.push(order.identifier);
      url = body.view.next;
    }
    expect(sizes).toEqual([10, 10, 3]);
    expect(found).toEqual(booked.reverse());
    const beyond = await broker.get(`/orders?customerIdentifier=${customer}&page=4`);
    expect(beyond.body).not.toHaveProperty("imin:item");
    expect(beyond.body.view.previous).toMatch(/page=3$/);
  });

  test("a cancellation is pending until the seller confirms it, then frees the place and is refunded", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const identifier = await broker.book(sandbox, customer);
    const url = `${broker.booking}/orders/${identifier}`;
    const before = (await broker.send("GET", url)).body;
    const patch = {
      "@context": "https://openactive.io/",
      "@type": "Order",
      orderedItem: [
        {
          "@type": "OrderItem",
          "@id": before.orderedItem[0].id,
          orderItemStatus: "https://openactive.io/CustomerCancelled",
        },
      ],
    };
    expect(await broker.send("PATCH", url, patch)).toMatchObject({ status: 204, body: "" });
    expect((await broker.send("PATCH", url, patch)).status).toBe(204);
    const pending = (await broker.send("GET", url)).body;
    expect(pending.orderedItem[0].orderItemStatus).toBe("https://imin.co/CustomerCancellationPending");
    expect(pending["imin:receipt"]).toHaveLength(1);
    const upcoming = await broker.get(`/order-items?customerIdentifier=${customer}`);
    expect(upcoming.body["imin:item"][0]["imin:isPresentlyCancellable"]).toBe(false);

    sandbox.clock.advance("PT5M");
    const after = (await broker.send("GET", url)).body;
    expect(after.orderedItem[0]).toMatchObject({
      orderItemStatus: "https://openactive.io/CustomerCancelled",
      orderedItem: { remainingAttendeeCapacity: 20 },
    });
    expect(after["imin:receipt"]).toMatchObject([
      { type: "Invoice", dateCreated: "2026-11-23T12:05:00.000000+00:00" },
      { type: "Invoice", dateCreated: "2026-11-23T12:00:00.000000+00:00" },
    ]);
    const empty = await broker.get(`/order-items?customerIdentifier=${customer}`);
    expect(empty.body["imin:totalItems"]).toBe(0);
  });

  test("an item that can no longer be canceled says so in advance and rejects the request", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const identifier = await broker.book(sandbox, customer);
    sandbox.clock.advance("P1DT7H");
    const { body } = await broker.get(`/order-items?customerIdentifier=${customer}`);
    const [item] = body["imin:item"];
    expect(item["imin:isPresentlyCancellable"]).toBe(false);
    const refused = await broker.send("PATCH", `${broker.booking}/orders/${identifier}`, {
      "@type": "Order",
      orderedItem: [
        {
          "@type": "OrderItem",
          "@id": item.id,
          orderItemStatus: "https://openactive.io/CustomerCancelled",
        },
      ],
    });
    expect(refused).toMatchObject({ status: 400, body: { "@type": "CancellationNotPermittedError" } });
    expect(refused.body.description).toMatch(/can no longer be cancelled/);
  });
});
