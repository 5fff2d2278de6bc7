import { defined } from "../basics/defined.ts";
import { isJsonObject, type JsonValue, textOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { Guest } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { decoded } from "./body.ts";
import { readPerson } from "./person.ts";

/** The customer who pays: an account, or a person that the broker describes. @internal */
export interface Payer {
  readonly customer?: string;
  readonly guest?: Guest;
  /** The broker's own identifier of a described person. In testing mode, the posted identifier. */
  readonly identifier?: string;
  readonly entitlement?: CustomerRecord["entitlement"];
}

/** The context for reading an account. @internal */
export interface AccountContext {
  readonly state: State;
  /** The origin that received the session. */
  readonly origin: string;
  /** Whether this is imin's testing mode, in which any identifier is valid. */
  readonly isTest: boolean;
}

/**
 * Reads the `customer` of a session: an imin identifier, the account's URL, or a person.
 *
 * @internal
 */
export function readPayer(context: AccountContext, posted: JsonValue | undefined): Payer {
  if (typeof posted === "string" && posted !== "") {
    const identifier = identifierIn(context, posted, "customer");
    if (context.isTest) {
      const isKnown = context.state.customers.find(identifier) !== undefined;
      return { identifier, ...(isKnown ? { customer: identifier } : {}) };
    }
    const { entitlement } = findAccount(context, identifier, posted, "customer");
    return { customer: identifier, identifier, ...defined({ entitlement }) };
  }
  if (!isJsonObject(posted)) {
    throw badRequest(
      "`customer` must be an identifier, an account's URL or a Person.",
      "IncompleteCustomerDetailsError",
    );
  }
  const person = readPerson(posted, "customer.");
  const guest = {
    givenName: String(person["givenName"]),
    familyName: String(person["familyName"]),
    email: String(person["email"]),
  };
  return { guest, ...defined({ identifier: textOf(posted, "identifier") }) };
}

/** Reads the `attendee` of an item, which must be an account, as in imin's "Group Booking". @internal */
export function readAttendee(
  context: AccountContext,
  posted: JsonValue | undefined,
): { readonly attendee?: string } {
  if (posted === undefined || posted === null) return {};
  if (typeof posted !== "string") throw badRequest("`attendee` must be a customer's identifier.");
  const attendee = identifierIn(context, posted, "attendee");
  if (!context.isTest) findAccount(context, attendee, posted, "attendee");
  return { attendee };
}

function findAccount(
  { state }: AccountContext,
  identifier: string,
  posted: string,
  role: string,
): CustomerRecord {
  const record = state.customers.find(identifier);
  if (record === undefined || record.deletedAt !== undefined) {
    throw badRequest(`\`${role}\` "${posted}" is not a customer account.`, "IncompleteCustomerDetailsError");
  }
  return record;
}

/**
 * The last segment of an account's URL, or the identifier unchanged. imin cannot know the URL of a broker's proxy,
 * so a URL must be imin's or the sandbox's own.
 */
function identifierIn({ state, origin }: AccountContext, posted: string, role: string): string {
  const [, base = "", part] = /^([^?#]*)\/customer-accounts\/([^/?#]+)$/.exec(posted) ?? [];
  if (part === undefined) return posted;
  const identifier = decoded(part);
  const own = [`${origin}/api/v2`, state.customers.find(identifier)?.bookingBaseUrl];
  if (own.includes(base) || /^https?:\/\/(?:[\w-]+\.)*imin\.co\//.test(`${base}/`)) return identifier;
  throw badRequest(
    `\`${role}\` must be imin's URL of the account, which begins with https://book.imin.co/api/v2: "${base}" is not imin's.`,
    "IncompleteCustomerDetailsError",
  );
}
