import { isFree } from "../basics/money.ts";
import type { Offer } from "../catalogue/model.ts";
import type { Choices } from "../state/booking.ts";
import type { SessionItem, SessionRecord } from "../state/sessions.ts";
import { cardProblems } from "./card.ts";
import { pricesOf } from "./summary.ts";

/** What is wrong with a form, by the name of the field. @internal */
export type Problems = Readonly<Record<string, string>>;

/** A form that was sent: what it says, or what is wrong with it. @internal */
export type Submission =
  | { readonly choices: Choices; readonly problems?: undefined }
  | { readonly problems: Problems };

/** Whether the customer still has to say who they are. @internal */
export function asksForGuest(session: SessionRecord): boolean {
  return session.customer === undefined && session.guest === undefined && !session.isTest;
}

/** Whether the customer still has to choose a price: there is more than one. @internal */
export function asksForOffer(session: SessionRecord, offers: readonly Offer[]): boolean {
  return offers.length > 1 && session.items.some(({ offer }) => offer === undefined);
}

/** The places with the price of each that is known, which is the only one where there is no choice. @internal */
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
    problems["email"] = "Enter an e-mail address, such as name@example.com";
  }
  return guest;
}
