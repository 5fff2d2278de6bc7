import { isFree } from "../basics/money.ts";
import type { Offer } from "../catalog/model.ts";
import type { Choices } from "../state/booking.ts";
import type { SessionItem, SessionRecord } from "../state/sessions.ts";
import { cardProblems } from "./card.ts";
import { pricesOf } from "./summary.ts";

/** The problems of a form, by field name. @internal */
export type Problems = Readonly<Record<string, string>>;

/** A submitted form: its values, or its problems. @internal */
export type Submission =
  | { readonly choices: Choices; readonly problems?: undefined }
  | { readonly problems: Problems };

/** Whether the customer must still enter personal details. @internal */
export function asksForGuest(session: SessionRecord): boolean {
  return session.customer === undefined && session.guest === undefined && !session.isTest;
}

/** Whether the customer must still choose a price: there is more than one. @internal */
export function asksForOffer(session: SessionRecord, offers: readonly Offer[]): boolean {
  return offers.length > 1 && session.items.some(({ offer }) => offer === undefined);
}

/** The items, each with its price if known. It is known if there is only one. @internal */
export function pricedItems(session: SessionRecord, offers: readonly Offer[]): readonly SessionItem[] {
  const [only] = offers.length === 1 ? offers : [];
  return session.items.map((item) =>
    item.offer === undefined && only !== undefined ? { ...item, offer: only } : item,
  );
}

/** Reads the form of the checkout page. @internal */
export function readForm(
  session: SessionRecord,
  offers: readonly Offer[],
  fields: URLSearchParams,
  now: Date,
): Submission {
  const problems: Record<string, string> = {};
  const choices: { -readonly [Name in keyof Choices]: Choices[Name] } = {};
  if (asksForGuest(session)) choices.guest = readGuest(fields, problems);
  if (session.items.some(({ offer }) => offer === undefined)) {
    const chosen = asksForOffer(session, offers)
      ? offers.find(({ id }) => id === fields.get("offer"))
      : offers[0];
    if (chosen === undefined) problems["offer"] = "Choose a price";
    else choices.offer = chosen;
  }
  const prices = pricesOf(session.items) ?? (choices.offer === undefined ? [] : [choices.offer]);
  if (!isFree(prices)) Object.assign(problems, cardProblems(fields, now));
  return Object.keys(problems).length > 0 ? { problems } : { choices };
}

function readGuest(fields: URLSearchParams, problems: Record<string, string>) {
  const guest = {
    givenName: fields.get("givenName")?.trim() ?? "",
    familyName: fields.get("familyName")?.trim() ?? "",
    email: fields.get("email")?.trim() ?? "",
  };
  if (guest.givenName === "") problems["givenName"] = "Enter your first name";
  if (guest.familyName === "") problems["familyName"] = "Enter your last name";
  if (!/^[^\s@]+@[^\s@]+$/.test(guest.email)) {
    problems["email"] = "Enter an email address, such as name@example.com";
  }
  return guest;
}
