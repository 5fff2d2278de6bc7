import { type Customer, IminClient, type Order, type OrderItem, statusOf, totalOf } from "imin-sdk";
import { createSandbox, type SandboxCatalogItem, type SandboxServer } from "imin-sdk/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf } from "../support/failure-of.ts";

/*
 * Over real HTTP: Louis has 25 orders on three pages, Mary has one. Louis has also booked for both of them, in a group.
 */
const sandbox = createSandbox({ clock: new Date("2026-11-23T12:00:00Z"), cancellationDelay: "PT5M" });
let server: SandboxServer;
let imin: IminClient;
let louis: Customer;
let mary: Customer;
let session: SandboxCatalogItem;
/** Louis's orders, newest first. */
let orders: readonly Order[];

/** A place in one of the sessions, for the checkout. */
const place = () => ({
  type: session.type,
  identifier: session.identifier,
  acceptedOffer: session.offers[0]?.id ?? "",
});

async function book(customer: Customer, ...others: readonly Customer[]): Promise<void> {
  const start = imin.checkout.session().broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" });
  const group = others.length > 0;
  let builder = start.customer(customer).orderItem(group ? { ...place(), attendee: customer } : place());
  for (const attendee of others) builder = builder.orderItem({ ...place(), attendee });
  await sandbox.completeCheckout((await imin.checkout.createSession(builder)).checkoutUrl);
  sandbox.clock.advance(1000);
}

beforeAll(async () => {
  server = await sandbox.listen();
  imin = new IminClient({ ...server.clientOptions, logLevel: "off" });
  session = await sandbox.catalog.addSession({ name: "Chess", capacity: 100, offers: [{ price: 8.5 }] });
  louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  mary = await imin.customers.create({ email: "mary@imin.co", givenName: "Mary", familyName: "Wu" });
  for (let count = 0; count < 24; count++) await book(louis);
  await book(mary);
  await book(louis, mary);
  orders = await imin.orders.list({ customer: louis }).toArray({ limit: 100 });
});

afterAll(() => server.close());

test("the list of orders has three pages", async () => {
  const pages = [];
  for await (const page of imin.orders.list({ customer: louis }).pages()) pages.push(page.items.length);
  expect(pages).toStrictEqual([10, 10, 5]);
});

describe("a customer's own order", () => {
  test("is accessible wherever it is in the list, with its receipt", async () => {
    for (const order of [orders[0], orders[12], orders[24]] as Order[]) {
      const mine = imin.orders.forCustomer(louis);
      expect(await mine.get(order.identifier ?? "")).toMatchObject({ identifier: order.identifier });
      expect((await mine.receipt(order)).contentType).toBe("application/pdf");
    }
  });

  test("can be canceled one group item at a time, and the total falls when the venue has confirmed", async () => {
    const mine = imin.orders.forCustomer(louis);
    const group = await mine.get(orders[0] as Order);
    expect(totalOf(group)).toMatchObject({ price: 17 });
    const [first] = group.orderedItem ?? [];
    await mine.requestCancellation(first as OrderItem);
    const asked = await mine.get(group);
    expect(asked.orderedItem?.map(statusOf)).toStrictEqual(["cancellation-requested", "confirmed"]);
    expect(totalOf(asked)).toMatchObject({ price: 17 });
    sandbox.clock.advance("PT10M");
    const confirmed = await mine.get(group);
    expect(confirmed.orderedItem?.map(statusOf)).toStrictEqual(["cancelled-by-customer", "confirmed"]);
    expect(totalOf(confirmed)).toMatchObject({ price: 8.5 });
  });

  test('can be cancelled completely by its identifier and "all"', async () => {
    const mine = imin.orders.forCustomer(louis);
    const { identifier = "" } = orders[1] ?? {};
    await mine.requestCancellation(identifier, "all");
    const [item] = (await mine.get(identifier)).orderedItem ?? [];
    expect(statusOf(item as OrderItem)).toBe("cancellation-requested");
    await sandbox.seller.refuseCancellation({ id: item?.id ?? "" });
    const decided = await imin.orders.waitForCancellation(item as OrderItem);
    expect(statusOf(decided as OrderItem)).toBe("confirmed");
  });
});

describe("another customer's order", () => {
  test("is rejected without any request for it, although the same client can access it", async () => {
    const theirs = imin.orders.forCustomer(mary);
    const order = orders[3] as Order;
    const [item] = order.orderedItem ?? [];
    const [receipt] = order["imin:receipt"] ?? [];
    await imin.orders.get(order);
    const before = sandbox.requests.length;
    for (const call of [
      theirs.get(order),
      theirs.get(order.id ?? ""),
      theirs.requestCancellation(order, "all"),
      theirs.requestCancellation(order.identifier ?? "", "all"),
      theirs.requestCancellation(order, [item as OrderItem]),
      theirs.requestCancellation(item as OrderItem),
      theirs.receipt(order),
      theirs.receipt(order, receipt),
    ]) {
      await failureOf(call, "ownership");
    }
    expect(sandbox.requests.slice(before).map(({ operation }) => operation)).toStrictEqual(
      Array(8).fill("orders.list"),
    );
    expect(statusOf((await imin.orders.get(order)).orderedItem?.[0] as OrderItem)).toBe("confirmed");
  });

  test("is not accessible through a receipt next to one of the customer's own orders", async () => {
    const theirs = imin.orders.forCustomer(mary);
    const [own] = (await theirs.list()).items;
    const [receipt] = orders[3]?.["imin:receipt"] ?? [];
    await failureOf(theirs.receipt(own as Order, receipt), "ownership");
    expect((await theirs.receipt(own as Order)).contentType).toBe("application/pdf");
  });

  test("shows an attendee of the group its item, but the attendee cannot cancel it", async () => {
    const theirs = imin.orders.forCustomer(mary);
    const { items } = await theirs.upcomingItems();
    const shared = items.find(({ id = "" }) => id.includes(orders[0]?.identifier ?? "none"));
    expect(shared).toBeDefined();
    await failureOf(theirs.requestCancellation(shared as OrderItem), "ownership");
    expect(statusOf(shared as OrderItem)).toBe("confirmed");
  });
});

test("a customer unknown to imin has access to nothing", async () => {
  const stranger = imin.orders.forCustomer("unknown");
  await failureOf(stranger.get(orders[0] as Order), "api");
  const error = await failureOf(stranger.requestCancellation(orders[0] as Order, "all"), "api");
  expect(error).toMatchObject({ status: 404, outcome: "not-sent" });
});

test("a person's own identifier in the object form does not give access to another account's orders", async () => {
  // Mary books as a person without an account. Her broker's own identifier for her equals Louis's at imin.
  const created = await imin.checkout.createSession(
    imin.checkout
      .session()
      .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
      .customer({ identifier: louis.identifier, email: "mary@imin.co", givenName: "Mary", familyName: "Wu" })
      .orderItem(place()),
  );
  const { order = "" } = await sandbox.completeCheckout(created.checkoutUrl);
  await failureOf(imin.orders.forCustomer(louis).get(order), "ownership");
});
