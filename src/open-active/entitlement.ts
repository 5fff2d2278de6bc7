import * as z from "zod/mini";
import { type Action, actionSchema } from "./action.ts";
import { type Concept, conceptSchema } from "./concept.ts";
import { optionalModel, optionalModelOrText, optionalText } from "./response-values.ts";

/**
 * A right that a customer has, such as residents' prices, and its expiry (OpenActive draft `Entitlement`). imin
 * returns `expires` when a customer is read and `validUntil` when one is updated.
 */
export interface Entitlement {
  /** The JSON-LD type. */
  type: "Entitlement";
  /** The kind of entitlement. In a request, only its `id`. */
  entitlementType?: Concept | string | undefined;
  /** The end of its validity when a customer is read, as an ISO 8601 date-time: `"2021-05-10T10:45:33+00:00"`. */
  expires?: string | undefined;
  /** The end of its validity when it is set, as an ISO 8601 date-time. */
  validUntil?: string | undefined;
  /** OpenActive draft: the start of its validity. */
  validFrom?: string | undefined;
  /** OpenActive draft: a request for evidence. */
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
