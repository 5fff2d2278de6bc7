import { listProperties } from "./list-properties.ts";
import { typeOf } from "./node-keywords.ts";
import { type JsonObject, keywordForms, type PropertyForm, type PropertyForms, respell } from "./respell.ts";

/**
 * Gives a response one form, so that code that reads it needs no cases. Beside what {@link respell} does, a property
 * that holds a list becomes a list of one where it came as a single value, a parent given as its URL becomes
 * `{ id: url }`, and an address given as text becomes a PostalAddress. Normalizing twice changes nothing more.
 *
 * @param document A parsed response. It is not changed, and returned as it is where it has this form already.
 * @throws RangeError if the document has more than 500 levels.
 * @internal
 */
export function normalize(document: unknown): unknown {
  return respell(document, propertyForms);
}

const list: PropertyForm = (value) => (Array.isArray(value) || isCollection(value) ? value : [value]);

/** For a property that is also a text somewhere, or that is nonsense if it is one. */
const listOfObjects: PropertyForm = (value, parent) => (isObject(value) ? list(value, parent) : value);

/** The items of an Order. An OrderItem has what was booked under the same name. */
const listOfOrderItems: PropertyForm = (value, parent) =>
  isObject(value) && typeOf(value) === "OrderItem" ? list(value, parent) : value;

/** The passes of an OrderItem. A customer's account has a single one. */
const listInOrderItem: PropertyForm = (value, parent) =>
  typeOf(parent) === "OrderItem" ? list(value, parent) : value;

/** The errors of an OrderItem or an action. imin's gateway has `{ error: "…" }`, which is no JSON-LD. */
const listInModel: PropertyForm = (value, parent) =>
  typeOf(parent) === undefined ? value : list(value, parent);

const schedules: PropertyForm = (value, parent) => {
  const entries = list(value, parent);
  if (!Array.isArray(entries)) return entries;
  const parsed = entries.map(parsedSchedule);
  return parsed.some((entry, index) => entry !== entries[index]) ? parsed.flat() : entries;
};

/** In JSON-LD, the URL of a node means the node. A reference within the document begins with `#`. */
const reference: PropertyForm = (value) =>
  typeof value === "string" && /^(?:[a-z][a-z\d.+-]*:\/\/|urn:|[#/])\S*$/i.test(value)
    ? { id: value }
    : value;

const postalAddress: PropertyForm = (value) =>
  typeof value === "string" ? { type: "PostalAddress", streetAddress: value } : value;

const propertyForms: PropertyForms = /* @__PURE__ */ (() =>
  new Map<string, PropertyForm>([
    ...keywordForms,
    ...listProperties.map((name) => [name, list] as const),
    ["accessCode", listOfObjects],
    ["imin:item", listOfObjects],
    ["termsOfService", listOfObjects],
    ["orderedItem", listOfOrderItems],
    ["accessPass", listInOrderItem],
    ["error", listInModel],
    ["eventSchedule", schedules],
    ["superEvent", reference],
    ["facilityUse", reference],
    ["aggregateFacilityUse", reference],
    ["instanceOfCourse", reference],
    ["containedInPlace", reference],
    ["location", reference],
    ["address", postalAddress],
  ]))();

/** Some publishers write each schedule as JSON within the JSON. What is no such text stays as it is. */
function parsedSchedule(entry: unknown): unknown {
  if (typeof entry !== "string") return entry;
  try {
    const parsed: unknown = JSON.parse(entry);
    return isObject(parsed) ? normalize(parsed) : entry;
  } catch {
    return entry;
  }
}

/** imin's facets have a collection of activities where other documents have a list of them. */
function isCollection(value: unknown): boolean {
  return isObject(value) && "imin:item" in value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}
