import { html } from "hono/html";
import { formatPrice, formatSum, isFree } from "../basics/money.ts";
import type { Offer } from "../catalogue/model.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { DECLINED_CARD, TEST_CARD } from "./card.ts";
import { field, problemList } from "./field.ts";
import { asksForGuest, asksForOffer, type Problems } from "./form.ts";
import { type Html, pageResponse } from "./layout.ts";
import { pricesOf, summary } from "./summary.ts";

/** What the checkout page shows besides its session. @internal */
export interface CheckoutForm {
  /** The prices to choose from, where the broker named none. */
  readonly offers: readonly Offer[];
  /** What was typed before, to be shown again. */
  readonly fields: URLSearchParams;
  readonly problems: Problems;
}

/** The page on which the customer pays. @internal */
export function checkoutPage(state: State, session: SessionRecord, form: CheckoutForm): Promise<Response> {
  const prices = pricesOf(session.items);
  const isPaid = prices === undefined || !isFree(prices);
  const action = !isPaid ? "Confirm booking" : prices === undefined ? "Pay" : `Pay ${formatSum(prices)}`;
  return pageResponse({
    title: `${isPaid ? "Pay" : "Confirm"} – ${session.broker.name}`,
    heading: session.broker.name,
    links: linksBack(session),
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
    content: html`<h1>${isPaid ? "Check and pay" : "Confirm your booking"}</h1>
${problemList(form.problems)}
<div class="columns">
<aside aria-label="Your booking">${summary(state, session)}</aside>
<form class="card" method="post" action="/checkout/${session.identifier}" novalidate>
${who(state, session, form)}
${asksForOffer(session) ? priceChoices(form) : ""}
${isPaid ? card(form) : ""}
<button class="button wide" type="submit">${action}</button>
</form>
</div>`,
  });
}

/** Both ways back that a broker can give. @internal */
export function linksBack({ backToBroker, backToBrokerUserProfile, broker }: SessionRecord) {
  return [
    ...(backToBroker === undefined ? [] : [{ text: `Back to ${broker.name}`, url: backToBroker }]),
    ...(backToBrokerUserProfile === undefined
      ? []
      : [{ text: "Your bookings", url: backToBrokerUserProfile }]),
  ];
}

function who(state: State, session: SessionRecord, { fields, problems }: CheckoutForm): Html {
  if (!asksForGuest(session)) {
    const account =
      session.customer === undefined ? undefined : state.customers.find(session.customer)?.person;
    const { givenName, familyName, email } = account ?? session.guest ?? {};
    return html`<fieldset><legend>Your details</legend>
<p>${givenName ?? "Test"} ${familyName ?? "Customer"}<br>${email ?? ""}</p></fieldset>`;
  }
  const input = (name: string, label: string, autocomplete: string, type: "text" | "email" = "text") =>
    field({ name, label, autocomplete, type, value: fields.get(name) ?? "", problem: problems[name] });
  return html`<fieldset><legend>Your details</legend>
<div class="pair">${input("givenName", "First name", "given-name")}${input("familyName", "Last name", "family-name")}</div>
${input("email", "E-mail address", "email", "email")}</fieldset>`;
}

function priceChoices({ offers, fields, problems }: CheckoutForm): Html {
  const chosen = fields.get("offer") ?? offers[0]?.id;
  return html`<fieldset id="offer" tabindex="-1"><legend>Price</legend>
<div>${problems["offer"] === undefined ? "" : html`<p class="problem">${problems["offer"]}</p>`}
${offers.map(
  (offer) =>
    html`<label class="choice"><input type="radio" name="offer" value="${offer.id}"${
      offer.id === chosen ? html` checked` : ""
    }><span>${offer.name}</span><span class="amount">${formatPrice(offer)}</span></label>`,
)}</div></fieldset>`;
}

function card({ problems }: CheckoutForm): Html {
  const input = (name: string, label: string, autocomplete: string, initial: string) =>
    field({
      name,
      label,
      autocomplete,
      isNumeric: true,
      // Never what was typed: a card number is not sent back.
      value: initial,
      problem: problems[name],
    });
  return html`<fieldset><legend>Card</legend>
<p class="hint">A test card is filled in. ${DECLINED_CARD} is declined. Never type a real card here.</p>
${input("cardNumber", "Card number", "cc-number", TEST_CARD)}
<div class="pair">${input("cardExpiry", "Expiry date (month / year)", "cc-exp", "12 / 34")}${input("cardCode", "Security code", "cc-csc", "123")}</div>
</fieldset>`;
}
