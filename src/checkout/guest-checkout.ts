import { IminInputError } from "../errors/imin-input-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import { withScheme } from "../options/base-url.ts";
import { encodeSegment } from "../transport/address.ts";
import { isWebUrl, webUrlMessage, withoutTrailingSlashes } from "../validation/web-url.ts";

/**
 * Something that may be bookable: a session, a session series or a slot. An EventSeries or FacilityUse from search
 * is not: use the sessions or slots inside it.
 */
export interface Bookable {
  /**
   * The guest checkout page, with `{checkoutBaseUrl}` as a placeholder for your checkout. Present only if it can be
   * booked.
   */
  readonly "imin:checkoutUrlTemplate"?: string | undefined;
}

/**
 * Checks whether a session or slot is sold through imin. imin's own criterion is that it has an
 * `imin:checkoutUrlTemplate`. This does not check whether places are left or booking is open. Use {@link
 * bookability} for that.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * import { IminClient, isBookable, scheduledSessions } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const eventSeries = await imin.search.getEventSeries("gll-EventSeries-07fbaf90");
 * const sold = scheduledSessions(eventSeries).filter(({ opportunity }) => isBookable(opportunity));
 * ```
 */
export function isBookable<Opportunity extends Bookable>(
  opportunity: Opportunity,
): opportunity is Opportunity & {
  /** The template for {@link expandCheckoutUrl}. */
  readonly "imin:checkoutUrlTemplate": string;
} {
  const template = propertyOf(opportunity, "imin:checkoutUrlTemplate");
  return typeof template === "string" && template !== "";
}

/**
 * Inserts the URL of your checkout into an `imin:checkoutUrlTemplate`. Keeps the template's percent-encoding.
 *
 * @param template The template, for example `"{checkoutBaseUrl}/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1"`.
 * @param checkoutBaseUrl Your checkout, with or without scheme and trailing slash.
 * @throws IminInputError if the two do not form a URL.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/setup/part-ii-actions-you-need-to-complete
 * @example
 * ```ts
 * import { expandCheckoutUrl } from "imin-sdk";
 *
 * expandCheckoutUrl("{checkoutBaseUrl}/v1/events/1", "checkout.acmefitness.co.uk");
 * // "https://checkout.acmefitness.co.uk/v1/events/1"
 * ```
 */
export function expandCheckoutUrl(template: string, checkoutBaseUrl: string): string {
  const nonStrings = Object.entries({ template, checkoutBaseUrl }).filter(
    ([, text]) => typeof text !== "string",
  );
  if (nonStrings.length > 0) {
    const issues = nonStrings.map(([path]) => ({ path, message: "must be a string" }));
    throw new IminInputError(issues, { operation: "expandCheckoutUrl" });
  }
  const base = withoutTrailingSlashes(withScheme(checkoutBaseUrl));
  // imin's Firehose pages write the scheme before the placeholder.
  const url = template.replace(/^(?:https?:\/\/)?\{checkoutBaseUrl\}/, () => base);
  if (isWebUrl(url) && !url.includes("{checkoutBaseUrl}")) return url;
  throw new IminInputError(
    [{ path: "template", message: `with checkoutBaseUrl inserted, ${webUrlMessage}` }],
    {
      operation: "expandCheckoutUrl",
    },
  );
}

/**
 * Returns the guest checkout page of a session known from the Firehose:
 * `{checkoutBaseUrl}/v1/scheduled-sessions/{identifier}`.
 *
 * @param identifier The session's `identifier`, not percent-encoded.
 * @param checkoutBaseUrl Your checkout, with or without scheme and trailing slash.
 * @throws IminInputError if the identifier is empty or the two do not form a URL.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/firehose-and-checkout
 * @example
 * ```ts
 * import { scheduledSessionUrl } from "imin-sdk";
 *
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
  const message = "is missing, so imin cannot book this: call isBookable() first";
  throw new IminInputError([{ path: "imin:checkoutUrlTemplate", message }], {
    operation: "checkout.guestUrl",
  });
}
