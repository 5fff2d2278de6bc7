import { type ClientOptions, IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { resolveSettings } from "../../src/options/resolve-settings.ts";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const missingKey =
  "apiKey is missing. Pass it to IminClient, or set the environment variable IMIN_API_KEY. imin issues keys: hello@imin.co.";

describe("an environment that has no key", () => {
  test("is one whose variable is not set", () => {
    vi.stubEnv("IMIN_API_KEY", undefined);
    expect(() => new IminClient()).toThrow(missingKey);
  });

  test.each([
    ["no process", undefined],
    ["a process without an environment", {}],
    [
      "an environment that must not be read, as in Deno",
      {
        get env(): never {
          throw new Error("Requires env access");
        },
      },
    ],
  ])("is one with %s", (_, process) => {
    vi.stubGlobal("process", process);
    const make = (): unknown => new IminClient();
    let error: unknown;
    try {
      make();
    } catch (thrown) {
      error = thrown;
    }
    vi.unstubAllGlobals();
    expect(error).toMatchObject({ code: "config", message: missingKey });
  });
});

describe("by default a client", () => {
  test("sends its key to the checkout, and customers as persons", async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return Response.json(louisResponse);
    };
    const imin = new IminClient({
      apiKey: "key",
      checkoutBaseUrl: "https://checkout.example",
      fetch,
      logLevel: "off",
    });
    await imin.request({ host: "checkout", path: "/x" });
    await imin.customers.create(louisDetails);
    expect(requests[0]?.headers.get("x-api-key")).toBe("key");
    expect(await requests[1]?.json()).toEqual(louisDetails);
  });

  test("has the documented settings", () => {
    expect(resolveSettings({ apiKey: "key" })).toMatchObject({
      checkoutSendsApiKey: true,
      customerFormat: "person",
      headers: {},
      call: { timeout: 10_000, totalTimeout: 30_000, maxRetries: 2, responseValidation: "warn" },
      baseUrls: {
        booking: "https://book.imin.co/api/v2",
        checkout: undefined,
        search: "https://search.imin.co",
        firehose: "https://firehose.imin.co",
      },
    });
  });

  test("logs warnings and nothing below, and each kind of difference once", async () => {
    const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
    const orderedItem = [1, 2].map(() => ({ "@type": "OrderItem", position: "first" }));
    const fetch = async () => Response.json({ ...order, orderedItem });
    await new IminClient({ apiKey: "key", fetch, logger }).orders.get("1");
    expect(logger.warn).toHaveBeenCalledOnce();
    expect(logger.warn.mock.calls[0]?.[0]).toContain("orderedItem[].position");
    expect(logger.info).not.toHaveBeenCalled();
    expect(logger.debug).not.toHaveBeenCalled();
  });
});

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

describe("a method's own options", () => {
  const changes = { email: "louis@imin.co" };
  const sellers = ["https://seller.example"];

  test("are separate from those of the call, and both apply", async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return Response.json({ "@type": "CustomerUpdateAction" });
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    await imin.customers.update("1", changes, { sellers, headers: { "x-trace": "1" } });
    expect(requests[0]?.headers.get("x-trace")).toBe("1");
    expect(await requests[0]?.json()).toMatchObject({ seller: sellers });
  });

  test.each<[string, unknown, object]>([
    ["null", null, { path: "options", message: "must be an object or omitted" }],
    ["a text", "sellers", { path: "options", message: "must be an object or omitted" }],
    ["an invalid call option", { sellers, maxRetries: -1 }, { path: "options.maxRetries" }],
    [
      "a getter that throws",
      Object.defineProperty({}, "sellers", {
        enumerable: true,
        get: () => {
          throw new Error("a getter that fails");
        },
      }),
      { path: "options", message: "cannot be read: a getter or proxy threw an error" },
    ],
  ])("are rejected if they are %s", async (_, options, issue) => {
    const imin = clientFor({ origin: "https://book.imin.co" });
    // @ts-expect-error The compiler rejects most of them.
    const error = await failureOf(imin.customers.update("1", changes, options), "input");
    expect(error.issues).toMatchObject([issue]);
  });
});
