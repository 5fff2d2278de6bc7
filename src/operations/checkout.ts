import { type CheckoutSession, readCheckoutSession } from "../checkout/checkout-session.ts";
import { CheckoutSessionAnswerSchema } from "../checkout/checkout-session-answer.ts";
import type { Operation } from "../transport/operation.ts";
import { operation } from "./operation.ts";

/** `POST /api/checkout-sessions` @internal */
export const createCheckoutSession = operation({
  name: "checkout.createSession",
  method: "POST",
  host: "checkout",
  path: "/api/checkout-sessions",
  schema: CheckoutSessionAnswerSchema,
  read: readCheckoutSession,
});

/** `POST /checkout-sessions`, with a path and a method of the caller's where imin says otherwise. @internal */
export function createStandaloneSession(
  method: "POST" | "PUT",
  path: string,
): Operation<unknown, CheckoutSession> {
  return Object.freeze({
    ...(createCheckoutSession as Operation<unknown, CheckoutSession>), // its schema checks whatever comes
    name: "checkout.createStandaloneSession",
    method,
    path,
  });
}
