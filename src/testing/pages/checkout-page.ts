import { html } from "hono/html";
import type { JsonObject } from "../basics/json.ts";
import { formatPrice, formatSum, isFree } from "../basics/money.ts";
import type { Offer } from "../catalog/model.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { DECLINED_CARD, TEST_CARD } from "./card.ts";
import { field, LABELS, problemList } from "./field.ts";
import { asksForGuest, asksForOffer, type Problems, pricedItems } from "./form.ts";
import { type Html, type Link, named, pageResponse } from "./layout.ts";
import { pricesOf, summary } from "./summary.ts";

/** The content of the checkout page other than its session. @internal */
export interface CheckoutForm {
  /** The prices to choose from, if the broker named none. */
  readonly offers: readonly Offer[];
  /** The values typed before, to show again. */
  readonly fields: URLSearchParams;
  readonly problems: Problems;
}

/** The page on which the customer pays. @internal */
export function checkoutPage(state: State, session: SessionRecord, form: CheckoutForm): Promise<Response> {
  const items = pricedItems(session, form.offers);
  const prices = pricesOf(items);
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
<aside aria-label="Your booking">${summary(state, session, items)}</aside>
<form class="card" method="post" action="/checkout/${session.identifier}" novalidate>
${who(state, session, form)}
${asksForOffer(session, form.offers) ? priceChoices(form) : ""}
${isPaid ? card(form) : ""}
<button class="button wide" type="submit">${action}</button>
</form>
</div>`,
  });
}

/**
 * The links back: to the broker's page or home page, and to the customer's bookings if the broker linked them.
 * @internal
 */
export function linksBack(session: SessionRecord): readonly Link[] {
  const { backToBrokerUserProfile, broker } = session;
  return [
    { text: html`Back to ${named(broker.name)}`, url: backUrl(session) },
    ...(backToBrokerUserProfile === undefined
      ? []
      : [{ text: "Your bookings", url: backToBrokerUserProfile }]),
  ];
}

/** The page that the customer came from. @internal */
export function backUrl({ backToBroker, broker }: SessionRecord): string {
  return backToBroker ?? broker.url;
}

function who(state: State, session: SessionRecord, { fields, problems }: CheckoutForm): Html {
  if (!asksForGuest(session)) {
    const { givenName, familyName, email } = payerOf(state, session);
    return html`<fieldset><legend>Your details</legend>
<p>${named(`${givenName} ${familyName}`)}<br>${email}</p></fieldset>`;
  }
  const input = (name: string, label: string, autocomplete: string, type: "text" | "email" = "text") =>
    field({
      name,
      label,
      autocomplete,
      type,
      value: fields.get(name) ?? "",
      problem: problems[name],
      isFirstProblem: Object.keys(problems)[0] === name,
    });
  return html`<fieldset><legend>Your details</legend>
<div class="pair">${input("givenName", LABELS.givenName, "given-name")}${input("familyName", LABELS.familyName, "family-name")}</div>
${input("email", LABELS.email, "email", "email")}</fieldset>`;
}

/** The payer, who has no details in imin's testing mode if the identifier is not an account's. */
function payerOf({ customers }: State, { customer, guest }: SessionRecord): JsonObject {
  if (customer !== undefined) return customers.get(customer).person;
  return { givenName: "Test", familyName: "Customer", email: "", ...guest };
}

/** The prices, and the total of the chosen one. The style sheet shows it, because there are no scripts. */
function priceChoices({ offers, fields, problems }: CheckoutForm): Html {
  const chosen = fields.get("offer") ?? offers[0]?.id;
  const problem = problems["offer"];
  const focus = problem === undefined ? "" : html` autofocus`;
  return html`<fieldset id="offer" tabindex="-1"><legend>Price</legend>
${problem === undefined ? "" : html`<p class="problem">${problem}</p>`}
<div class="choices">${offers.map((offer, index) => {
    const checked = offer.id === chosen ? html` checked` : "";
    return html`<input type="radio" id="offer-${index}" name="offer" value="${offer.id}"${checked}${index === 0 ? focus : ""}>
<label for="offer-${index}"><span>${named(offer.name)}</span> <span class="amount">${formatPrice(offer)}</span></label>
<p class="totals"><span>Total <span class="amount">${formatPrice(offer)}</span></span></p>`;
  })}
</div></fieldset>`;
}

function card({ fields, problems }: CheckoutForm): Html {
  const input = (name: string, label: string, autocomplete: string, initial: string) =>
    field({
      name,
      label,
      autocomplete,
      isNumeric: true,
      value: fields.get(name) ?? initial,
      problem: problems[name],
      isFirstProblem: Object.keys(problems)[0] === name,
    });
  return html`<fieldset><legend>Card</legend>
<p class="hint">A test card is filled in. ${DECLINED_CARD} is declined. Never type a real card here.</p>
${input("cardNumber", LABELS.cardNumber, "cc-number", TEST_CARD)}
<div class="pair">${input("cardExpiry", LABELS.cardExpiry, "cc-exp", "12 / 34")}${input("cardCode", LABELS.cardCode, "cc-csc", "123")}</div>
</fieldset>`;
}
