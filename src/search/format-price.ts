import { asText, propertyOf } from "../errors/property-of.ts";
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
 * A price as text: `"£8.50"`, `"Free"`, `"£3.30–£5.00"` for a range, and `"about £6.80"` for a guide price, which imin
 * asks to be shown as one (`"≈ "` in other languages than English).
 *
 * @param price The result of {@link priceOf} or the `price` of {@link summaryOf}. Without a price the text is empty.
 * @throws IminInputError if the runtime does not know the locale.
 * @example
 * ```ts
 * const { price, isFromPrice } = summaryOf(result);
 * const text = `${isFromPrice ? "from " : ""}${formatPrice(price)}`;
 * ```
 */
export function formatPrice(price: OfferPrice | undefined, options?: FormatPriceOptions): string {
  const lowest = propertyOf(price, "price");
  if (price === undefined || typeof lowest !== "number") return "";
  return refuseUnreadable("formatPrice", () => {
    const { locale = "en-GB", free = "Free" } = options ?? {};
    const { highPrice, priceCurrency, isIndicative } = price;
    const highest = typeof highPrice === "number" ? highPrice : lowest;
    const currency = asText(priceCurrency);
    if (lowest === 0 && highest === 0) return free;
    const amounts = highest === lowest ? [lowest] : [lowest, highest];
    return inLocale("formatPrice", () => {
      const format = new Intl.NumberFormat(asText(locale), styleOf(currency));
      const text = amounts.map((amount) => format.format(amount)).join("–");
      const guide = locale.startsWith("en") ? "about " : "≈ ";
      return `${isIndicative ? guide : ""}${text}${isCode(currency) ? "" : ` ${currency}`}`;
    });
  });
}

function styleOf(currency: string): Intl.NumberFormatOptions {
  return isCode(currency)
    ? { style: "currency", currency }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
}

/** Whether it has the form that Intl takes. A feed may have `"£"`. */
function isCode(currency: string): boolean {
  return /^[a-z]{3}$/i.test(currency);
}
