import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { openText, optionalBoolean, optionalText } from "./response-values.ts";

/** A document that the customer is bound by or informed with (OpenActive `Terms`). */
export interface Terms {
  /** The kind of document: `"PrivacyPolicy"` or `"TermsOfUse"`. */
  type: LiteralUnion<"Terms" | "PrivacyPolicy" | "TermsOfUse", string>;
  /** Its name: `"Privacy Policy"`. */
  name?: string | undefined;
  /** Where it can be read. */
  url?: string | undefined;
  /** Whether the customer has to accept it explicitly, with a tick box for instance. */
  requiresExplicitConsent?: boolean | undefined;
  /** When it was changed last, as an ISO 8601 date-time. */
  dateModified?: string | undefined;
}

/** @internal */
export const termsSchema = z.looseObject({
  type: openText<"Terms" | "PrivacyPolicy" | "TermsOfUse">(),
  name: optionalText,
  url: optionalText,
  requiresExplicitConsent: optionalBoolean,
  dateModified: optionalText,
});
