import { shift } from "../basics/duration.ts";
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, keywordOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import {
  CANCELLATION_PENDING,
  CUSTOMER_CANCELLED,
  isPresentlyCancellable,
  type OrderItemRecord,
  type OrderRecord,
  takesPlace,
} from "../state/order-records.ts";
import type { State } from "../state/state.ts";

/**
 * The Open Booking API's order cancellation. It cancels all of the items or none, and repeating it is not an error.
 * The items are then pending until the seller confirms, which happens on the sandbox's clock.
 *
 * @internal
 */
export function requestCancellation(state: State, order: OrderRecord, patch: JsonObject): void {
  const items = readItems(order, patch);
  const fresh = items.filter((item) => takesPlace(item) && item.status !== CANCELLATION_PENDING);
  const now = state.clock.now();
  for (const item of fresh) {
    if (!isPresentlyCancellable(item, now)) {
      throw badRequest(
        "This booking can no longer be cancelled: the refund period is over, or the price allows no refund.",
        "CancellationNotPermittedError",
      );
    }
  }
  if (fresh.length === 0) return;
  for (const item of fresh) state.orders.setStatus(item, CANCELLATION_PENDING);
  state.agenda.add({
    at: shift(now, state.settings.cancellationDelay).getTime(),
    kind: "confirm-cancellation",
    order: order.identifier,
    items: fresh.map(({ identifier }) => identifier),
  });
}

function readItems(order: OrderRecord, patch: JsonObject): OrderItemRecord[] {
  if (keywordOf(patch, "type") !== "Order") throw badRequest('`@type` must be "Order".');
  checkProperties(patch, ["@context", "orderedItem"]);
  const items = patch["orderedItem"];
  if (!isJsonArray(items) || items.length === 0) {
    throw badRequest("`orderedItem` must list at least one item to cancel.");
  }
  return items.map((item) => readItem(order, item));
}

function readItem(order: OrderRecord, patched: JsonValue): OrderItemRecord {
  if (!isJsonObject(patched) || keywordOf(patched, "type") !== "OrderItem") {
    throw badRequest('Each `orderedItem` must be an object with the `@type` "OrderItem".');
  }
  checkProperties(patched, ["@id", "id", "orderItemStatus"]);
  if (patched["orderItemStatus"] !== CUSTOMER_CANCELLED) {
    throw badRequest(
      `\`orderItemStatus\` can only become ${CUSTOMER_CANCELLED}.`,
      "PatchNotAllowedOnPropertyError",
    );
  }
  const id = keywordOf(patched, "id") ?? "";
  const path = /\/api\/v2\/orders\/([^/]+)\/order-items\/([^/]+)$/.exec(id);
  if (path === null) throw badRequest(`"${id}" is not the id of an order item.`, "OrderItemIdInvalidError");
  const item = order.items.find(({ identifier }) => identifier === path[2]);
  if (path[1] !== order.identifier || item === undefined) {
    throw badRequest(`"${id}" is not an item of this order.`, "OrderItemNotWithinOrderError");
  }
  return item;
}

/** Properties of other namespaces (`acme:note`) are ignored, as the specification requires. */
function checkProperties(object: JsonObject, allowed: readonly string[]): void {
  const known = ["@type", "type", ...allowed];
  const excessive = Object.keys(object).filter((name) => !known.includes(name) && !name.includes(":"));
  if (excessive.length > 0) {
    throw badRequest(
      `Not allowed in this patch: ${excessive.join(", ")}.`,
      "PatchContainsExcessivePropertiesError",
    );
  }
}
