import { listProperties } from "../../../src/json-ld/list-properties.ts";

/*
 * The documented form of a response, written a second time: the simplest code that follows the guide, without regard to
 * speed. If it differs from the SDK's result, one of the two is wrong.
 */

type Properties = Record<string, unknown>;

/** Parents that may be given as a URL. */
const parents = [
  ...[
    "superEvent",
    "facilityUse",
    "aggregateFacilityUse",
    "instanceOfCourse",
    "containedInPlace",
    "location",
  ],
];
const url = /^(?:[a-z][a-z\d.+-]*:\/\/|urn:|[#/])\S*$/i;

/** A parsed response as callers receive it. */
export function documentedForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(documentedForm);
  if (!isObject(value)) return value;
  const entries = Object.keys(value).flatMap((name): [string, unknown][] => {
    const given = value[name];
    if (given === null || name === "__proto__") return [];
    if (name === "@context") return [[name, given]];
    if (name === "@type" || name === "@id")
      return [[name.slice(1), keyword(name.slice(1), documentedForm(given))]];
    if ((name === "type" || name === "id") && isPresent(value[`@${name}`])) return [];
    return [[name, keyword(name, propertyForm(name, documentedForm(given), value))]];
  });
  return Object.fromEntries(entries);
}

function keyword(name: string, value: unknown): unknown {
  return name === "type" && Array.isArray(value) && value.length === 1 ? keyword(name, value[0]) : value;
}

/** The form of a property by its name and its parent's property. */
function propertyForm(name: string, value: unknown, parent: Properties): unknown {
  const isOrderItem = typeOf(parent) === "OrderItem";
  if (name === "address" && typeof value === "string") return { type: "PostalAddress", streetAddress: value };
  if (parents.includes(name) && typeof value === "string" && url.test(value)) return { id: value };
  if (name === "eventSchedule") return schedules(value);
  if (name === "orderedItem" && isObject(value)) return typeOf(value) === "OrderItem" ? [value] : value;
  if (name === "accessPass" && isOrderItem) return list(value);
  if (name === "error" && typeOf(parent) !== undefined) return list(value);
  if (["accessCode", "imin:item", "termsOfService"].includes(name) && isObject(value)) return list(value);
  return listProperties.includes(name) ? list(value) : value;
}

/** A list of one, except for a collection, which has its items in a property. */
function list(value: unknown): unknown {
  return Array.isArray(value) || (isObject(value) && "imin:item" in value) ? value : [value];
}

function schedules(value: unknown): unknown {
  const entries = list(value);
  return Array.isArray(entries) ? flattened(entries, entries.map(parsedSchedule)) : entries;
}

/** A string that contains several schedules replaces one entry. */
function flattened(entries: readonly unknown[], parsed: readonly unknown[]): unknown {
  return parsed.every((entry, index) => entry === entries[index]) ? entries : parsed.flat();
}

function parsedSchedule(entry: unknown): unknown {
  if (typeof entry !== "string") return entry;
  try {
    const parsed: unknown = JSON.parse(entry);
    return typeof parsed === "object" && parsed !== null ? documentedForm(parsed) : entry;
  } catch {
    return entry;
  }
}

function typeOf(value: Properties): unknown {
  return keyword("type", value["@type"] ?? value["type"] ?? undefined);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
