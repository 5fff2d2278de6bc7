/*
 * Updates your own tables of customers and bookings from imin each night, without a webhook.
 *
 *   npx tsx --tsconfig tsconfig.json examples/reconcile.ts
 *
 * Here, the tables are maps and imin is the sandbox, where changes happen that the site is not notified of.
 */
import { type Customer, IminClient, isIminError, type OrderItemStatusName, statusOf } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

/** What the site keeps. */
export interface Tables {
  /** Customers by imin's identifier. */
  readonly customers: Map<string, Pick<Customer, "email" | "givenName" | "familyName">>;
  /** The status of each booking, by the `id` of its order item. */
  readonly bookings: Map<string, OrderItemStatusName>;
}

/** Changes the tables, one customer at a time, and yields a line for each change. */
export async function* reconcile(imin: IminClient, tables: Tables): AsyncGenerator<string> {
  for (const [identifier, known] of tables.customers) {
    const { email, givenName, familyName } = (await customerOrUndefined(imin, identifier)) ?? {};
    if (email === undefined) {
      yield `${identifier} is not at imin any more: look at it.`;
      continue;
    }
    const current = { email, givenName, familyName };
    if (JSON.stringify(current) !== JSON.stringify(known)) {
      tables.customers.set(identifier, current);
      yield `${identifier} is now ${givenName} ${familyName}, ${email}.`;
    }
    for await (const order of imin.orders.list({ customer: identifier })) {
      for (const item of order.orderedItem ?? []) {
        const { id = "" } = item;
        const status = statusOf(item);
        if (tables.bookings.get(id) === status) continue;
        const isNew = !tables.bookings.has(id);
        tables.bookings.set(id, status);
        yield `${identifier} has a ${isNew ? "new " : ""}booking that is ${status}.`;
      }
    }
  }
}

async function customerOrUndefined(imin: IminClient, identifier: string): Promise<Customer | undefined> {
  try {
    return await imin.customers.get(identifier);
  } catch (error) {
    if (isIminError(error, "api") && error.status === 404) return undefined;
    throw error;
  }
}

async function main(): Promise<void> {
  const sandbox = createSandbox();
  const imin = new IminClient({
    ...sandbox.clientOptions,
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  });
  const details = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };
  const louis = await imin.customers.create(details);
  const tables: Tables = {
    customers: new Map([
      [louis.identifier, details],
      ["AAAAAAAAAA", { email: "mary@imin.co", givenName: "Mary", familyName: "Wu" }],
    ]),
    bookings: new Map(),
  };
  const run = async (): Promise<void> => {
    for await (const line of reconcile(imin, tables)) console.log(line);
  };

  // He pays, and closes the browser before he is back on the site. A seller corrects his name.
  const pilates = "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741";
  const session = await imin.checkout.createSession(
    imin.checkout.session().customer(louis).orderItem({
      type: "ScheduledSession",
      identifier: pilates,
      acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
    }),
  );
  await sandbox.completeCheckout(session);
  sandbox.changeCustomer(louis.identifier, { familyName: "Wu-Jones" });
  console.log("The first night:");
  await run();

  await sandbox.seller.cancel(pilates);
  console.log("The second night:");
  await run();
}

await main();
