import { type ClientOptions, IminClient } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

describe("the base of imin's own URLs", () => {
  /** The customer's URL in a checkout session. */
  const customerUrl = (options: ClientOptions): unknown => {
    const broker = { name: "Acme Fitness", url: "https://acmefitness.co.uk" };
    const item = { type: "Slot", identifier: "1", acceptedOffer: "2" } as const;
    const imin = new IminClient({ apiKey: "key", ...options });
    return imin.checkout.session().broker(broker).customer("a").orderItem(item).build()["imin:initialOrder"]
      .customer;
  };

  test.each([
    [undefined, "https://book.imin.co/api/v2"],
    ["https://book.imin.co/api/v3/", "https://book.imin.co/api/v3"],
    ["https://imin.co/api", "https://imin.co/api"],
    ["https://staging.book.imin.co", "https://staging.book.imin.co"],
    ["https://imin.co.example.com", "https://book.imin.co/api/v2"],
    ["https://notimin.co", "https://book.imin.co/api/v2"],
    ["https://iminxco", "https://book.imin.co/api/v2"],
    ["https://proxy.example/imin", "https://book.imin.co/api/v2"],
  ])("for requests to %s is %s", (bookingBaseUrl, base) => {
    expect(customerUrl({ bookingBaseUrl })).toBe(`${base}/customer-accounts/a`);
  });

  test("may be any URL, even plain http: no request goes there", () => {
    const bookingIdBaseUrl = "http://book.internal:8080/api/v2/";
    expect(customerUrl({ bookingIdBaseUrl })).toBe("http://book.internal:8080/api/v2/customer-accounts/a");
  });

  test("is one of three that a reference may have", async () => {
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return Response.json(order);
    };
    const bookingBaseUrl = "https://proxy.example/imin";
    const imin = new IminClient({
      apiKey: "key",
      bookingBaseUrl,
      bookingIdBaseUrl: "https://id.example",
      fetch,
    });
    for (const base of ["https://id.example", bookingBaseUrl, "https://book.imin.co/api/v2"]) {
      await imin.orders.get(`${base}/orders/1`);
    }
    expect(urls).toEqual([1, 2, 3].map(() => `${bookingBaseUrl}/orders/1`));
    await failureOf(imin.orders.get("https://other.example/orders/1"), "input");
  });
});
