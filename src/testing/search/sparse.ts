import { isJsonObject, type JsonObject, type JsonValue } from "../basics/json.ts";

/** What an item needs to be identified, and to be booked. */
const KEPT = [
  "@context",
  "type",
  "id",
  "identifier",
  "startDate",
  "subEvent",
  "superEvent",
  "event",
  "facilityUse",
  "offers",
  "price",
  "imin:checkoutUrlTemplate",
];

/** The same by ID with everything missing that can: imin's "Defensive Data Consumption" page says that any may. @internal */
export function sparse(document: JsonObject): JsonObject {
  return pick(document, KEPT);
}

/** The same as a result of a search, which has even less. @internal */
export function sparseResult(document: JsonObject): JsonObject {
  return pick(
    document,
    KEPT.filter((name) => name !== "identifier"),
  );
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
  const kept = Object.entries(object).filter(([name]) => names.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, pickWithin(value, names)]));
}

function pickWithin(value: JsonValue | undefined, names: readonly string[]): JsonValue | undefined {
  if (isJsonObject(value)) return pick(value, names);
  return Array.isArray(value) ? value.map((item) => pickWithin(item, names) ?? null) : value;
}
