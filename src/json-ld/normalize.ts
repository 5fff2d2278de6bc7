import { listProperties } from "./list-properties.ts";
import { typeOf } from "./node-keywords.ts";
import { isObject, keywordForms, type PropertyForm, type PropertyForms, respell } from "./respell.ts";

/**
 * Gives a response a uniform shape, so that code that reads it has no special cases. In addition to what {@link
 * respell} does, a single value of a list property becomes a list of one, a parent given as a URL becomes `{ id:
 * url }`, and an address given as text becomes a PostalAddress. A second pass changes nothing.
 *
 * @param document A parsed response. It is not changed. It is returned as is if it already has this shape.
 * @throws RangeError if the document has more than 500 levels.
 * @internal
 */
export function normalize(document: unknown): unknown {
  return respell(document, propertyForms);
}

const list: PropertyForm = (value) => (Array.isArray(value) || isCollection(value) ? value : [value]);

/** For a property that may also be a string, or makes no sense as one. */
const listOfObjects: PropertyForm = (value, parent) => (isObject(value) ? list(value, parent) : value);

/** The items of an Order. An OrderItem uses the same name for what was booked. */
const listOfOrderItems: PropertyForm = (value, parent) =>
  isObject(value) && typeOf(value) === "OrderItem" ? list(value, parent) : value;

/** The passes of an OrderItem. A customer account has a single one. */
const listInOrderItem: PropertyForm = (value, parent) =>
  typeOf(parent) === "OrderItem" ? list(value, parent) : value;

/** The errors of an OrderItem or an action. imin's gateway sends `{ error: "…" }`, which is not JSON-LD. */
const listInModel: PropertyForm = (value, parent) =>
  typeOf(parent) === undefined ? value : list(value, parent);

const schedules: PropertyForm = (value, parent) => {
  const entries = list(value, parent);
  if (!Array.isArray(entries)) return entries;
  const parsed = entries.map(parsedSchedule);
  return parsed.some((entry, index) => entry !== entries[index]) ? parsed.flat() : entries;
};

/** In JSON-LD, a node's URL stands for the node. A reference within the document begins with `#`. */
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

/** Some publishers embed each schedule as a JSON string. Any other string stays as it is. */
function parsedSchedule(entry: unknown): unknown {
  if (typeof entry !== "string") return entry;
  try {
    const parsed: unknown = JSON.parse(entry);
    return isObject(parsed) ? normalize(parsed) : entry;
  } catch {
    return entry;
  }
}

/** imin's facets have a collection of activities where other documents have a list. */
function isCollection(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, "imin:item");
}
