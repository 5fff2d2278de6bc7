import { CUSTOMER_CHANGES, type CustomerChanges, changeCustomer } from "../api/change-customer.ts";
import type { CompletedCheckout } from "../api/complete-checkout.ts";
import { completeCheckout } from "../api/complete-checkout.ts";
import { required } from "../arguments/argument.ts";
import { isDuration, kind, objectOf, TEXT } from "../arguments/kinds.ts";
import { badRequest } from "../basics/refusal.ts";
import { CATALOG_METHODS } from "../seller/catalog-methods.ts";
import { type Method, method } from "../seller/method.ts";
import { SELLER_METHODS } from "../seller/methods.ts";

const STEP = kind<number | string>('an ISO 8601 duration, such as "PT10M", or milliseconds', (given) => {
  if (typeof given === "number") return given >= 0 && Number.isFinite(given) ? given : undefined;
  return typeof given === "string" && isDuration(given) ? given : undefined;
});

/** The methods for changing a sandbox over HTTP. @internal */
export const METHODS: readonly Method<unknown>[] = [
  method<{ by: number | string }, { now: string }>({
    name: "clock",
    description: "Advances the sandbox's clock and runs everything that falls due.",
    arguments: { by: required(STEP, "How far.") },
    perform({ clock }, { by }) {
      try {
        clock.advance(by);
      } catch {
        throw badRequest("`by` would move the clock past the year 9999.");
      }
      return { now: clock.now().toISOString() };
    },
  }),
  method<{ session: string }, CompletedCheckout>({
    name: "checkout-sessions/:session/complete",
    description: "Completes a checkout, as if the customer opened the page and paid.",
    arguments: { session: required(TEXT, "The session's identifier, in the path.") },
    perform: (state, { session }) => completeCheckout(state, session),
  }),
  method<{ customer: string; changes: CustomerChanges }, void>({
    name: "changeCustomer",
    description: "Changes a customer's details as a seller would, which sends the webhook.",
    arguments: {
      customer: required(TEXT, "The customer's identifier."),
      changes: required(objectOf(CUSTOMER_CHANGES), "The changes."),
    },
    perform: (state, { customer, changes }) => changeCustomer(state, customer, changes),
  }),
  ...Object.values(SELLER_METHODS),
  ...Object.values(CATALOG_METHODS),
];
