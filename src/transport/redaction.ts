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

const blackedOut = "[redacted]";

/** Texts longer than this are cut before they go into a message. */
const longestText = 300;

/**
 * Makes a foreign text fit to be shown: cut to a length, without control characters, the keys, the personal
 * data of the bodies, or anything that looks like an e-mail address.
 *
 * @internal
 */
export function redact(text: string, bodies: readonly unknown[], keys: readonly string[]): string {
  const secrets = [...keys, ...bodies.flatMap(personalValues)];
  let shown = text.slice(0, longestText * 4);
  for (const secret of secrets) {
    if (secret.length > 1) shown = shown.replace(wholeWord(secret), blackedOut);
  }
  shown = shown
    .replace(/[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,255}/g, blackedOut)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return shown.length > longestText ? `${shown.slice(0, longestText)}…` : shown;
}

/** Only where it stands alone, so that a customer called Al does not black out half of "also". */
function wholeWord(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}

function personalValues(body: unknown): readonly string[] {
  if (Array.isArray(body)) return body.flatMap(personalValues);
  if (typeof body !== "object" || body === null) return [];
  const isPerson =
    "givenName" in body || Reflect.get(body, "type") === "Person" || Reflect.get(body, "@type") === "Person";
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value !== "string") return personalValues(value);
    return personalProperties.has(name) || (isPerson && name === "name") ? [value] : [];
  });
}
