import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { openText, optionalBoolean, optionalText } from "./response-values.ts";

/** Terms or information for the customer (OpenActive `Terms`). */
export interface Terms {
  /** The kind of document: `"PrivacyPolicy"` or `"TermsOfUse"`. */
  type: LiteralUnion<"Terms" | "PrivacyPolicy" | "TermsOfUse", string>;
  /** The name: `"Privacy Policy"`. */
  name?: string | undefined;
  /** The URL of the document. */
  url?: string | undefined;
  /** Whether the customer must accept it explicitly, for example with a checkbox. */
  requiresExplicitConsent?: boolean | undefined;
  /** The date of the last change, as an ISO 8601 date-time. */
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
