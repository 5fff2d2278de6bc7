import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * The order, item or receipt does not exist or belongs to someone else: it is not in imin's list of the customer's
 * orders. Thrown by the methods of `orders.forCustomer()`.
 *
 * The error contains no order data, so it does not reveal whether the order exists. No cancellation was sent: its
 * `outcome` is `"not-sent"`. `attempts` is 0 because the list requests are separate calls.
 *
 * @example
 * ```ts
 * import { isIminError } from "imin-sdk";
 *
 * export function responseFor(error: unknown): Response {
 *   if (isIminError(error, "ownership")) return new Response("No such booking.", { status: 404 });
 *   throw error;
 * }
 * ```
 */
export class IminOwnershipError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "ownership";

  /** @internal */
  constructor(thing: "order" | "receipt", facts: CallFacts) {
    const list = thing === "order" ? "the customer's orders" : "the order's receipts";
    super(
      `${facts.operation}: imin does not list this ${thing} among ${list}. Respond as if it did not exist.`,
      facts,
    );
  }

  /** `"IminOwnershipError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminOwnershipError" {
    return "IminOwnershipError";
  }
}
