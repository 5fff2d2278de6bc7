import { type ClientOptions, IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

afterEach(() => vi.unstubAllEnvs());

test.each<[string, object]>([
  ["apikey", { apikey: "key" }],
  ["timeOut", { timeOut: 1 }],
  ["signal", { signal: new AbortController().signal }],
  ["timeout", { timeout: 0 }],
  ["totalTimeout", { totalTimeout: "10" }],
  ["maxRetries", { maxRetries: 1.5 }],
  ["maxRetries", { maxRetries: -1 }],
  ["responseValidation", { responseValidation: "lax" }],
  ["customerFormat", { customerFormat: "flat" }],
  ["logLevel", { logLevel: "verbose" }],
  ["logger", { logger: "console" }],
  ["fetch", { fetch: "https://imin.example" }],
  ["onEvent", { onEvent: {} }],
  ["headers", { headers: [["x", "1"]] }],
  ["headers.x y", { headers: { "x y": "1" } }],
  ["apiKey", { apiKey: 5 }],
  ["checkoutBaseUrl", { checkoutBaseUrl: "http://checkout.acme.example" }],
  ["checkoutBaseUrl", { checkoutBaseUrl: "" }],
  ["searchBaseUrl", { searchBaseUrl: "search" }],
])("a client is not made with a bad %s, and the error names it", (option, bad) => {
  const options = { apiKey: "key", ...bad } as ClientOptions;
  const message = expect.stringContaining(option);
  expect(() => new IminClient(options)).toThrow(expect.objectContaining({ code: "config", option, message }));
});

test("an unknown option is answered with those that there are", () => {
  // The types say no as well; this is what callers without types are told.
  const options = { apiKey: "key", retries: 3 } as ClientOptions;
  expect(() => new IminClient(options)).toThrow(/retries is not an option.*maxRetries/);
});

test("an unknown option of a call is named too, with those that there are", async () => {
  const server = await startServer(json(order));
  // @ts-expect-error The compiler refuses it already.
  const error = await failureOf(clientFor(server).orders.get("1", { retries: 0 }), "input");
  expect(error.issues).toMatchObject([
    { path: "options.retries", message: expect.stringContaining("maxRetries") },
  ]);
  expect(server.requests).toHaveLength(0);
});

describe("checkoutBaseUrl", () => {
  test.each(["127.0.0.1:1", "http://127.0.0.1:1/", "http://127.0.0.1:1//"])(
    "may be %s",
    async (checkoutBaseUrl) => {
      const urls: string[] = [];
      const fetch = async ({ url }: Request): Promise<Response> => {
        urls.push(url.replace("https:", "http:"));
        return Response.json({});
      };
      const imin = new IminClient({ apiKey: "key", checkoutBaseUrl, fetch, logLevel: "off" });
      await imin.request({ host: "checkout", path: "/x" });
      expect(urls).toEqual(["http://127.0.0.1:1/x"]);
    },
  );

  test("comes from the environment where none is given", async () => {
    const server = await startServer(json({}));
    vi.stubEnv("IMIN_CHECKOUT_BASE_URL", server.origin);
    await clientFor(server, { checkoutBaseUrl: undefined }).request({ host: "checkout", path: "/x" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("withOptions()", () => {
  test("changes what it is given and keeps the rest, in a client of its own", async () => {
    const server = await startServer(json(order));
    const imin = clientFor(server, { headers: { "x-trace": "1" } });
    const copy = imin.withOptions({ headers: { "x-trace": "2" } });
    await copy.orders.get("1");
    await imin.orders.get("1");
    expect(server.requests.map(({ headers }) => headers["x-trace"])).toEqual(["2", "1"]);
    expect(new Set(server.requests.map(({ headers }) => headers["x-api-key"])).size).toBe(1);
  });

  test("refuses what the constructor refuses", async () => {
    const imin = clientFor({ origin: "https://book.imin.co" });
    // @ts-expect-error The compiler refuses it already.
    expect(() => imin.withOptions({ retries: 1 })).toThrow(expect.objectContaining({ option: "retries" }));
  });
});
