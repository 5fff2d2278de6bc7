import * as z from "zod/mini";
import type { CallOptions } from "../options/call-options.ts";
import { filledText } from "../validation/input-values.ts";
import { oneOf, optional, type Rules } from "../validation/rule.ts";

/** The session that `checkout.createStandaloneSession()` is about. */
export interface StandaloneSession {
  /** The `id` of the ScheduledSession in its seller's open data, a URL; not its `identifier`. */
  readonly id: string;
}

/** Options of `checkout.createStandaloneSession()`: those of every call, and what imin's page contradicts itself on. */
export interface StandaloneSessionOptions extends CallOptions {
  /** The HTTP method. Default: `"POST"`. */
  readonly method?: "POST" | "PUT" | undefined;
  /** The path below `checkoutBaseUrl`. Default: `"/checkout-sessions"`. */
  readonly path?: `/${string}` | undefined;
}

/** The schema as it is, for the type tests. @internal */
export const standaloneSessionSchema = z.strictObject({
  id: filledText,
});

/** The path is checked where the URL is made. @internal */
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
