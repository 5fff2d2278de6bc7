/*
 * A broker's worker, which repeats imin's Example Scenario for Louis. It may be killed at any moment, and continues where
 * its journal ends.
 */

import { type Customer, cheapestOffer, type FoundSession, IminClient, orderItem, statusOf } from "imin-sdk";
import { type Entry, Journal } from "../journal.ts";
import { Refused, Unknown, writeUntilKnown } from "../write.ts";

interface Task {
  readonly journal: string;
  readonly journeys: readonly number[];
  readonly url: string;
  readonly apiKey: string;
}

const task: Task = JSON.parse(process.argv[2] ?? "");
const journal = new Journal(task.journal);
const imin = new IminClient({
  apiKey: task.apiKey,
  bookingBaseUrl: `${task.url}/api/v2`,
  bookingIdBaseUrl: `${task.url}/api/v2`,
  checkoutBaseUrl: task.url,
  searchBaseUrl: task.url,
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  timeout: 3_000,
  logLevel: "off",
});
const geo = { latitude: 10, longitude: 10, radius: 1 };

/** The number of concurrent journeys of a worker. */
const concurrency = 12;

async function work(): Promise<void> {
  const known = journal.journeys;
  const queue = task.journeys.filter((journey) => !isOver(known.get(journey)));
  const lane = async (): Promise<void> => {
    for (let journey = queue.shift(); journey !== undefined; journey = queue.shift()) {
      await travel(journey, known.get(journey));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

function isOver(entry: Entry | undefined): boolean {
  return entry !== undefined && ["listed", "done", "failed"].includes(entry.state);
}

async function travel(journey: number, before: Entry | undefined): Promise<void> {
  const note = (entry: Omit<Entry, "journey">): void => {
    journal.add({ journey, ...entry });
    process.send?.("noted");
  };
  try {
    // The process was killed during a create, and cannot know whether imin created the account.
    if (before?.state === "creating") return note({ state: "listed", why: "killed while creating" });
    const customer = before?.customer ?? (await createCustomer(journey, note));
    await writeUntilKnown(note, "customers.update", (options) =>
      imin.customers.update(customer, { email: `new-${journey}@imin.example` }, options),
    );
    const order = before?.order ?? (await book(customer, before, note));
    if (journey % 3 === 0) await cancel(order, note);
    note({ state: "done" });
  } catch (error) {
    if (error instanceof Unknown) note({ state: "listed", why: "outcome unknown" });
    else note({ state: "failed", why: String(error) });
  }
}

type Note = (entry: Omit<Entry, "journey">) => void;

async function createCustomer(journey: number, note: Note): Promise<string> {
  const details = { email: `louis-${journey}@imin.example`, givenName: "Louis", familyName: "Wu" };
  note({ state: "creating" });
  const created: Customer = await writeUntilKnown(note, "customers.create", (options) =>
    imin.customers.create(details, options),
  );
  note({ state: "created", customer: created.identifier });
  return created.identifier;
}

async function book(customer: string, before: Entry | undefined, note: Note): Promise<string> {
  const { session, checkoutUrl, since } = before?.session ? before : await openSession(customer, note);
  if (session === undefined || checkoutUrl === undefined || since === undefined)
    throw new Error("There is no session.");
  const wait = { customer, session, since };
  // The process may have been killed after the customer had paid.
  let order = before?.session && (await again(() => imin.orders.waitForOrder(wait, { timeout: 1 })));
  if (order === undefined || order === null) {
    await pay(checkoutUrl);
    order = await again(() => imin.orders.waitForOrder(wait, { timeout: 20_000 }));
  }
  if (order?.identifier === undefined) throw new Error("The order is not there.");
  note({ state: "ordered", order: order.identifier });
  return order.identifier;
}

async function openSession(
  customer: string,
  note: Note,
): Promise<Pick<Entry, "session" | "checkoutUrl" | "since">> {
  const found = await again(findSession);
  const offer = cheapestOffer(found, { audience: "adult" });
  if (offer === undefined) throw new Error("The session has no offer.");
  const builder = imin.checkout.session().customer(customer).orderItem(orderItem(found, offer));
  const since = Date.now();
  const { checkoutUrl, ...session } = await writeUntilKnown(note, "checkout.createSession", (options) =>
    imin.checkout.createSession(builder, options),
  );
  const opened = { session: { "imin:initialOrder": session["imin:initialOrder"] }, checkoutUrl, since };
  note({ state: "session", ...opened });
  return opened;
}

async function findSession(): Promise<FoundSession> {
  const { items } = await imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 1 });
  const found = items[0] && (await imin.search.findSession(items[0]));
  if (found === undefined) throw new Error("There is no session to book.");
  return found;
}

/** The customer's steps on the checkout page. Paying for a paid session is rejected, which is just as good. */
async function pay(checkoutUrl: string): Promise<void> {
  const { origin, pathname } = new URL(checkoutUrl);
  const session = pathname.split("/").at(-1);
  const response = await fetch(`${origin}/sandbox/checkout-sessions/${session}/complete`, {
    method: "POST",
    headers: { "x-api-key": task.apiKey, "content-type": "application/json" },
    body: "{}",
  });
  await response.arrayBuffer();
}

async function cancel(order: string, note: Note): Promise<void> {
  const { orderedItem = [] } = await again(() => imin.orders.get(order));
  if (orderedItem.every((item) => statusOf(item) !== "confirmed")) return;
  try {
    await writeUntilKnown(note, "orders.requestCancellation", (options) =>
      imin.orders.requestCancellation(order, orderedItem, options),
    );
  } catch (error) {
    // An earlier request with a lost response may have done it.
    if (!(error instanceof Refused)) throw error;
    const now = await again(() => imin.orders.get(order));
    if (now.orderedItem?.some((item) => statusOf(item) === "confirmed")) throw error;
  }
}

/** Reads again if the SDK's retries were not sufficient. */
async function again<Result>(read: () => PromiseLike<Result>): Promise<Result> {
  for (let left = 20; ; left--) {
    try {
      return await read();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

await work();
