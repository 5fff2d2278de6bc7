import { propertyOf, textOf } from "../errors/property-of.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import type { OfferPrice } from "../open-active/offer-price.ts";
import { inLocale } from "./in-locale.ts";

/** Options of {@link formatPrice}. */
export interface FormatPriceOptions {
  /** The language and region, as a BCP 47 tag. Default: `"en-GB"`. */
  readonly locale?: string | undefined;
  /** The text for a price of 0. Default: `"Free"`. */
  readonly free?: string | undefined;
}

/**
 * Formats a price: `"£8.50"`, `"Free"`, `"£3.30–£5.00"` for a range, and `"about £6.80"` for a guide price, which
 * imin requires to be shown as such (`"≈ "` in languages other than English).
 *
 * @param price The result of {@link priceOf} or the `price` of {@link summaryOf}. Without a price, the result is
 * empty.
 * @throws IminInputError if the runtime does not know the locale.
 * @example
 * ```ts
 * import { type EventSeries, formatPrice, summaryOf } from "imin-sdk";
 *
 * export function priceText(result: EventSeries): string {
 *   const { price, isFromPrice } = summaryOf(result);
 *   return `${isFromPrice ? "from " : ""}${formatPrice(price)}`;
 * }
 * ```
 */
export function formatPrice(price: OfferPrice | undefined, options?: FormatPriceOptions): string {
  const lowest = propertyOf(price, "price");
  if (typeof lowest !== "number") return "";
  return refuseUnreadable("formatPrice", () => {
    const { locale = "en-GB", free = "Free" } = options ?? {};
    const highPrice = propertyOf(price, "highPrice");
    const amounts = typeof highPrice === "number" && highPrice > lowest ? [lowest, highPrice] : [lowest];
    if (lowest === 0 && amounts.length === 1) return free;
    const currency = textOf(price, "priceCurrency") || "GBP";
    return inLocale("formatPrice", [locale], () => {
      const format = new Intl.NumberFormat(locale, styleOf(currency));
      const text = amounts.map((amount) => format.format(amount)).join("–");
      const guide = locale.startsWith("en") ? "about " : "≈ ";
      const isIndicative = propertyOf(price, "isIndicative") === true;
      return `${isIndicative ? guide : ""}${text}${isCode(currency) ? "" : ` ${currency}`}`;
    });
  });
}

function styleOf(currency: string): Intl.NumberFormatOptions {
  return isCode(currency)
    ? { style: "currency", currency }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
}

/** Whether Intl accepts its format. A feed may have `"£"`. */
function isCode(currency: string): boolean {
  return /^[a-z]{3}$/i.test(currency);
}
