/** The properties of bodies that hold personal data, wherever they stand. */
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

/** The properties whose value is a person, and whose `name` is therefore a person's. */
const people = new Set(["attendee", "customer", "emergencyContact"]);

const blackedOut = "[redacted]";

/** An e-mail address, also as a URL's query would spell it. It begins where a word does, so that one look at each is enough. */
const emailAddress = /(?<![^\s<>"'(),;:=&?/])[^\s@<>"'(),;:=&?/%]+(?:@|%40)[^\s@<>"'(),;:=&?/]+/giu;

/** Texts longer than this are cut before they go into a message. */
const longestText = 300;

/**
 * Makes a foreign text fit to be shown: without the secrets or anything that looks like an e-mail address, without
 * control characters, and then cut to a length: cut before, the beginning of a secret could be left at the end.
 *
 * @internal
 */
export function redact(text: string, secrets: Iterable<string>): string {
  let shown = text;
  // The longest first: a shorter one may be a part of it.
  for (const secret of [...secrets].sort((one, other) => other.length - one.length)) {
    const isThere = shown.toLowerCase().includes(secret.toLowerCase());
    if (secret.length > 1 && isThere) shown = shown.replace(occurrences(secret), blackedOut);
  }
  shown = shown
    .replace(emailAddress, blackedOut)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return shown.length > longestText ? `${shown.slice(0, longestText)}…` : shown;
}

/** A short one only where it stands alone, so that a customer called Al does not black out half of "also". */
function occurrences(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(secret.length > 5 ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}

/** The personal data in a body, at every depth. @internal */
export function personalValues(body: unknown, isPerson = false): readonly string[] {
  if (Array.isArray(body)) return body.flatMap((item) => personalValues(item, isPerson));
  if (typeof body !== "object" || body === null) return [];
  const types = [Reflect.get(body, "type"), Reflect.get(body, "@type")];
  const isNamed = isPerson || "givenName" in body || types.includes("Person");
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value !== "string") return personalValues(value, people.has(name));
    return personalProperties.has(name) || (isNamed && name === "name") ? [value] : [];
  });
}
