import { isJsonObject, type JsonObject, type JsonValue, keywordOf, textOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";

const REQUIRED = ["email", "givenName", "familyName"] as const;
const TEXTS = [...REQUIRED, "telephone", "gender"] as const;
const ADDRESS_TEXTS = [
  "streetAddress",
  "addressLocality",
  "addressRegion",
  "postalCode",
  "addressCountry",
] as const;
const CONTACT_TEXTS = ["name", "telephone"] as const;
/** The person properties on imin's pages. Other properties are not stored and not returned. */
const KEPT: readonly string[] = [...TEXTS, "birthDate", "imin:is13OrOver", "address", "emergencyContact"];

/** Reads a person that is complete enough for an account, without its keywords. @internal */
export function readPerson(posted: JsonObject, where: string): JsonObject {
  const missing = REQUIRED.filter((name) => textOf(posted, name) === undefined);
  const problems = missing.map((name) => `\`${where}${name}\` is missing`);
  return checked(posted, where, problems);
}

/** Reads some properties of a person, at least one, without keywords. @internal */
export function readChanges(posted: JsonObject, where: string): JsonObject {
  const emptied = REQUIRED.filter((name) => posted[name] === null || posted[name] === "");
  const problems = emptied.map((name) => `\`${where}${name}\` cannot be removed`);
  const changes = checked(posted, where, problems);
  if (Object.keys(changes).length === 0) throw badRequest("At least one property to change is required.");
  return changes;
}

function checked(posted: JsonObject, where: string, problems: string[]): JsonObject {
  const type = keywordOf(posted, "type");
  if (type !== undefined && type !== "Person") problems.push(`\`${where}type\` must be "Person"`);
  for (const name of TEXTS) checkText(posted, name, where, problems);
  const email = posted["email"];
  if (typeof email === "string" && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    problems.push(`\`${where}email\` is not an email address`);
  }
  const birthDate = posted["birthDate"];
  if (isGiven(birthDate) && !isDate(birthDate))
    problems.push(`\`${where}birthDate\` is not a date (YYYY-MM-DD)`);
  const is13OrOver = posted["imin:is13OrOver"];
  if (isGiven(is13OrOver) && typeof is13OrOver !== "boolean") {
    problems.push(`\`${where}imin:is13OrOver\` must be true or false`);
  }
  checkPart(posted, "address", ["PostalAddress", ADDRESS_TEXTS], where, problems);
  checkPart(posted, "emergencyContact", ["Person", CONTACT_TEXTS], where, problems);
  if (problems.length > 0) throw badRequest(`${problems.join("; ")}.`);
  return Object.fromEntries(Object.entries(posted).filter(([name]) => KEPT.includes(name)));
}

function checkPart(
  person: JsonObject,
  name: string,
  [type, texts]: readonly [string, readonly string[]],
  where: string,
  problems: string[],
): void {
  const part = person[name];
  if (!isGiven(part)) return;
  if (!isJsonObject(part)) {
    problems.push(`\`${where}${name}\` must be a ${type}`);
    return;
  }
  const given = keywordOf(part, "type");
  if (given !== undefined && given !== type) problems.push(`\`${where}${name}.type\` must be "${type}"`);
  for (const text of texts) checkText(part, text, `${where}${name}.`, problems);
}

function checkText(object: JsonObject, name: string, where: string, problems: string[]): void {
  const value = object[name];
  if (isGiven(value) && typeof value !== "string") problems.push(`\`${where}${name}\` must be a string`);
}

function isGiven(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null;
}

function isDate(value: JsonValue | undefined): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}
