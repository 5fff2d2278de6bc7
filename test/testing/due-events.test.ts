import { createSandbox, type SandboxOptions } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker, inProcess } from "../support/broker.ts";
import { louisDetails } from "../support/documents.ts";

/* What falls due happens at its own time and in its order, however the clock advances. */

const NOON = "2026-11-23T12:00:00Z";

/** A receiver of webhooks in process. */
function receiver(status = 204) {
  const bodies: unknown[] = [];
  const fetch = async (_url: string, { body }: RequestInit) => {
    bodies.push(JSON.parse(String(body)));
    return new Response(null, { status });
  };
  const options: SandboxOptions = {
    clock: NOON,
    webhook: { url: "https://broker.example/imin", apiKey: "k", fetch },
  };
  return { bodies, options };
}

async function bookFor(email: string, { sandbox, broker }: ReturnType<typeof inProcess>): Promise<string> {
  return broker.book(sandbox, await broker.createCustomer({ ...louisDetails, email }));
}

test("cancellations are confirmed in the order in which they were requested", async () => {
  const scene = inProcess({ clock: NOON });
  const emails = ["a@example.com", "b@example.com", "c@example.com"];
  for (const email of emails) {
    await scene.broker.cancel(await bookFor(email, scene));
    scene.sandbox.clock.advance("PT1M");
  }
  scene.sandbox.clock.advance("P1D");
  const cancelled = scene.sandbox.emails.filter(({ kind }) => kind === "cancellation");
  expect(cancelled.map(({ to, sentAt }) => [to, sentAt])).toEqual([
    ["a@example.com", "2026-11-23T12:05:00Z"],
    ["b@example.com", "2026-11-23T12:06:00Z"],
    ["c@example.com", "2026-11-23T12:07:00Z"],
  ]);
});

test("a snapshot keeps the order of what is due at the same time", async () => {
  const scene = inProcess({ clock: NOON });
  for (const email of ["b@example.com", "a@example.com"]) {
    await scene.broker.cancel(await bookFor(email, scene));
  }
  const later = createSandbox({ clock: NOON, snapshot: scene.sandbox.snapshot() });
  later.clock.advance("PT5M");
  const cancelled = later.emails.filter(({ kind }) => kind === "cancellation");
  expect(cancelled.map(({ to }) => to)).toEqual(["b@example.com", "a@example.com"]);
});

test("a webhook that is due again is not sent by a sandbox without a receiver", async () => {
  const { bodies, options } = receiver(500);
  const { sandbox, broker } = inProcess(options);
  const customer = await broker.createCustomer();
  await sandbox.seller.disconnectAccount(customer);
  await sandbox.settled();
  expect(bodies).toHaveLength(1);
  const later = createSandbox({ clock: NOON, snapshot: sandbox.snapshot() });
  later.clock.advance("P1D");
  await later.settled();
  expect(later.webhookDeliveries).toEqual([]);
  const again = createSandbox({ ...options, snapshot: sandbox.snapshot() });
  again.clock.advance("PT1M");
  await again.settled();
  expect(bodies).toHaveLength(2);
});

test("a webhook can be delayed in real time", async () => {
  const { bodies, options } = receiver();
  const sandbox = createSandbox({ ...options, faults: [{ operation: "webhook", delay: 20 }] });
  const customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
  await sandbox.seller.disconnectAccount(customer);
  expect(bodies).toEqual([]);
  await sandbox.settled();
  expect(bodies).toHaveLength(1);
});

test("an erased customer's webhook is still sent, with the identifier only", async () => {
  const { bodies, options } = receiver(500);
  const { sandbox, broker } = inProcess({ ...options, erasureDelay: "PT1S" });
  const customer = await broker.createCustomer();
  await sandbox.seller.disconnectAccount(customer);
  await sandbox.settled();
  await broker.send("DELETE", `${broker.booking}/customer-accounts/${customer}`);
  sandbox.clock.advance("PT1M");
  await sandbox.settled();
  expect(bodies[1]).toEqual(bodies[0]);
  expect(JSON.stringify(bodies[1])).not.toContain(louisDetails.email);
});
