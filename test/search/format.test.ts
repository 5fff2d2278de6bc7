import { formatPrice, formatWhen, londonDay, type OfferPrice } from "imin-sdk";
import { describe, expect, it, vi } from "vitest";

const unknownName = {
  path: "options",
  message: "names a locale or time zone that this runtime does not know",
};
const unreadable = { path: "", message: "a getter or proxy in the arguments threw an error" };
const unreadableOptions = {
  get locale(): string {
    throw new Error("revoked");
  },
};

describe("formatWhen", () => {
  it.each([
    ["in winter", "2026-11-27T18:30:00Z", "2026-11-27T19:30:00Z", "Friday 27 November 2026, 18:30–19:30"],
    ["in summer", "2026-07-02T17:30:00Z", "2026-07-02T18:30:00Z", "Thursday 2 July 2026, 18:30–19:30"],
    ["late in summer", "2026-07-01T23:30:00Z", undefined, "Thursday 2 July 2026, 00:30"],
    ["with an offset", "2026-11-27T18:30:00+01:00", undefined, "Friday 27 November 2026, 17:30"],
    ["with an offset in short", "2026-11-27T18:30:00.5+0100", undefined, "Friday 27 November 2026, 17:30"],
    ["without an offset, which is UTC", "2026-07-02T17:30:00", undefined, "Thursday 2 July 2026, 18:30"],
    ["with milliseconds", "2026-11-27T18:30:00.123Z", undefined, "Friday 27 November 2026, 18:30"],
    ["without an end", "2026-11-27T18:30:00Z", undefined, "Friday 27 November 2026, 18:30"],
    ["with an invalid end", "2026-11-27T18:30:00Z", "later", "Friday 27 November 2026, 18:30"],
    ["with no duration", "2026-11-27T18:30:00Z", "2026-11-27T18:30:00Z", "Friday 27 November 2026, 18:30"],
    [
      "that ends before it starts",
      "2026-11-27T18:30:00Z",
      "2026-11-26T18:30:00Z",
      "Friday 27 November 2026, 18:30",
    ],
    ["at midnight", "2026-11-27T00:00:00Z", "2026-11-27T01:00:00Z", "Friday 27 November 2026, 00:00–01:00"],
    ["to midnight", "2026-11-27T22:00:00Z", "2026-11-28T00:00:00Z", "Friday 27 November 2026, 22:00–00:00"],
    [
      "to midnight in summer",
      "2026-07-02T21:00:00Z",
      "2026-07-02T23:00:00Z",
      "Thursday 2 July 2026, 22:00–00:00",
    ],
    [
      "over midnight",
      "2026-11-27T22:00:00Z",
      "2026-11-28T02:00:00Z",
      "Friday 27 November 2026, 22:00 – Saturday 28 November 2026, 02:00",
    ],
    [
      "over several days, and a year",
      "2026-12-30T09:00:00Z",
      "2027-01-02T17:00:00Z",
      "Wednesday 30 December 2026, 09:00 – Saturday 2 January 2027, 17:00",
    ],
    [
      "while clocks go back",
      "2026-10-25T00:30:00Z",
      "2026-10-25T02:30:00Z",
      "Sunday 25 October 2026, 01:30–02:30",
    ],
    ["after clocks went back", "2026-10-25T01:30:00Z", undefined, "Sunday 25 October 2026, 01:30"],
    [
      "while clocks go forward",
      "2027-03-28T00:30:00Z",
      "2027-03-28T01:30:00Z",
      "Sunday 28 March 2027, 00:30–02:30",
    ],
    ["on a day without a time", "2026-12-01", undefined, "Tuesday 1 December 2026"],
    ["on a day without a time in summer", "2026-07-01", "2026-07-01", "Wednesday 1 July 2026"],
    [
      "on days without times",
      "2026-12-01",
      "2026-12-02",
      "Tuesday 1 December 2026 – Wednesday 2 December 2026",
    ],
    ["on a day, to a time", "2026-12-01", "2026-12-01T10:00:00Z", "Tuesday 1 December 2026"],
    [
      "from a time, to a day",
      "2026-12-01T10:00:00Z",
      "2026-12-02",
      "Tuesday 1 December 2026, 10:00 – Wednesday 2 December 2026",
    ],
  ])("formats a session %s", (_, startDate, endDate, text) => {
    expect(formatWhen({ startDate, endDate })).toBe(text);
  });

  it.each([undefined, "", "soon", "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "1764268200000"])(
    "returns an empty string for a start of %s",
    (startDate) => {
      expect(formatWhen({ startDate, endDate: "2026-11-27T19:30:00Z" })).toBe("");
    },
  );

  it("supports other languages and time zones, and rejects unknown ones", () => {
    const when = { startDate: "2026-11-27T18:30:00Z", endDate: "2026-11-27T19:30:00Z" };
    expect(formatWhen(when, { locale: "de", timeZone: "Europe/Berlin" })).toBe(
      "Freitag, 27. November 2026, 19:30–20:30",
    );
    expect(formatWhen(when, { locale: "en-US", timeZone: "America/New_York" })).toMatch(
      /^Friday, November 27, 2026, 1:30\sPM–2:30\sPM$/,
    );
    const wrong = [
      { locale: "no locale" },
      { timeZone: "Europe/Putney" },
      { locale: { length: 0 } },
      { timeZone: { toString: () => "Europe/London" } },
    ];
    for (const options of wrong) {
      expect(() => formatWhen(when, options as never)).toThrow(
        expect.objectContaining({ code: "input", operation: "formatWhen", issues: [unknownName] }),
      );
    }
    expect(() => formatWhen(when, unreadableOptions)).toThrow(
      expect.objectContaining({ code: "input", operation: "formatWhen", issues: [unreadable] }),
    );
  });
});

describe("formatPrice", () => {
  const price = (amount: number, changes: Partial<OfferPrice> = {}): OfferPrice => ({
    price: amount,
    highPrice: undefined,
    priceCurrency: "GBP",
    isIndicative: false,
    ...changes,
  });

  it.each([
    [price(8.5), "£8.50"],
    [price(8), "£8.00"],
    [price(1234.5), "£1,234.50"],
    [price(0), "Free"],
    [price(0, { highPrice: 5 }), "£0.00–£5.00"],
    [price(3.3, { highPrice: 5 }), "£3.30–£5.00"],
    [price(6.8, { isIndicative: true }), "about £6.80"],
    [price(5, { priceCurrency: "EUR" }), "€5.00"],
    [price(5, { priceCurrency: "gbp" }), "£5.00"],
    [price(5, { priceCurrency: "pounds" }), "5.00 pounds"],
    [price(5, { priceCurrency: "" }), "£5.00"],
    [price(5, { priceCurrency: undefined as never }), "£5.00"],
    [price(5, { highPrice: 5 }), "£5.00"],
    [price(5, { highPrice: 0 }), "£5.00"],
    [price(0, { highPrice: 0 }), "Free"],
    [price(3.3, { highPrice: "5" as never }), "£3.30"],
    [undefined, ""],
  ])("formats %o as %s", (given, text) => {
    expect(formatPrice(given)).toBe(text);
  });

  it("supports other languages, and another word for a price of 0", () => {
    expect(formatPrice(price(8.5), { locale: "de" })).toMatch(/^8,50\s£$/);
    expect(formatPrice(price(8.5, { isIndicative: true }), { locale: "de" })).toMatch(/^≈ 8,50\s£$/);
    expect(formatPrice(price(0), { free: "No charge" })).toBe("No charge");
    const length = vi.fn(() => 0);
    const list = Object.defineProperty({}, "length", { get: length });
    for (const locale of ["no locale", list]) {
      expect(() => formatPrice(price(8.5), { locale: locale as string })).toThrow(
        expect.objectContaining({ code: "input", operation: "formatPrice", issues: [unknownName] }),
      );
    }
    // A list of locales may be endless.
    expect(length).not.toHaveBeenCalled();
    expect(() => formatPrice(price(8.5), unreadableOptions)).toThrow(
      expect.objectContaining({ code: "input", operation: "formatPrice", issues: [unreadable] }),
    );
  });
});

describe("londonDay", () => {
  it.each([
    ["in summer", "2026-07-02", "2026-07-01T23:00:00Z", "2026-07-02T22:59:59Z"],
    ["in winter", "2026-11-27", "2026-11-27T00:00:00Z", "2026-11-27T23:59:59Z"],
    ["of 25 hours", "2026-10-25", "2026-10-24T23:00:00Z", "2026-10-25T23:59:59Z"],
    ["after it", "2026-10-26", "2026-10-26T00:00:00Z", "2026-10-26T23:59:59Z"],
    ["of 23 hours", "2027-03-28", "2027-03-28T00:00:00Z", "2027-03-28T22:59:59Z"],
    ["after it", "2027-03-29", "2027-03-28T23:00:00Z", "2027-03-29T22:59:59Z"],
    ["at the end of a year", "2026-12-31", "2026-12-31T00:00:00Z", "2026-12-31T23:59:59Z"],
    ["that is the last of February", "2028-02-29", "2028-02-29T00:00:00Z", "2028-02-29T23:59:59Z"],
  ])("returns the filters of a day %s", (_, day, first, last) => {
    expect(londonDay(day)).toStrictEqual({ "startDate[gte]": first, "startDate[lte]": last });
  });

  it.each([
    "2026-02-29",
    "2026-7-2",
    "02/07/2026",
    "",
    "2026-07-02T00:00:00Z",
    "today",
    undefined,
    new Date(),
  ])("rejects %s", (day) => {
    expect(() => londonDay(day as never)).toThrow(
      expect.objectContaining({
        code: "input",
        operation: "londonDay",
        issues: [{ path: "day", message: 'must be a calendar day, "YYYY-MM-DD"' }],
      }),
    );
  });
});
