import type { CustomerReference } from "../customers/customer.ts";
import type { Issue } from "../errors/issue.ts";
import { isThenable, propertyOf } from "../errors/property-of.ts";
import { readDateTime } from "../open-active/date-time.ts";
import { list } from "../pagination/list.ts";
import type { ReferenceCall } from "../transport/call-for-reference.ts";
import { readArguments } from "../transport/read-call.ts";
import type { Transport } from "../transport/transport.ts";
import { awaitFirst } from "../validation/reference-problem.ts";
import { listCall } from "./list-call.ts";
import { listOrders } from "./operations.ts";
import type { Order } from "./order.ts";
import { poll, type WaitOptions } from "./poll.ts";
import { areSameOpportunities, type OpportunityNames, opportunityNames } from "./same-opportunities.ts";

const operation = "orders.waitForOrder";

/** The parts of a checkout session that identify the resulting order. */
export interface OrderedSession {
  /** The order that the session starts with, with its order items. */
  readonly "imin:initialOrder"?: object | undefined;
}

/** The order that `orders.waitForOrder()` waits for, and for how long. */
export interface OrderWait extends WaitOptions {
  /** The customer who pays: a `Customer`, imin's identifier, or the account's URL. */
  readonly customer: CustomerReference;
  /** The checkout session, as `checkout.createSession()` returned it. */
  readonly session: OrderedSession;
  /** When the session was created: a `Date`, its milliseconds, or a date-time such as `"2026-11-23T18:30:00Z"`. */
  readonly since: Date | string | number;
}

/**
 * Polls a customer's orders until they include the order of a checkout session.
 *
 * @param customerCall Creates a call from a customer reference.
 * @internal
 */
export async function waitForOrder(
  transport: Transport,
  wait: OrderWait,
  options: WaitOptions | undefined,
  customerCall: (customer: unknown) => ReferenceCall,
): Promise<Order | undefined> {
  let waitOptions = options;
  let wanted: readonly OpportunityNames[] = [];
  let since = 0;
  const { parameters } = readArguments(operation, () => {
    const { customer, session, since: given, ...inline } = wait ?? {};
    waitOptions = { ...inline, ...options };
    const call = customerCall(customer);
    const issues: Issue[] = [...call.issues];
    wanted = readOpportunities(session, issues);
    since = readSince(given, issues);
    return { ...call, issues };
  });
  return poll(transport, operation, waitOptions, async (callOptions) => {
    let found: Order | undefined;
    const prepare = () => listCall({}, [], parameters["customer"] ?? "");
    for await (const { items } of list(transport, listOrders, prepare, callOptions).pages()) {
      const recent = items.filter((order) => (readDateTime(order.orderDate)?.time ?? 0) >= since);
      const matching = recent.filter((order) =>
        areSameOpportunities(wanted, opportunityNames(order.orderedItem)),
      );
      // The newest come first. If two orders match, the older one is this session's.
      found = matching.at(-1) ?? found;
      if (recent.length < items.length || items.length === 0) break;
    }
    return found;
  });
}

function readOpportunities(session: unknown, issues: Issue[]): readonly OpportunityNames[] {
  const items = propertyOf(propertyOf(session, "imin:initialOrder"), "orderedItem");
  const names = opportunityNames(items);
  if (names.length === 0 || names.some(({ length }) => length === 0)) {
    const message = isThenable(session) ? awaitFirst : "must be the result of checkout.createSession()";
    issues.push({ path: "session", message });
  }
  return names;
}

/** imin's dates have whole seconds, so an order of the same second counts as later. */
function readSince(value: unknown, issues: Issue[]): number {
  const isDate = typeof value === "number" || propertyOf(value, "getTime") !== undefined;
  const time = isDate ? Number(value) : (readDateTime(value)?.time ?? Number.NaN);
  if (Number.isFinite(time)) return Math.floor(time / 1000) * 1000;
  issues.push({ path: "since", message: "must be a Date, or a date-time such as 2026-11-23T18:30:00Z" });
  return 0;
}
