import { isJsonObject, type JsonObject, type JsonValue } from "../basics/json.ts";

/** The properties that identify an item and are required to book it. */
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

/**
 * The same by ID, with everything missing that may be missing according to imin's "Defensive Data Consumption"
 * page. @internal
 */
export function sparse(document: JsonObject): JsonObject {
  return pick(document, KEPT);
}

/** The same in search results, with even less. @internal */
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
