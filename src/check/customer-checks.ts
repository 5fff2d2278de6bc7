import { propertyOf } from "../errors/property-of.ts";
import type { Order } from "../orders/order.ts";
import { findLinks } from "./list-findings.ts";
import { findOrder } from "./order-findings.ts";
import { failed, passed, skipped } from "./outcome.ts";
import { ask, whichExist, yesOrNo } from "./question.ts";
import type { Session } from "./session.ts";

const advice = {
  404: "imin does not know this customer. Check the identifier in --customer: it must be imin's, not yours.",
};

/** Reads a customer's data. Writes nothing. @internal */
export async function checkCustomer(session: Session, customer: string): Promise<void> {
  const { customers, orders } = session.client();
  const { signal } = session;
  const check = { host: "booking", advice } as const;
  await session.run({
    ...check,
    name: "customer",
    run: async () => {
      await customers.get(customer, { signal });
      return passed();
    },
  });
  await session.run({
    ...check,
    name: "upcoming items",
    run: async () => {
      const { data, raw } = await orders.upcomingItems({ customer }, { signal }).withResponse();
      findLinks(session, "upcoming items", raw, data.items.length);
      return passed(counted(data.items.length, "item"));
    },
  });
  const order = await checkHistory(session, customer);
  await checkOrder(session, order);
  await askLinkedAccounts(session, customer);
}

/** @returns An order to inspect, with a receipt if there is one. */
async function checkHistory(session: Session, customer: string): Promise<Order | undefined> {
  const { signal } = session;
  let order: Order | undefined;
  await session.run({
    name: "order history, two pages",
    host: "booking",
    advice,
    run: async () => {
      const history = session.client().orders.list({ customer }, { signal });
      const { data, raw } = await history.withResponse();
      findLinks(session, "order history", raw, data.items.length);
      const [first] = data.items;
      order = data.items.find((listed) => propertyOf(listed, "imin:receipt") !== undefined) ?? first;
      const second = await data.nextPage({ signal });
      if (data.hasNextPage() && second === undefined) {
        return failed("The second page repeats the first. Send the report to the maintainers of imin-sdk.");
      }
      session.find("Is imin:isPresentlyCancellable in the order history?", () =>
        yesOrNo(data.items.some(({ orderedItem }) => orderedItem?.some(hasFlag))),
      );
      const further = second === undefined ? "one page" : `${second.items.length} on the second page`;
      return passed(`${counted(data.items.length, "order")}, ${further}`);
    },
  });
  return order;
}

async function checkOrder(session: Session, listed: Order | undefined): Promise<void> {
  const { orders } = session.client();
  const { signal } = session;
  let order = listed;
  await session.run({
    name: "order by ID",
    host: "booking",
    run: async () => {
      if (listed === undefined) return skipped("The customer has no orders.");
      order = await orders.get(listed, { signal });
      findOrder(session, order);
      return passed();
    },
  });
  await session.run({
    name: "receipt",
    host: "booking",
    run: async () => {
      const [receipt] = order?.["imin:receipt"] ?? [];
      if (receipt === undefined) return skipped("No order on the first page has a receipt.");
      const { contentType } = await orders.receipt(receipt, { signal });
      return /^application\/pdf\b/i.test(contentType)
        ? passed()
        : failed(
            "The receipt is not a PDF by its Content-Type. Send the report to the maintainers of imin-sdk.",
          );
    },
  });
}

/** imin's pages do not show the URL of linked accounts. Both paths are guesses from the pages' titles. */
async function askLinkedAccounts(session: Session, customer: string): Promise<void> {
  const paths = ["linked-accounts", "seller-accounts"].map((name) => `/customer-accounts/{customer}/${name}`);
  await ask(session, "Where are linked accounts?", "booking", () =>
    whichExist(session, paths, { params: { customer } }),
  );
}

const hasFlag = (item: unknown): boolean => propertyOf(item, "imin:isPresentlyCancellable") !== undefined;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
