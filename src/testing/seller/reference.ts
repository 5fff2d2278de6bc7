import { kind } from "../arguments/kinds.ts";
import { isJsonObject } from "../basics/json.ts";
import { badRequest, notFound } from "../basics/refusal.ts";
import type { Opportunity } from "../catalog/model.ts";
import { isTestItem } from "../catalog/test-items.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { OrderItemRecord } from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import { findBooked, findItem } from "./booked-items.ts";

/** A reference to a customer, an order item, a session or a slot: its identifier, its `id`, or the object itself. */
export type SandboxReference =
  | string
  | {
      /** The identifier, which takes precedence. */
      readonly identifier?: unknown;
      /** The URL. */
      readonly id?: unknown;
    };

/** @internal */
export const REFERENCE = kind<SandboxReference>(
  "an identifier, a URL that ends with one, or an object that has either",
  (given) => (textOf(given) === undefined ? undefined : (given as SandboxReference)), // it has just been looked at
);

/** The session or slot, which may be over. imin's own test items are excluded. @internal */
export function findOpportunity(state: State, reference: SandboxReference): Opportunity {
  for (const identifier of identifiersIn(reference)) {
    const found =
      state.catalog.find("ScheduledSession", identifier) ??
      state.catalog.find("Slot", identifier) ??
      findBooked(state, identifier);
    if (found === undefined) continue;
    if (isTestItem(identifier)) throw badRequest(`imin's test item "${identifier}" never changes.`);
    return found;
  }
  throw notFound(`There is no session or slot "${textOf(reference)}".`);
}

/** @internal */
export function findOrderItem(state: State, reference: SandboxReference): OrderItemRecord {
  for (const identifier of identifiersIn(reference)) {
    const item = findItem(state, identifier);
    if (item !== undefined) return item;
  }
  throw notFound(`There is no order item "${textOf(reference)}".`);
}

/** The account, which must not be deleted. @internal */
export function findCustomer(state: State, reference: SandboxReference): CustomerRecord {
  const identifier = identifiersIn(reference).find((one) => state.customers.find(one) !== undefined);
  return state.customers.getActive(identifier ?? String(textOf(reference)));
}

/** Both the string itself, because identifiers can be URLs, and the last segment of a URL. */
function identifiersIn(reference: SandboxReference): readonly string[] {
  const text = textOf(reference) ?? "";
  const end = text.split(/[?#]/)[0]?.split("/").filter(Boolean).pop() ?? "";
  try {
    return [text, decodeURIComponent(end)];
  } catch {
    return [text];
  }
}

function textOf(given: unknown): string | undefined {
  const text = isJsonObject(given) ? (given["identifier"] ?? given["id"] ?? given["@id"]) : given;
  return typeof text === "string" && text !== "" ? text : undefined;
}
