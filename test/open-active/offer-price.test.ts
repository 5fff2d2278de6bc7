import { type AggregateOffer, type Offer, priceOf } from "imin-sdk";
import { describe, expect, test } from "vitest";

const read = (offer: unknown) => priceOf(offer as Offer | AggregateOffer);

describe("the price of an offer", () => {
  test.each<[object, price: number, highPrice?: number]>([
    [{ price: 5 }, 5],
    [{ price: 0 }, 0],
    [{ price: -1 }, -1],
    [{ price: "5.50" }, 5.5],
    [{ price: " 5 " }, 5],
    [{ price: "0" }, 0],
    [{ price: 5, lowPrice: 1 }, 5],
    [{ lowPrice: 3, highPrice: 6 }, 3, 6],
    [{ lowPrice: 3, highPrice: "6" }, 3, 6],
    [{ lowPrice: 3, highPrice: 3 }, 3],
    [{ lowPrice: 3, highPrice: "3.0" }, 3],
    [{ highPrice: 6 }, 6],
    [{ price: 5, highPrice: "a lot" }, 5],
  ])("%j is read", (offer, price, highPrice) => {
    expect(read({ type: "Offer", ...offer })).toStrictEqual({
      price,
      highPrice,
      priceCurrency: "GBP",
      isIndicative: false,
    });
  });

  test.each([
    [{}],
    [{ price: "" }],
    [{ price: "  " }],
    [{ price: "from £5" }],
    [{ price: true }],
    [{ price: [5] }],
    [{ price: Number.NaN }],
    [{ price: Number.POSITIVE_INFINITY }],
    [{ price: "Infinity" }],
    [undefined],
    [null],
    ["5"],
  ])("%j has none", (offer) => {
    expect(read(offer)).toBeUndefined();
  });

  test("has a currency, which is the pound unless the offer has another", () => {
    expect(read({ price: 5, priceCurrency: "EUR" })).toHaveProperty("priceCurrency", "EUR");
    expect(read({ price: 5, priceCurrency: 5 })).toHaveProperty("priceCurrency", "GBP");
    expect(read({ price: 5 })).toHaveProperty("priceCurrency", "GBP");
  });

  test("is a guide only if the offer says so", () => {
    expect(read({ price: 5, "imin:indicativePrice": true })).toHaveProperty("isIndicative", true);
    expect(read({ price: 5, type: "beta:IndicativeOffer" })).toHaveProperty("isIndicative", true);
    expect(read({ price: 5, "imin:indicativePrice": "true" })).toHaveProperty("isIndicative", false);
    expect(read({ price: 5, type: "OfferOverride" })).toHaveProperty("isIndicative", false);
  });

  test("is none if the offer cannot be read", () => {
    const unreadable = {
      get price(): number {
        throw new Error("not readable");
      },
    };
    expect(read(unreadable)).toBeUndefined();
  });
});
