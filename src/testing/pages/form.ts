import { isFree } from "../basics/money.ts";
import type { Offer } from "../catalogue/model.ts";
import type { Choices } from "../state/booking.ts";
import type { SessionRecord } from "../state/sessions.ts";
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

/** Whether the customer still has to choose a price. @internal */
export function asksForOffer(session: SessionRecord): boolean {
  return session.items.some(({ offer }) => offer === undefined);
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
  if (asksForOffer(session)) {
    const chosen = offers.find(({ id }) => id === fields.get("offer"));
    if (chosen === undefined) problems["offer"] = "Choose a price";
    else choices.offer = chosen;
  }
  if (asksForGuest(session)) choices.guest = readGuest(fields, problems);
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
