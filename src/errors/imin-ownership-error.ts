import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * The order, item or receipt is not the customer's, or does not exist: imin's list of the customer's orders does not
 * have it. Thrown by the methods of `orders.forCustomer()`.
 *
 * It contains nothing of the order, so it does not reveal whether the order exists. A cancellation has not been sent:
 * its `outcome` is `"not-sent"`. `attempts` is 0: the requests for the list are calls of their own.
 *
 * @example
 * ```ts
 * if (isIminError(error, "ownership")) return new Response("No such booking.", { status: 404 });
 * ```
 */
export class IminOwnershipError extends IminError {
  override readonly code = "ownership";

  /** @internal */
  constructor(thing: "order" | "receipt", facts: CallFacts) {
    const list = thing === "order" ? "the customer's orders" : "the order's receipts";
    super(
      `${facts.operation}: imin does not list this ${thing} among ${list}. Respond as if it did not exist.`,
      facts,
    );
  }

  /** `"IminOwnershipError"`. On the prototype, where the stack's first line is made from. */
  override get name(): "IminOwnershipError" {
    return "IminOwnershipError";
  }
}
