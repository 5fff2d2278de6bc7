import { IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { resolveSettings } from "../../src/options/resolve-settings.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";

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

  test("has the key of the environment, which does not change", () => {
    vi.stubEnv("IMIN_API_KEY", "key-of-the-environment");
    const settings = resolveSettings({});
    expect(settings.readApiKey()).toBe("key-of-the-environment");
    expect(settings.apiKeyMayChange).toBe(false);
    const keyless = resolveSettings({ apiKey: null });
    expect(keyless.readApiKey()).toBeUndefined();
    expect(keyless.apiKeyMayChange).toBe(false);
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
