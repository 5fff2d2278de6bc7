import { defined } from "../basics/defined.ts";
import { isJsonArray, isJsonObject, type JsonObject, keywordOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import { occurrenceOf } from "../catalog/opportunity.ts";
import { isTestItem } from "../catalog/test-items.ts";
import type { NewSession, SessionItem } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { brokerAt } from "./host-broker.ts";
import { readBroker, readLinks } from "./session-broker.ts";
import { readAttendee, readPayer } from "./session-customer.ts";
import { readOffer, readOpportunity } from "./session-item.ts";

/** Reads an Authenticated Checkout session from the broker's request. @internal */
export function readSession(state: State, document: JsonObject, checkoutBaseUrl: string): NewSession {
  const order = readInitialOrder(document);
  const posted = readOrderedItems(order).map((item) => ({
    item,
    opportunity: readOpportunity(state, item, "identifier"),
  }));
  const isTest = posted.some(({ opportunity }) => isTestItem(occurrenceOf(opportunity).identifier));
  const context = { state, origin: checkoutBaseUrl, isTest };
  const payer = readPayer(context, order["customer"]);
  const items = posted.map(({ item, opportunity }): SessionItem => {
    const offer = readOffer(state, item["acceptedOffer"], opportunity, payer);
    return { opportunity, offer, ...readAttendee(context, item["attendee"]) };
  });
  checkGroup(items);
  return {
    checkoutBaseUrl,
    document: JSON.stringify(document),
    isTest,
    broker: readBroker(order["broker"]),
    items,
    // Without the broker's own identifier of a person.
    ...defined({ customer: payer.customer, guest: payer.guest }),
    ...readLinks(document["imin:navigationLinks"]),
  };
}

/** A Standalone Checkout session has only an opportunity, by its open-data id. The page asks for the rest. @internal */
export function readStandaloneSession(
  state: State,
  document: JsonObject,
  checkoutBaseUrl: string,
): NewSession {
  const order = readInitialOrder(document);
  const items = readOrderedItems(order);
  const first = items[0];
  if (first === undefined || items.length > 1) {
    throw badRequest("A standalone session must have exactly one `orderedItem`.");
  }
  const opportunity = readOpportunity(state, first, "id");
  const broker = brokerAt(state, checkoutBaseUrl);
  return {
    checkoutBaseUrl,
    document: JSON.stringify({
      ...document,
      "imin:initialOrder": { ...order, broker: { type: "Organization", ...broker } },
    }),
    isTest: isTestItem(occurrenceOf(opportunity).identifier),
    broker,
    items: [{ opportunity }],
  };
}

function readInitialOrder(document: JsonObject): JsonObject {
  if (document["@context"] === undefined) throw badRequest("`@context` is missing.");
  if (keywordOf(document, "type") !== "imin:CheckoutSession") {
    throw badRequest('`type` must be "imin:CheckoutSession".');
  }
  const order = document["imin:initialOrder"];
  if (!isJsonObject(order) || keywordOf(order, "type") !== "OrderQuote") {
    throw badRequest("`imin:initialOrder` must be an OrderQuote.");
  }
  return order;
}

function readOrderedItems(order: JsonObject): readonly JsonObject[] {
  const items = order["orderedItem"];
  if (!isJsonArray(items) || items.length === 0) {
    throw badRequest("`imin:initialOrder.orderedItem` must have at least one item.");
  }
  return items.map((item) => {
    if (!isJsonObject(item) || keywordOf(item, "type") !== "OrderItem") {
      throw badRequest("Each `orderedItem` must be an OrderItem.");
    }
    return item;
  });
}

/** Group booking: one item for each attendee, all for the same opportunity. */
function checkGroup(items: readonly SessionItem[]): void {
  if (items.length < 2) return;
  if (new Set(items.map(({ opportunity }) => opportunity)).size > 1) {
    throw badRequest("All items of a group booking must be for the same opportunity.");
  }
  const attendees = items.map(({ attendee }) => attendee);
  if (attendees.includes(undefined)) {
    throw badRequest(
      "Each item of a group booking must have an `attendee`.",
      "IncompleteAttendeeDetailsError",
    );
  }
  if (new Set(attendees).size < attendees.length) {
    throw badRequest("An attendee can have only one item of a group booking.");
  }
}
