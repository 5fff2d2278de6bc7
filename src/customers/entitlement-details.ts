import * as z from "zod/mini";
import { filledText, textThat } from "../validation/input-values.ts";

/**
 * What `customers.setEntitlement()` sets.
 *
 * @experimental imin's page is not visible as far as the request: this follows OpenActive's Entitlement.
 */
export interface EntitlementDetails {
  /** The entitlement's `id`, one of those that `customers.listEntitlements()` lists. */
  readonly entitlementType: string;
  /** Until when it is valid: a date-time of ISO 8601 with its time zone, such as `"2027-05-10T10:45:33Z"`. */
  readonly validUntil: string;
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The schema as it is, for the type tests. @internal */
export const entitlementDetailsSchema = z.strictObject({
  entitlementType: filledText,
  validUntil: textThat(
    (value) => dateTime.test(value) && !Number.isNaN(Date.parse(value)),
    "must be a date-time with its time zone, such as 2027-05-10T10:45:33Z",
  ),
});
