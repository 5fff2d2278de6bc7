import { describe, expect, test } from "vitest";
import { checkoutSession, LOUIS, OFFER, orderItem, SESSION } from "./documents.ts";
import { WAYS_IN } from "./ways-in.ts";

/** Monday noon, two days before the session of the example scenario. */
const NOON = "2026-11-23T12:00:00Z";

describe.each(WAYS_IN)("over %s", (_name, begin) => {
  test("the example scenario leads from an account to the booking in it", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const created = await broker.send("POST", `${broker.booking}/customer-accounts`, LOUIS);
    expect(created.status).toBe(201);
    const { identifier } = created.body;
    expect(identifier).toMatch(/^[A-Za-z]{10}$/);
    const id = `${broker.booking}/customer-accounts/${identifier}`;
    expect(created.body).toEqual({ type: "Person", ...LOUIS, identifier, id });

    const changed = await broker.send("PATCH", id, { email: "louis_new_email@imin.co" });
    expect(changed).toMatchObject({ status: 200, body: { email: "louis_new_email@imin.co" } });

    const document = checkoutSession(id);
    const session = await broker.createSession(document);
    expect(session.status).toBe(201);
    const [action] = session.body.potentialAction;
    expect(session.body).toEqual({ ...document, potentialAction: [action] });
    expect(session.headers.get("location")).toMatch(/^\/checkout-sessions\/\w+$/);
    expect(action).toEqual({
      type: "OrderAction",
      name: "Checkout",
      target: expect.stringContaining(`${broker.checkout}/checkout/`),
    });

    const { order } = await sandbox.completeCheckout(action.target);
    const upcoming = await broker.get(`/order-items?customerIdentifier=${identifier}`);
    expect(upcoming.body["imin:item"]).toMatchObject([
      {
        type: "OrderItem",
        id: expect.stringContaining(`${broker.booking}/orders/${order}/order-items/`),
        orderItemStatus: "https://openactive.io/OrderItemConfirmed",
        "imin:isPresentlyCancellable": true,
        acceptedOffer: { type: "Offer", id: OFFER, price: 8.5, priceCurrency: "GBP" },
        orderedItem: {
          type: "ScheduledSession",
          identifier: SESSION,
          startDate: "2026-11-25T18:30:00Z",
          remainingAttendeeCapacity: 19,
          superEvent: { superEvent: { name: "Pilates for Everyone" } },
        },
      },
    ]);
    const found = await broker.get(`/orders/${order}`);
    expect(found.body).toMatchObject({
      type: "Order",
      id: `${broker.booking}/orders/${order}`,
      identifier: order,
      orderDate: NOON,
      customer: { identifier, email: "louis_new_email@imin.co" },
    });
    const history = await broker.get(`/orders?customerIdentifier=${identifier}`);
    expect(history.body["imin:item"]).toEqual([found.body]);
  });

  test("an account in imin's newer envelope is answered in it", async () => {
    const { broker } = await begin();
    const envelope = {
      "@context": "https://openactive.io/",
      "@type": "CustomerAccount",
      customer: { "@type": "Person", email: "geoff@example.com", givenName: "Geoff", familyName: "Capes" },
    };
    const created = await broker.send("POST", `${broker.booking}/customer-accounts`, envelope);
    const { identifier } = created.body;
    const id = `${broker.booking}/customer-accounts/${identifier}`;
    expect(created).toMatchObject({ status: 201, body: { ...envelope, "@id": id, identifier } });
    expect((await broker.get(`/customer-accounts/${identifier}`)).body).toEqual(created.body);

    const action = {
      "@context": "https://openactive.io/",
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", givenName: "Geoffrey" },
      seller: ["https://seller.example/unknown"],
    };
    const changed = await broker.send("POST", `${id}/actions`, action);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        actionStatus: "https://schema.org/CompletedActionStatus",
        object: { "@type": "Person", givenName: "Geoffrey" },
        error: [{ seller: { "@id": "https://seller.example/unknown" } }],
      },
    });
    const { body } = await broker.get(`/customer-accounts/${identifier}`);
    expect(body.customer.givenName).toBe("Geoffrey");
  });

  test("a deleted account is gone for new bookings at once, and a placeholder in its orders later", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const order = await broker.book(sandbox, customer);
    const deleted = await broker.send("DELETE", `${broker.booking}/customer-accounts/${customer}`);
    expect(deleted).toMatchObject({ status: 202, body: "" });
    expect((await broker.createSession(checkoutSession(customer))).status).toBe(400);
    expect((await broker.get(`/orders/${order}`)).body.customer.email).toBe(LOUIS.email);
    sandbox.clock.advance("PT1H");
    for (const path of [`/orders/${order}`, `/customer-accounts/${customer}`]) {
      const { status, body } = await broker.get(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/louis|Wu/i);
      expect(body.customer ?? body).toMatchObject({ givenName: "Deleted", familyName: "Customer" });
    }
  });

  test("orders come in pages of ten, newest first, and the links of a page lead through all of them", async () => {
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
      expect(body.id).toBe(body.view.id);
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

  test("a cancellation is pending until the seller confirms it, and then frees the place and is refunded", async () => {
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
      { type: "Invoice", dateCreated: "2026-11-23T12:05:00Z" },
      { type: "Invoice", dateCreated: NOON },
    ]);
    const empty = await broker.get(`/order-items?customerIdentifier=${customer}`);
    expect(empty.body["imin:totalItems"]).toBe(0);
  });

  test("what can no longer be cancelled says so beforehand and refuses", async () => {
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

  test("a group is booked with one item for each attendee, who each find theirs", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const payer = await broker.createCustomer();
    const friend = await broker.createCustomer({ ...LOUIS, givenName: "Ana", email: "ana@example.com" });
    const order = await broker.book(sandbox, payer, [
      orderItem({ attendee: payer }),
      orderItem({ attendee: friend }),
    ]);
    expect((await broker.get(`/orders/${order}`)).body.orderedItem).toMatchObject([
      { attendee: { identifier: payer } },
      { attendee: { identifier: friend } },
    ]);
    const theirs = await broker.get(`/order-items?customerIdentifier=${friend}`);
    expect(theirs.body["imin:totalItems"]).toBe(1);
    expect((await broker.get(`/orders?customerIdentifier=${friend}`)).body["imin:totalItems"]).toBe(0);
  });

  test("a session for open data needs no customer, broker or price", async () => {
    const { sandbox, broker } = await begin();
    const document = {
      "@context": ["https://openactive.io/", "https://imin.co/"],
      type: "imin:CheckoutSession",
      "imin:initialOrder": {
        type: "OrderQuote",
        orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id: SESSION } }],
      },
    };
    for (const method of ["POST", "PUT"]) {
      const { status, body } = await broker.send(method, `${broker.checkout}/checkout-sessions`, document);
      expect(status).toBe(201);
      expect(body["imin:initialOrder"].broker).toMatchObject({ type: "Organization" });
      const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
      expect((await broker.get(`/orders/${order}`)).status).toBe(200);
    }
  });

  test("every request and its answer can be looked at afterwards, and never the key", async () => {
    const { sandbox, broker } = await begin();
    await broker.createCustomer();
    await broker.get("/orders/unknown");
    expect(sandbox.requests).toMatchObject([
      { operation: "customers.create", method: "POST", apiKey: "valid", status: 201, body: LOUIS },
      { operation: "orders.get", status: 404, answer: { "@type": "UnknownOrderError" } },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.apiKey);
  });
});
