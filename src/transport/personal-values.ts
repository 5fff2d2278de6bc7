import { maxValues } from "./redaction.ts";

/** A value that must not be shown. @internal */
export type SecretValue = string | number;

/** Properties whose values are terms of JSON-LD or OpenActive, not data. */
const vocabulary = new Set(["type", "@type", "@context"]);

/** A property name chosen by a program. Other names may be data, such as the key of a record. */
const propertyName = /^@?[A-Za-z][\w:-]*$/;

/** The properties of responses that contain personal data, at any depth. */
const personalProperties = new Set([
  "additionalName",
  "birthDate",
  "email",
  "familyName",
  "givenName",
  "postalCode",
  "streetAddress",
  "telephone",
  "text",
]);

/** The properties whose value is a person, so that their `name` is personal data. */
const people = new Set(["attendee", "customer", "emergencyContact"]);

/**
 * Collects the strings and numbers that a caller supplied, at every depth and under every property. Stops at one
 * more than can be compared, which is enough to know that there are too many.
 *
 * @param supplied JSON values.
 * @internal
 */
export function suppliedValues(supplied: readonly unknown[]): readonly SecretValue[] {
  const found = new Set<SecretValue>();
  const waiting: unknown[] = [...supplied];
  // A loop, because deeply nested bodies would overflow the stack in a recursion.
  while (waiting.length > 0 && found.size <= maxValues) {
    const value = waiting.pop();
    if (typeof value === "string" || typeof value === "number") found.add(value);
    else if (Array.isArray(value)) for (const item of value) waiting.push(item);
    else if (typeof value === "object" && value !== null) {
      for (const [name, property] of Object.entries(value)) {
        if (!propertyName.test(name)) found.add(name);
        if (!vocabulary.has(name)) waiting.push(property);
      }
    }
  }
  return [...found];
}

/** A value in a response, and what its property says about it. */
interface Place {
  readonly value: unknown;
  readonly isPersonal: boolean;
  readonly isPerson: boolean;
}

/** Collects the personal data in a response, by property name. @internal */
export function personalValues(body: unknown): readonly SecretValue[] {
  const found = new Set<SecretValue>();
  const waiting: Place[] = [{ value: body, isPersonal: false, isPerson: false }];
  for (let next = waiting.pop(); next !== undefined && found.size <= maxValues; next = waiting.pop()) {
    const { value, isPersonal, isPerson } = next;
    if (Array.isArray(value)) for (const item of value) waiting.push({ ...next, value: item });
    else if (typeof value === "object" && value !== null) {
      const types = [Reflect.get(value, "type"), Reflect.get(value, "@type")].flat();
      const isNamed = isPerson || "givenName" in value || types.includes("Person");
      for (const [name, property] of Object.entries(value)) {
        waiting.push({
          value: property,
          isPersonal: isPersonal || personalProperties.has(name) || (isNamed && name === "name"),
          isPerson: people.has(name),
        });
      }
    } else if (isPersonal && (typeof value === "string" || typeof value === "number")) found.add(value);
  }
  return [...found];
}
