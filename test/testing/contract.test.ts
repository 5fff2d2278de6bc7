import { describe, expect, test } from "vitest";
import {
  checkoutSessionFor,
  louisDetails,
  offerIdentifier,
  orderItem,
  sessionIdentifier,
} from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

/** Monday noon, two days before the session of the example scenario. */
const NOON = "2026-11-23T12:00:00Z";

describe.each(INTERFACES)("over %s", (_name, begin) => {
  test("the example scenario leads from an account to its booking", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const created = await broker.send("POST", `${broker.booking}/customer-accounts`, louisDetails);
    expect(created.status).toBe(201);
    const { identifier } = created.body;
    expect(identifier).toMatch(/^[A-Za-z]{10}$/);
    const id = `${broker.booking}/customer-accounts/${identifier}`;
    expect(created.body).toEqual({ type: "Person", ...louisDetails, identifier, id });

    const changed = await broker.send("PATCH", id, { email: "louis_new_email@imin.co" });
    expect(changed).toMatchObject({ status: 200, body: { email: "louis_new_email@imin.co" } });

    const document = checkoutSessionFor(id);
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
        acceptedOffer: { type: "Offer", id: offerIdentifier, price: 8.5, priceCurrency: "GBP" },
        orderedItem: {
          type: "ScheduledSession",
          identifier: sessionIdentifier,
          startDate: "2026-11-25T18:30:00+00:00",
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
    });
    expect(found.body).not.toHaveProperty("customer");
    const history = await broker.get(`/orders?customerIdentifier=${identifier}`);
    expect(history.body["imin:item"]).toEqual([found.body]);
  });

  test("an account in imin's newer envelope is returned in it", async () => {
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

  test("a deleted account is immediately unavailable for new bookings, and later a placeholder in its orders", async () => {
    const { sandbox, broker } = await begin({ clock: NOON, customerOnOrders: true });
    const customer = await broker.createCustomer();
    const order = await broker.book(sandbox, customer);
    const open = await broker.createSession(checkoutSessionFor(customer));
    const deleted = await broker.send("DELETE", `${broker.booking}/customer-accounts/${customer}`);
    expect(deleted).toMatchObject({ status: 202, body: "" });
    expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(400);
    await expect(sandbox.completeCheckout(open.body)).rejects.toThrow("account has been deleted");
    expect((await broker.get(`/orders/${order}`)).body.customer.email).toBe(louisDetails.email);
    sandbox.clock.advance("PT1H");
    for (const path of [`/orders/${order}`, `/customer-accounts/${customer}`]) {
      const { status, body } = await broker.get(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/louis|Wu/i);
      expect(body.customer ?? body).toMatchObject({ givenName: "Deleted", familyName: "Customer" });
    }
  });

  test("a court is booked by its slot, and the booking names the court and the place", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const feeds = "https://opendata.harbour-sports.example/openactive";
    const identifier = `${feeds}/slots/tennis-2-2026-11-24T10`;
    const court = orderItem({
      acceptedOffer: `${feeds}/offers/tennis-adult`,
      orderedItem: { type: "Slot", identifier },
    });
    const order = await broker.book(sandbox, customer, [court]);
    const { body } = await broker.get(`/orders/${order}`);
    expect(body.orderedItem[0].orderedItem).toMatchObject({
      type: "Slot",
      identifier,
      id: expect.stringContaining(`/facilities-api/v2/slots/${encodeURIComponent(identifier)}`),
      startDate: "2026-11-24T10:00:00+00:00",
      duration: "PT1H",
      maximumUses: 1,
      remainingUses: 0,
      facilityUse: {
        type: "IndividualFacilityUse",
        name: "Court 2",
        facilityUse: {
          type: "FacilityUse",
          name: "Tennis Courts",
          location: { name: "Harbour Sports Club" },
        },
      },
    });
    const again = await broker.createSession(checkoutSessionFor(customer, [court]));
    expect(again).toMatchObject({ status: 400, body: { "@type": "OpportunityIsFullError" } });
  });

  test("a group is booked with one item for each attendee, who each see their own", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const payer = await broker.createCustomer();
    const friend = await broker.createCustomer({
      ...louisDetails,
      givenName: "Ana",
      email: "ana@example.com",
    });
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

  test("a session for open data requires no customer, broker or price", async () => {
    const { sandbox, broker } = await begin();
    const document = {
      "@context": ["https://openactive.io/", "https://imin.co/"],
      type: "imin:CheckoutSession",
      "imin:initialOrder": {
        type: "OrderQuote",
        orderedItem: [
          { type: "OrderItem", orderedItem: { type: "ScheduledSession", id: sessionIdentifier } },
        ],
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

  test("every request and its response can be inspected, without the key", async () => {
    const { sandbox, broker } = await begin();
    await broker.createCustomer();
    await broker.get("/orders/unknown");
    expect(sandbox.requests).toMatchObject([
      { operation: "customers.create", method: "POST", apiKey: "valid", status: 201, body: louisDetails },
      { operation: "orders.get", status: 404, response: { "@type": "UnknownOrderError" } },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.apiKey);
  });
});
