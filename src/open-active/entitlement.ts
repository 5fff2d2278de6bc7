import * as z from "zod/mini";
import { type Action, actionSchema } from "./action.ts";
import { type Concept, conceptSchema } from "./concept.ts";
import { optionalModel, optionalModelOrText, optionalText } from "./response-values.ts";

/**
 * What a customer is entitled to, such as residents' prices, and until when (OpenActive's draft `Entitlement`).
 * imin returns `expires` for a customer's and `validUntil` for an update.
 */
export interface Entitlement {
  /** What kind of object this is. */
  type: "Entitlement";
  /** Which entitlement; in a request its `id` only. */
  entitlementType?: Concept | string | undefined;
  /** Until when it is valid, as an ISO 8601 date-time, where a customer is read: `"2021-05-10T10:45:33+00:00"`. */
  expires?: string | undefined;
  /** Until when it is valid, as an ISO 8601 date-time, where it is set. */
  validUntil?: string | undefined;
  /** From when it is valid, in OpenActive's draft. */
  validFrom?: string | undefined;
  /** A request for evidence that goes with it, in OpenActive's draft. */
  evidenceRequestAction?: Action | undefined;
}

/** @internal */
export const entitlementSchema = z.looseObject({
  type: z.literal("Entitlement"),
  entitlementType: optionalModelOrText<Concept>(conceptSchema),
  expires: optionalText,
  validUntil: optionalText,
  validFrom: optionalText,
  evidenceRequestAction: optionalModel<Action>(actionSchema),
});
