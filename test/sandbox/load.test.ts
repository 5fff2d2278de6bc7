import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";
const CLIENTS = 20;
const PLACES = 500;
/** Of the fun run, one a day: 5,000 places in total. */
const DAYS = Array.from({ length: 10 }, (_, index) => new Date(Date.UTC(2026, 10, 24 + index)));

function run(date: Date): unknown {
  const identifier = `${FEEDS}/scheduled-sessions/fun-run-${date.toISOString().slice(0, 10)}`;
  return orderItem({
    acceptedOffer: `${FEEDS}/offers/free`,
    orderedItem: { type: "ScheduledSession", identifier },
  });
}

/** Books until every day is full, each client starting with a different day. Returns the bookings. */
async function bookEverything(broker: Broker, customer: string, client: number): Promise<string[]> {
  const booked: string[] = [];
  for (let index = 0; index < DAYS.length; index++) {
    const date = DAYS[(client + index) % DAYS.length] ?? new Date(Number.NaN);
    for (let isFull = false; !isFull; ) {
      const session = await broker.createSession(checkoutSessionFor(customer, [run(date)]));
      if (session.status === 201) {
        const paid = await fetch(session.body.potentialAction[0].target, {
          method: "POST",
          redirect: "manual",
        });
        if (paid.status === 303) booked.push(session.body.potentialAction[0].target);
        else expect(paid.status).toBe(409);
        await paid.body?.cancel();
      } else {
        expect(session).toMatchObject({ status: 400, body: { "@type": "OpportunityIsFullError" } });
        isFull = true;
      }
    }
  }
  return booked;
}

async function everyOrder(broker: Broker, customer: string): Promise<Record<string, unknown>[]> {
  const orders: Record<string, unknown>[] = [];
  let url: string | undefined = `${broker.booking}/orders?customerIdentifier=${customer}`;
  while (url !== undefined) {
    const { body } = await broker.send("GET", url);
    orders.push(...(body["imin:item"] ?? []));
    url = body.view.next;
  }
  return orders;
}

test("20 concurrent clients compete for 5,000 places: none is lost, sold twice or given to someone else", async () => {
  const sandbox = createSandbox({ clock: NOON, customerOnOrders: true });
  const server = await sandbox.listen();
  const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const customer = await broker.createCustomer();
      return { customer, booked: await bookEverything(broker, customer, client) };
    }),
  );
  const seen = new Set<unknown>();
  const places = new Map<string, number>();
  for (const { customer, booked } of clients) {
    const orders = await everyOrder(broker, customer);
    expect(orders).toHaveLength(booked.length);
    for (const order of orders) {
      expect(order).toMatchObject({ customer: { identifier: customer } });
      seen.add(order["identifier"]);
      const [item] = order["orderedItem"] as { orderedItem: { identifier: string } }[];
      const session = item?.orderedItem.identifier ?? "";
      places.set(session, (places.get(session) ?? 0) + 1);
    }
  }
  expect(seen.size).toBe(CLIENTS * (PLACES / 2));
  expect([...places.values()]).toEqual(DAYS.map(() => PLACES));
  await server.close();
}, 120_000);
