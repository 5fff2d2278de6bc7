import { IminInputError } from "../errors/imin-input-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import { withScheme } from "../options/base-url.ts";
import { encodeSegment } from "../transport/address.ts";
import { isWebUrl, webUrlMessage, withoutTrailingSlashes } from "../validation/web-url.ts";

/**
 * What may be bookable: a session, a session series or a slot. Search results, which are an EventSeries or a FacilityUse,
 * are not: look at what is below them.
 */
export interface Bookable {
  /** Where a guest can book it, with `{checkoutBaseUrl}` in place of your checkout. It is there if it can be booked. */
  readonly "imin:checkoutUrlTemplate"?: string | undefined;
}

/**
 * Whether a session or slot is sold through imin: whether it has an `imin:checkoutUrlTemplate`, which is imin's own
 * criterion. It does not say whether places are left and booking is open: use {@link bookability}.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * const sold = scheduledSessions(eventSeries).filter(({ opportunity }) => isBookable(opportunity));
 * ```
 */
export function isBookable<Opportunity extends Bookable>(
  opportunity: Opportunity,
): opportunity is Opportunity & {
  /** What {@link expandCheckoutUrl} fills. */
  readonly "imin:checkoutUrlTemplate": string;
} {
  const template = propertyOf(opportunity, "imin:checkoutUrlTemplate");
  return typeof template === "string" && template !== "";
}

/**
 * Puts the address of your checkout into an `imin:checkoutUrlTemplate`. The template's own percent-encoding is not
 * touched.
 *
 * @param template The template, for example `"{checkoutBaseUrl}/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1"`.
 * @param checkoutBaseUrl Your checkout, with or without scheme and trailing slash.
 * @throws IminInputError if the two do not make a URL.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/setup/part-ii-actions-you-need-to-complete
 * @example
 * ```ts
 * expandCheckoutUrl("{checkoutBaseUrl}/v1/events/1", "checkout.acmefitness.co.uk");
 * // "https://checkout.acmefitness.co.uk/v1/events/1"
 * ```
 */
export function expandCheckoutUrl(template: string, checkoutBaseUrl: string): string {
  const notTexts = Object.entries({ template, checkoutBaseUrl }).filter(
    ([, text]) => typeof text !== "string",
  );
  if (notTexts.length > 0) {
    const issues = notTexts.map(([path]) => ({ path, message: "must be a string" }));
    throw new IminInputError(issues, { operation: "expandCheckoutUrl" });
  }
  const base = withoutTrailingSlashes(withScheme(checkoutBaseUrl));
  // imin's Firehose pages write the scheme before the placeholder.
  const url = template.replace(/^(?:https?:\/\/)?\{checkoutBaseUrl\}/, () => base);
  if (isWebUrl(url) && !url.includes("{checkoutBaseUrl}")) return url;
  throw new IminInputError([{ path: "template", message: `with checkoutBaseUrl put in, ${webUrlMessage}` }], {
    operation: "expandCheckoutUrl",
  });
}

/**
 * The checkout page of a session known from the Firehose, for a guest:
 * `{checkoutBaseUrl}/v1/scheduled-sessions/{identifier}`.
 *
 * @param identifier The session's `identifier`, not percent-encoded.
 * @param checkoutBaseUrl Your checkout, with or without scheme and trailing slash.
 * @throws IminInputError if the identifier is empty or the two do not make a URL.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/firehose-and-checkout
 * @example
 * ```ts
 * scheduledSessionUrl("https://opendata.example.com/sessions/1", "checkout.acmesports.com");
 * // "https://checkout.acmesports.com/v1/scheduled-sessions/https%3A%2F%2Fopendata.example.com%2Fsessions%2F1"
 * ```
 */
export function scheduledSessionUrl(identifier: string, checkoutBaseUrl: string): string {
  const segment = encodeSegment(identifier);
  if (segment === undefined) {
    const message = "must be the session's identifier";
    throw new IminInputError([{ path: "identifier", message }], { operation: "scheduledSessionUrl" });
  }
  const template = `{checkoutBaseUrl}/v1/scheduled-sessions/${segment}`;
  return expandCheckoutUrl(template, checkoutBaseUrl);
}

/** @internal */
export function guestCheckoutUrl(opportunity: Bookable, checkoutBaseUrl: string): string {
  if (isBookable(opportunity))
    return expandCheckoutUrl(opportunity["imin:checkoutUrlTemplate"], checkoutBaseUrl);
  const message = "is missing, so this cannot be booked through imin: call isBookable() first";
  throw new IminInputError([{ path: "imin:checkoutUrlTemplate", message }], {
    operation: "checkout.guestUrl",
  });
}
