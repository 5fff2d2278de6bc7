import * as z from "zod/mini";
import { filledText, textThat } from "../validation/input-values.ts";

/**
 * The input of `customers.setEntitlement()`.
 *
 * @experimental The public part of imin's page does not show the request. This follows OpenActive's Entitlement.
 */
export interface EntitlementDetails {
  /** The `id` of an entitlement from `customers.listEntitlements()`. */
  readonly entitlementType: string;
  /** The end of its validity: an ISO 8601 date-time with a time zone, such as `"2027-05-10T10:45:33Z"`. */
  readonly validUntil: string;
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The schema with its inferred type, for the type tests. @internal */
export const entitlementDetailsSchema = z.strictObject({
  entitlementType: filledText,
  validUntil: textThat(
    (value) => dateTime.test(value) && !Number.isNaN(Date.parse(value)),
    "must be a date-time with a time zone, such as 2027-05-10T10:45:33Z",
  ),
});
