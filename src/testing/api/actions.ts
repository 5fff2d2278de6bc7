import { dateTime } from "../basics/duration.ts";
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  keywordOf,
  textOf,
} from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import { ENTITLEMENTS, SELLERS } from "../catalog/club.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { State } from "../state/state.ts";
import type { Addresses } from "./addresses.ts";
import { conceptOf } from "./entitlements.ts";
import { readChanges } from "./person.ts";

const CONTEXT = "https://openactive.io/";
const COMPLETED = "https://schema.org/CompletedActionStatus";

/** The errors of the sellers that are set to refuse updates. @internal */
export const REFUSED = "The seller's booking system refused the change.";

/** Access passes with this prefix are rejected, as imin's page shows: 400 `UpdateFailedError`. @internal */
const REFUSED_PASS = "INVALID";
/** Access passes with this prefix are rejected by one seller only: 200 with one `error`. @internal */
const PARTLY_REFUSED_PASS = "PARTIAL";

/** Performs an action and returns imin's response to it. @internal */
export function performAction(
  state: State,
  record: CustomerRecord,
  action: JsonObject,
  addresses: Addresses,
): JsonObject {
  const response = changeAndRespond(state, record, action, addresses);
  if (record.refusesUpdates !== true) return response;
  const named = [action["seller"] ?? []].flat();
  const refusing = SELLERS.filter(({ id }) => named.length === 0 || named.includes(id));
  return {
    ...response,
    error: refusing.map(({ id, name }) => sellerError("UpdateFailedError", REFUSED, { "@id": id, name })),
  };
}

function changeAndRespond(
  state: State,
  record: CustomerRecord,
  action: JsonObject,
  addresses: Addresses,
): JsonObject {
  if (action["@context"] === undefined) throw badRequest("`@context` is missing.");
  const object = action["object"];
  if (!isJsonObject(object)) throw badRequest("`object` must be an object.");
  switch (action["@type"]) {
    case "CustomerUpdateAction":
      return updateCustomer(state, record, object, action["seller"]);
    case "imin:AccessPassUpdateAction":
      return updateAccessPass(state, record, object);
    case "imin:EntitlementUpdateAction":
      return updateEntitlement(state, record, object, addresses);
    default:
      throw badRequest(
        "`@type` must be CustomerUpdateAction, imin:AccessPassUpdateAction or imin:EntitlementUpdateAction.",
      );
  }
}

function updateCustomer(
  state: State,
  record: CustomerRecord,
  object: JsonObject,
  seller: JsonValue | undefined,
): JsonObject {
  const sellers = seller ?? [];
  if (!isJsonArray(sellers) || !sellers.every((id) => typeof id === "string")) {
    throw badRequest("`seller` must be an array of seller ids.");
  }
  const changes = readChanges(object, "object.");
  state.customers.update(record, changes);
  const unknownSellers = sellers.filter((id) => !SELLERS.some((known) => known.id === id));
  return {
    "@context": CONTEXT,
    "@type": "CustomerUpdateAction",
    actionStatus: COMPLETED,
    object: { "@type": "Person", ...changes },
    error: unknownSellers.map((id) =>
      sellerError("UpdateFailedError", "The customer has no linked account with this seller.", { "@id": id }),
    ),
  };
}

function updateAccessPass(state: State, record: CustomerRecord, object: JsonObject): JsonObject {
  const text = textOf(object, "text");
  if (keywordOf(object, "type") !== "Barcode" || text === undefined) {
    throw badRequest("`object` must be a Barcode with a `text`.");
  }
  if (text.startsWith(REFUSED_PASS)) {
    throw badRequest("Barcode did not include the expected prefix", "UpdateFailedError");
  }
  state.customers.change(record, { accessPass: text });
  const name = "The barcode value specified is not permitted within this booking system.";
  const refusing = text.startsWith(PARTLY_REFUSED_PASS) ? SELLERS.slice(-1) : [];
  return {
    "@context": CONTEXT,
    "@type": "imin:AccessPassUpdateAction",
    object: { "@type": "Barcode", text },
    error: refusing.map((seller) =>
      sellerError("BarcodeInvalidError", name, { "@id": seller.id, name: seller.name }),
    ),
  };
}

function updateEntitlement(
  state: State,
  record: CustomerRecord,
  object: JsonObject,
  addresses: Addresses,
): JsonObject {
  if (keywordOf(object, "type") !== "Entitlement") throw badRequest("`object` must be an Entitlement.");
  const given = object["entitlementType"];
  const id = isJsonObject(given) ? keywordOf(given, "id") : given;
  const known = ENTITLEMENTS.find(({ fragment }) => conceptOf(fragment, addresses)["id"] === id);
  if (known === undefined)
    throw badRequest("`object.entitlementType` is not one of the broker's entitlements.");
  const validUntil = new Date(textOf(object, "validUntil") ?? "");
  if (Number.isNaN(validUntil.getTime())) throw badRequest("`object.validUntil` is not a date-time.");
  if (validUntil <= state.clock.now()) throw badRequest("`object.validUntil` is in the past.");
  const entitlement = { fragment: known.fragment, expires: dateTime(validUntil) };
  state.customers.change(record, { entitlement });
  return {
    "@context": CONTEXT,
    "@type": "imin:EntitlementUpdateAction",
    actionStatus: COMPLETED,
    object: {
      "@type": "Entitlement",
      validUntil: dateTime(validUntil),
      entitlementType: conceptOf(known.fragment, addresses),
    },
    error: [],
  };
}

function sellerError(type: string, name: string, seller: JsonObject): JsonObject {
  return { "@context": CONTEXT, "@type": type, name, seller: { "@type": "Organization", ...seller } };
}
