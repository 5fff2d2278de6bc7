import { isJsonObject, type JsonValue, textOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { Guest } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { decoded } from "./body.ts";
import { readPerson } from "./person.ts";

/** Who pays: an account, or a person the broker describes. @internal */
export interface Payer {
  readonly customer?: string;
  readonly guest?: Guest;
  /** The broker's own identifier in the described form; the identifier posted in the testing mode. */
  readonly identifier?: string;
  readonly entitlement?: CustomerRecord["entitlement"];
}

/**
 * The `customer` of a session: an imin identifier, the account's URL, or a person. In imin's testing mode
 * any identifier will do.
 *
 * @internal
 */
export function readPayer(state: State, posted: JsonValue | undefined, isTest: boolean): Payer {
  if (typeof posted === "string" && posted !== "") {
    const identifier = identifierIn(posted);
    if (isTest) return { identifier };
    const { entitlement } = findAccount(state, posted, "customer");
    return { customer: identifier, identifier, ...(entitlement === undefined ? {} : { entitlement }) };
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
  const identifier = textOf(posted, "identifier");
  return { guest, ...(identifier === undefined ? {} : { identifier }) };
}

/** The `attendee` of an item, which must be an account, as imin's "Group Booking" has it. @internal */
export function readAttendee(
  state: State,
  posted: JsonValue | undefined,
  isTest: boolean,
): { readonly attendee?: string } {
  if (posted === undefined || posted === null) return {};
  if (typeof posted !== "string") throw badRequest("`attendee` must be a customer's identifier.");
  if (!isTest) findAccount(state, posted, "attendee");
  return { attendee: identifierIn(posted) };
}

function findAccount(state: State, posted: string, role: string): CustomerRecord {
  const record = state.customers.find(identifierIn(posted));
  if (record === undefined || record.deletedAt !== undefined) {
    throw badRequest(`\`${role}\` "${posted}" is no customer account.`, "IncompleteCustomerDetailsError");
  }
  return record;
}

/** The last part of an account's URL, or the identifier as it stands. */
function identifierIn(posted: string): string {
  const path = /\/customer-accounts\/([^/?#]+)$/.exec(posted);
  return path?.[1] === undefined ? posted : decoded(path[1]);
}
