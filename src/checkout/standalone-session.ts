import * as z from "zod/mini";
import type { CallOptions } from "../options/call-options.ts";
import { filledText } from "../validation/input-values.ts";
import { oneOf, optional, type Rules } from "../validation/rule.ts";

/** The session for `checkout.createStandaloneSession()`. */
export interface StandaloneSession {
  /** The `id` of the ScheduledSession in its seller's open data: a URL, not its `identifier`. */
  readonly id: string;
}

/**
 * Options of `checkout.createStandaloneSession()`: the common call options, and the details on which imin's page
 * contradicts itself.
 */
export interface StandaloneSessionOptions extends CallOptions {
  /** The HTTP method. Default: `"POST"`. */
  readonly method?: "POST" | "PUT" | undefined;
  /** The path below `checkoutBaseUrl`. Default: `"/checkout-sessions"`. */
  readonly path?: `/${string}` | undefined;
}

/** The schema with its inferred type, for the type tests. @internal */
export const standaloneSessionSchema = z.strictObject({
  id: filledText,
});

/** The path is validated when the URL is built. @internal */
export const standaloneOptionRules: Rules = { method: /* @__PURE__ */ optional(oneOf(["POST", "PUT"])) };

/** @internal */
export function standaloneBody({ id }: StandaloneSession): object {
  return {
    "@context": ["https://openactive.io/", "https://imin.co/"],
    type: "imin:CheckoutSession",
    "imin:initialOrder": {
      type: "OrderQuote",
      orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id } }],
    },
  };
}
