import {
  attributionFor,
  bookability,
  cheapestOffer,
  entitlementOffer,
  expandCheckoutUrl,
  type FoundSession,
  formatPrice,
  IminInputError,
  isBookable,
  offersFor,
  priceOf,
  type ScheduledSession,
  scheduledSessions,
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

test("an item that cannot be read has nothing", () => {
  const unreadable = new Proxy({} as ScheduledSession, {
    get() {
      throw new Error("revoked");
    },
  });
  expect(bookability({ opportunity: unreadable } as FoundSession)).toStrictEqual({
    bookable: false,
    reason: "details-needed",
  });
  expect(offersFor(unreadable)).toStrictEqual([]);
  expect(cheapestOffer(unreadable)).toBeUndefined();
  expect(entitlementOffer(unreadable)).toBeUndefined();
  expect(scheduledSessions(unreadable)).toStrictEqual([]);
  expect(slots(unreadable as never)).toStrictEqual([]);
  expect(attributionFor(unreadable, [])).toBeUndefined();
  expect(summaryOf(unreadable)).toStrictEqual(summaryOf({} as never));
});

test("an item that contains itself is read once", () => {
  const series: Record<string, unknown> = { type: "SessionSeries", name: "Yoga" };
  Object.assign(series, { superEvent: series, subEvent: [series] });
  expect(summaryOf(series as never).name).toBe("Yoga");
  expect(slots(series as never)).toEqual([]);
  series["subEvent"] = [series, { type: "ScheduledSession" }];
  expect(scheduledSessions(series as never)).toHaveLength(1);
});
