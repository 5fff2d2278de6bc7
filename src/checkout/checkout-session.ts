import { textOf } from "../errors/property-of.ts";
import type { Reading } from "../transport/operation.ts";
import { isWebUrl, webUrlMessage } from "../validation/web-url.ts";
import type { CheckoutSessionResponse } from "./checkout-session-response.ts";

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
  const actions = [response.potentialAction].flat();
  const action = actions.find((candidate) => candidate?.type === "OrderAction") ?? actions[0];
  const target = action?.target;
  const checkoutUrl = textOf(target, "url") ?? textOf(target, "urlTemplate") ?? target;
  if (typeof checkoutUrl === "string" && isWebUrl(checkoutUrl))
    return { result: { ...response, checkoutUrl } };
  const message = typeof checkoutUrl === "string" ? webUrlMessage : "is required";
  return { issues: [{ path: "potentialAction.target", message }] };
}
