import type { Reading } from "../transport/operation.ts";
import { isWebUrl, webUrlMessage } from "../validation/web-url.ts";
import type { CheckoutAction, CheckoutSessionResponse } from "./checkout-session-response.ts";

/**
 * A checkout session: what was sent, and where to send the customer.
 *
 * How long a session lives, and whether its page can be opened twice, is not documented: make it when the customer
 * presses the button, not in advance.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 */
export interface CheckoutSession extends CheckoutSessionResponse {
  /** The checkout page: open it in the customer's browser. It is the target of the session's `OrderAction`. */
  readonly checkoutUrl: string;
}

/**
 * Finds the page that the customer is to be sent to.
 * Without one, or with one that a browser cannot safely open, the response cannot be used.
 *
 * @internal
 */
export function readCheckoutSession(response: CheckoutSessionResponse): Reading<CheckoutSession> {
  const actions: readonly CheckoutAction[] = [response.potentialAction ?? []].flat();
  const action = actions.find(({ type }) => type === "OrderAction") ?? actions[0];
  const checkoutUrl = targetOf(action);
  if (checkoutUrl === undefined || !isWebUrl(checkoutUrl)) {
    const message = checkoutUrl === undefined ? "is required" : webUrlMessage;
    return { issues: [{ path: "potentialAction.target", message }] };
  }
  return { result: { ...response, checkoutUrl } };
}

function targetOf(action: CheckoutAction | undefined): string | undefined {
  const target = action?.target;
  const url = typeof target === "object" ? (target.url ?? target.urlTemplate) : target;
  return typeof url === "string" ? url : undefined;
}
