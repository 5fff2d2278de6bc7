import { expect, test } from "vitest";
import type { Broker } from "../support/broker.ts";
import { checkoutSessionFor, orderItem } from "../support/documents.ts";
import { freshPath, pay, start } from "./kept-sandbox.ts";

const ROUNDS = 6;
const CLIENTS = 8;

/** The acknowledged changes of one customer. Other changes may be stored too. */
interface Acknowledged {
  readonly customer: string;
  telephone?: string;
  hasBooked?: true;
  hasCanceled?: true;
  isDeleted?: true;
}

/** The steps of a customer. A step that is not acknowledged throws, because the sandbox has gone. */
async function* live(
  broker: Broker,
  item: Record<string, unknown>,
  isToBeDeleted: boolean,
): AsyncGenerator<Acknowledged, void, undefined> {
  const known: Acknowledged = { customer: await broker.createCustomer() };
  yield known;
  const account = `${broker.booking}/customer-accounts/${known.customer}`;
  const telephone = `020 ${known.customer}`;
  expect((await broker.send("PATCH", account, { telephone })).status).toBe(200);
  known.telephone = telephone;
  yield known;
  const { body } = await broker.createSession(checkoutSessionFor(known.customer, [item]));
  expect((await pay(body.potentialAction[0].target)).status).toBe(303);
  known.hasBooked = true;
  yield known;
  const [order] = (await broker.get(`/orders?customerIdentifier=${known.customer}`)).body["imin:item"];
  expect((await broker.cancel(order.identifier)).status).toBe(204);
  known.hasCanceled = true;
  yield known;
  if (!isToBeDeleted) return;
  expect((await broker.send("DELETE", account)).status).toBe(202);
  known.isDeleted = true;
  yield known;
}

/** Checks whether everything that was acknowledged for a customer is still there. */
async function check(broker: Broker, known: Acknowledged): Promise<void> {
  const { status, body } = await broker.get(`/customer-accounts/${known.customer}`);
  expect(status).toBe(200);
  if (known.telephone !== undefined) expect(body.telephone).toBe(known.telephone);
  const { body: history } = await broker.get(`/orders?customerIdentifier=${known.customer}`);
  if (known.hasBooked) expect(history["imin:totalItems"]).toBe(1);
  if (known.hasCanceled) {
    expect(history["imin:item"][0].orderedItem[0].orderItemStatus).toMatch(/CustomerCancel/);
  }
  if (known.isDeleted) {
    const url = `${broker.booking}/customer-accounts/${known.customer}`;
    expect((await broker.send("PATCH", url, { telephone: "1" })).status).toBe(404);
  }
}

test("every acknowledged write is there after the process is killed, whenever that happens", async () => {
  const path = freshPath();
  const all = new Map<string, Acknowledged>();
  const first = await start(path);
  const { body: added } = await first.broker.control("POST", "catalog/addSession", { capacity: 10_000 });
  const item = orderItem({
    acceptedOffer: added.offers[0].id,
    orderedItem: { type: added.type, identifier: added.identifier },
  });
  for (let round = 0; round < ROUNDS; round++) {
    const { run, broker } = round === 0 ? first : await start(path);
    await Promise.all([...all.values()].map((known) => check(broker, known)));
    let written = 0;
    const client = async (_: unknown, index: number): Promise<void> => {
      for (;;) {
        for await (const known of live(broker, item, index % 2 === 0)) {
          all.set(known.customer, known);
          written += 1;
          // Others are in the middle of a request at this time.
          if (written === 40 + 17 * round) run.child.kill("SIGKILL");
        }
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: CLIENTS }, client));
    // The error that `fetch` throws when the connection is gone. Nothing before it was acknowledged wrongly.
    for (const end of ends) expect(end).toMatchObject({ status: "rejected", reason: expect.any(TypeError) });
    expect(await run.ended).toBeNull();
  }
  const { broker } = await start(path);
  await Promise.all([...all.values()].map((known) => check(broker, known)));
  // Each kind of write was acknowledged several times.
  for (const kind of ["telephone", "hasBooked", "hasCanceled", "isDeleted"] as const) {
    expect([...all.values()].filter((known) => known[kind] !== undefined).length, kind).toBeGreaterThan(10);
  }
  const search = `${broker.checkout}/events-api/v2/scheduled-sessions/${encodeURIComponent(added.identifier)}`;
  const { body: session } = await broker.send("GET", search);
  const taken = session.maximumAttendeeCapacity - session.remainingAttendeeCapacity;
  const booked = [...all.values()].filter(({ hasBooked }) => hasBooked).length;
  // One booking of each client may be stored without acknowledgment.
  expect(taken).toBeGreaterThanOrEqual(booked);
  expect(taken).toBeLessThanOrEqual(booked + ROUNDS * CLIENTS);
});
