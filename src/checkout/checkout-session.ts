import type { Reading } from "../transport/operation.ts";
import { isWebUrl, webUrlMessage } from "../validation/web-url.ts";
import type { CheckoutAction, CheckoutSessionResponse } from "./checkout-session-response.ts";

/**
 * A checkout session: the request as sent, and the page to send the customer to.
 *
 * imin does not document how long a session lasts or whether its page can be opened twice. Create the session when
 * the customer presses the button, not in advance.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 */
export interface CheckoutSession extends CheckoutSessionResponse {
  /** The checkout page. Open it in the customer's browser. It is the target of the session's `OrderAction`. */
  readonly checkoutUrl: string;
}

/**
 * Finds the checkout page. The response is unusable if the page is missing or unsafe to open in a browser.
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
