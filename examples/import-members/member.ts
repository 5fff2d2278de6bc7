import type { PersonDetails } from "imin-sdk";
import { PersonDetailsSchema } from "imin-sdk/schemas";

/** One member of the club, as in the source. Empty values are omitted. */
export interface MemberRow {
  /** The position of the row: the line of the file, or the number of the database row, from 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<MemberColumn, string>>>;
}

/** The columns that an import reads. */
export const memberColumns = [
  "member",
  "email",
  "givenName",
  "familyName",
  "telephone",
  "birthDate",
  "streetAddress",
  "addressLocality",
  "postalCode",
] as const;

/** The columns that a source must have. */
export const requiredColumns = ["member", "email", "givenName", "familyName"] as const;

/** The name of a column. */
export type MemberColumn = (typeof memberColumns)[number];

/** A member that can be sent to imin. */
export interface Member {
  readonly line: number;
  /** The club's own identifier. */
  readonly member: string;
  readonly person: PersonDetails;
}

/** A row that cannot be sent, and why. */
export interface Problem {
  readonly line: number;
  readonly member?: string | undefined;
  readonly reasons: readonly string[];
}

/** The maximum length of a value. PostgreSQL indexes email addresses of at most 2,700 bytes. */
const longestValue = 500;

/** The minimum number of digits in an international telephone number. */
const fewestDigits = 7;

/**
 * Creates a member from a row, or lists everything that is wrong with it.
 *
 * @param today The date for the age check, as `YYYY-MM-DD`.
 */
export function readMember({ line, values }: MemberRow, today: string): Member | Problem {
  const { member, telephone, birthDate, streetAddress, addressLocality, postalCode, ...names } = values;
  const address = withoutMissing({ streetAddress, addressLocality, postalCode });
  const person = withoutMissing({
    ...names,
    telephone,
    birthDate,
    address: Object.keys(address).length > 0 ? address : undefined,
    "imin:is13OrOver": birthDate === undefined ? undefined : isAtLeast13(birthDate, today),
  });
  const checked = PersonDetailsSchema.safeParse(person);
  const reasons = (checked.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (member === undefined) reasons.unshift("member: is missing");
  for (const [column, value] of Object.entries(values)) {
    if (value.includes("\0")) reasons.push(`${column}: contains a NUL character`);
    if (value.length > longestValue) reasons.push(`${column}: is longer than ${longestValue} characters`);
  }
  if (birthDate !== undefined && birthDate > today) reasons.push("birthDate: is in the future");
  if (telephone !== undefined && telephone.replace(/\D/g, "").length < fewestDigits) {
    reasons.push(`telephone: must have at least ${fewestDigits} digits`);
  }
  if (member === undefined || !checked.success || reasons.length > 0) return { line, member, reasons };
  return { line, member, person: checked.data };
}

/** Whether a row can be sent. */
export function isMember(row: Member | Problem): row is Member {
  return "person" in row;
}

function isAtLeast13(birthDate: string, today: string): boolean {
  const [year = 0] = birthDate.split("-").map(Number);
  return `${year + 13}${birthDate.slice(4)}` <= today;
}

function withoutMissing<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>; // a filtered copy of the same properties
}
