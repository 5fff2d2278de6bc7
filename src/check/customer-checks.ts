import { propertyOf } from "../errors/property-of.ts";
import type { Order } from "../orders/order.ts";
import { passed, skipped } from "./outcome.ts";
import { findLinks, yesOrNo } from "./read-checks.ts";
import type { Session } from "./session.ts";

/** Reads a customer's data. Writes nothing. @internal */
export async function checkCustomer(session: Session, customer: string): Promise<void> {
  const { customers, orders } = session.client();
  const { signal } = session;
  const advice = { 404: "imin does not know this customer. Check the identifier in --customer." };
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
      findLinks(session, "upcoming items", raw);
      return passed(counted(data.items.length, "item"));
    },
  });
  let order: Order | undefined;
  await session.run({
    ...check,
    name: "order history, two pages",
    run: async () => {
      const { data, raw } = await orders.list({ customer }, { signal }).withResponse();
      findLinks(session, "order history", raw);
      order = data.items.find((listed) => listed["imin:receipt"] !== undefined) ?? data.items[0];
      const next = await data.nextPage({ signal });
      return passed(`${counted(data.items.length + (next?.items.length ?? 0), "order")}`);
    },
  });
  await checkOrder(session, order);
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
      session.find("Does an order contain its customer?", yesOrNo(order.customer !== undefined));
      const hasFlag = order.orderedItem?.some(
        (item) => propertyOf(item, "imin:isPresentlyCancellable") !== undefined,
      );
      session.find("Is imin:isPresentlyCancellable in an order?", yesOrNo(hasFlag === true));
      session.find("Does an order have totalPaymentDue?", yesOrNo(order.totalPaymentDue !== undefined));
      return passed();
    },
  });
  await session.run({
    name: "receipt",
    host: "booking",
    run: async () => {
      const [receipt] = order?.["imin:receipt"] ?? [];
      if (receipt === undefined) return skipped("No order on the first page has a receipt.");
      await orders.receipt(receipt, { signal });
      return passed();
    },
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
