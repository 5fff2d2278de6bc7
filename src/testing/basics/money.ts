/** A price, as in an Offer. @internal */
export interface Money {
  readonly price: number;
  /** An ISO 4217 code: `GBP`. */
  readonly priceCurrency: string;
}

/** Formats a price: `£8.50`, or `-£8.50` for a refund. @internal */
export function formatPrice({ price, priceCurrency }: Money): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: priceCurrency }).format(price);
}

/** Formats the sum of one or more prices: `£13.00`, or `£8.50 + €4.00` if the currencies differ. @internal */
export function formatSum(prices: readonly Money[]): string {
  const sums = new Map<string, number>();
  for (const { price, priceCurrency } of prices) {
    sums.set(priceCurrency, (sums.get(priceCurrency) ?? 0) + price);
  }
  return [...sums].map(([priceCurrency, price]) => formatPrice({ price, priceCurrency })).join(" + ");
}

/** Whether all prices are zero. @internal */
export function isFree(prices: readonly Money[]): boolean {
  return prices.every(({ price }) => price === 0);
}
