import {
  cheapestOffer,
  expandCheckoutUrl,
  formatPrice,
  IminInputError,
  isBookable,
  offersFor,
  priceOf,
  scheduledSessionUrl,
  slots,
  summaryOf,
} from "imin-sdk";
import { describe, expect, test } from "vitest";

const notThere = [null, undefined, 5, true, "", Symbol("text"), [], {}, () => {}];

describe.each(notThere)("given %o", (value) => {
  const given = value as never;

  test("functions that read an item find nothing", () => {
    expect(isBookable(given)).toBe(false);
    expect(priceOf(given)).toBeUndefined();
    expect(formatPrice(given)).toBe("");
    expect(offersFor(given)).toEqual([]);
    expect(cheapestOffer(given)).toBeUndefined();
    expect(summaryOf(given)).toMatchObject({ isCancelled: false, isFromPrice: false });
  });

  test("functions that create a URL reject it", () => {
    const base = "https://checkout.acmefitness.co.uk";
    expect(() => expandCheckoutUrl(given, base)).toThrow(IminInputError);
    expect(() => expandCheckoutUrl("{checkoutBaseUrl}/v1", given)).toThrow(IminInputError);
    expect(() => scheduledSessionUrl("1", given)).toThrow(IminInputError);
  });
});

test("an item that contains itself is read once", () => {
  const series: Record<string, unknown> = { type: "SessionSeries", name: "Yoga" };
  Object.assign(series, { superEvent: series, subEvent: [series] });
  expect(summaryOf(series as never).name).toBe("Yoga");
  expect(slots(series as never)).toEqual([]);
});
