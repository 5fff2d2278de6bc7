import fc from "fast-check";
import { createSandbox, type Sandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { createKeptSandbox } from "../../src/testing/sandbox.ts";
import { JournalReader } from "../../src/testing/state/journal.ts";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";
import { fuzz } from "../support/fuzz.ts";

/*
 * The journal lines of the sandbox, which `--data` writes to its file, must reproduce its state, whatever happens and in
 * any order.
 */

const NOON = "2026-11-23T12:00:00Z";
const RUNS = 15;
const ENTITLEMENT = "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1";

/** What an operation acts on: what has been made so far. */
interface Scene {
  readonly sandbox: Sandbox;
  readonly broker: Broker;
  readonly customers: string[];
  readonly sessions: unknown[];
  readonly orders: string[];
  readonly items: string[];
}

/** A change of an existing item. A refusal is not a failure, but must be written as it is known. */
type Operation = (
  scene: Scene,
  pick: <Value>(values: readonly Value[]) => Value | undefined,
) => Promise<unknown>;

const act = (broker: Broker, customer: string | undefined, action: object): Promise<unknown> =>
  broker.send("POST", `${broker.booking}/customer-accounts/${customer}/actions`, {
    "@context": "https://openactive.io/",
    ...action,
  });

const OPERATIONS: Readonly<Record<string, Operation>> = {
  createCustomer: async ({ broker, customers }) => customers.push(await broker.createCustomer(louisDetails)),
  updateCustomer: ({ broker, customers }, pick) =>
    broker.send("PATCH", `${broker.booking}/customer-accounts/${pick(customers)}`, {
      telephone: "020 7946 0999",
    }),
  deleteCustomer: ({ broker, customers }, pick) =>
    broker.send("DELETE", `${broker.booking}/customer-accounts/${pick(customers)}`),
  setPass: ({ broker, customers }, pick) =>
    act(broker, pick(customers), {
      "@type": "imin:AccessPassUpdateAction",
      object: { "@type": "Barcode", text: "ABC123" },
    }),
  setEntitlement: ({ broker, customers }, pick) =>
    act(broker, pick(customers), {
      "@type": "imin:EntitlementUpdateAction",
      object: { "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z", entitlementType: ENTITLEMENT },
    }),
  createSession: async ({ broker, customers, sessions }, pick) => {
    const { status, body } = await broker.createSession(checkoutSessionFor(pick(customers)));
    if (status === 201) sessions.push(body);
  },
  createGroup: async ({ broker, customers, sessions }) => {
    const places = customers.slice(0, 3).map((attendee) => orderItem({ attendee }));
    const { status, body } = await broker.createSession(checkoutSessionFor(customers[0], places));
    if (status === 201) sessions.push(body);
  },
  complete: async ({ sandbox, broker, sessions, orders, items }, pick) => {
    const { order } = await sandbox.completeCheckout(pick(sessions) as string);
    if (order === undefined || orders.includes(order)) return;
    orders.push(order);
    const { orderedItem } = await broker.order(order);
    for (const { identifier } of orderedItem) items.push(identifier);
  },
  cancel: async ({ broker, orders }, pick) => broker.cancel(pick(orders) ?? ""),
  advance: async ({ sandbox }) => sandbox.clock.advance("PT7M"),
  nextDay: async ({ sandbox }) => sandbox.clock.advance("P1D"),
  cancelBySeller: ({ sandbox }) => sandbox.seller.cancel(sessionIdentifier),
  reschedule: ({ sandbox }) =>
    sandbox.seller.reschedule(sessionIdentifier, { startDate: "2026-12-01T19:00:00Z" }),
  refuseCancellation: ({ sandbox, items }, pick) => sandbox.seller.refuseCancellation(pick(items) ?? ""),
  setAttendance: ({ sandbox, items }, pick) => sandbox.seller.setAttendance(pick(items) ?? "", "attended"),
  refuseUpdates: ({ sandbox, customers }, pick) => sandbox.seller.refuseUpdates(pick(customers) ?? ""),
  removeEntitlement: ({ sandbox, customers }, pick) =>
    sandbox.seller.removeEntitlement(pick(customers) ?? ""),
  changeCustomer: async ({ sandbox, customers }, pick) =>
    sandbox.changeCustomer(pick(customers) ?? "", { givenName: "Lou", accessPass: "DEF456" }),
  addSession: ({ sandbox }) => sandbox.catalog.addSession(),
  addSlot: ({ sandbox }) => sandbox.catalog.addSlot(),
  changeCatalog: ({ sandbox }) => sandbox.catalog.change(sessionIdentifier, { capacity: 5 }),
  goBack: async ({ sandbox }) => sandbox.restore(sandbox.snapshot()),
  reset: async ({ sandbox }) => sandbox.reset(),
};

/** What a sandbox knows after it has read these lines, as `imin-sandbox` does when it starts again. */
function readAgain(lines: readonly string[]): unknown {
  const reader = new JournalReader();
  for (const line of lines) reader.read(line);
  return createSandbox({ clock: NOON, snapshot: reader.snapshot() }).snapshot();
}

/** The same lines as they are once the file has been compacted. */
function compacted(lines: readonly string[]): readonly string[] {
  const reader = new JournalReader();
  for (const line of lines) reader.read(line);
  return [...reader.lines()];
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(OPERATIONS)),
  choice: fc.nat(),
});

test("the journal comes to what the sandbox knows, after whatever has happened", async () => {
  const succeeded = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const lines: string[] = [];
      const keeper = { snapshot: undefined, keep: (line: string) => void lines.push(line) };
      const sandbox = createKeptSandbox({ clock: NOON }, keeper);
      const broker = new Broker(sandbox, sandbox.fetch);
      const scene: Scene = { sandbox, broker, customers: [], sessions: [], orders: [], items: [] };
      for (const { name, choice } of [...BEGINNING, ...steps]) {
        const pick = <Value>(values: readonly Value[]) => values[choice % Math.max(1, values.length)];
        await OPERATIONS[name]?.(scene, pick).then(
          () => succeeded.add(name),
          () => undefined,
        );
      }
      const known = sandbox.snapshot();
      expect(readAgain(lines)).toEqual(known);
      expect(readAgain(compacted(lines))).toEqual(known);
    }),
    fuzz(RUNS),
  );
  expect([...succeeded].sort()).toEqual(Object.keys(OPERATIONS).sort());
});

/** So that there is something to act on. */
const BEGINNING = [
  "createCustomer",
  "createCustomer",
  "createSession",
  "complete",
  "createGroup",
  "complete",
].map((name, choice) => ({ name, choice }));
