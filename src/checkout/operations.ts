import { defineOperation } from "../transport/define-operation.ts";
import type { Operation } from "../transport/operation.ts";
import { type CheckoutSession, readCheckoutSession } from "./checkout-session.ts";
import { checkoutSessionResponseSchema } from "./checkout-session-response.ts";

/** `POST /api/checkout-sessions` @internal */
export const createCheckoutSession = defineOperation({
  name: "checkout.createSession",
  method: "POST",
  isSafeToRepeat: true,
  host: "checkout",
  path: "/api/checkout-sessions",
  schema: checkoutSessionResponseSchema,
  read: readCheckoutSession,
});

/** `POST /checkout-sessions`. The caller can override the path and the method. @internal */
export function createStandaloneSession(
  method: "POST" | "PUT" | undefined,
  path: string,
): Operation<unknown, CheckoutSession> {
  return Object.freeze({
    ...(createCheckoutSession as Operation<unknown, CheckoutSession>), // its schema checks the response
    name: "checkout.createStandaloneSession",
    // If either is invalid, the request fails with an error that names it. Any other value than a string may throw.
    method: method === "PUT" ? method : "POST",
    path: typeof path === "string" ? path : "",
  });
}
