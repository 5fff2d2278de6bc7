/** A price as an Offer has it. @internal */
export interface Money {
  readonly price: number;
  /** An ISO 4217 code: `GBP`. */
  readonly priceCurrency: string;
}

/** `£8.50`, and `-£8.50` for what is paid back. @internal */
export function formatPrice({ price, priceCurrency }: Money): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: priceCurrency }).format(price);
}

/** What several prices come to: `£13.00`, or `£8.50 + €4.00` where the currencies differ. @internal */
export function formatSum(prices: readonly Money[]): string {
  const sums = new Map<string, number>();
  for (const { price, priceCurrency } of prices) {
    sums.set(priceCurrency, (sums.get(priceCurrency) ?? 0) + price);
  }
  if (sums.size === 0) return formatPrice({ price: 0, priceCurrency: "GBP" });
  return [...sums].map(([priceCurrency, price]) => formatPrice({ price, priceCurrency })).join(" + ");
}

/** Whether nothing has to be paid. @internal */
export function isFree(prices: readonly Money[]): boolean {
  return prices.every(({ price }) => price === 0);
}
