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
  ["bookingIdBaseUrl", { bookingIdBaseUrl: "book.imin.co" }],
  ["bookingIdBaseUrl", { bookingIdBaseUrl: "https://book.imin.co/api/v2?x" }],
  ["checkoutSendsApiKey", { checkoutSendsApiKey: "false" }],
  ["dangerouslyAllowBrowser", { dangerouslyAllowBrowser: 1 }],
  ["dangerouslyAllowHttp", { dangerouslyAllowHttp: "yes" }],
])("a client rejects an invalid %s and names it in the error", (option, bad) => {
  const options = { apiKey: "key", ...bad } as ClientOptions;
  const message = expect.stringContaining(option);
  expect(() => new IminClient(options)).toThrow(expect.objectContaining({ code: "config", option, message }));
});

test("options at the limits of what is allowed are accepted", () => {
  const make = (options: ClientOptions) => () => new IminClient({ apiKey: "key", ...options });
  expect(make({ timeout: 2 ** 31 - 1, totalTimeout: 0.5, maxRetries: 0 })).not.toThrow();
  expect(make({ apiKey: "!~" })).not.toThrow();
  expect(make({ headers: { "!#$%&'*+.^_`|~09AZaz-": "\t ~\u0080ÿ", empty: "", gone: null } })).not.toThrow();
  expect(make({ headers: {}, timeout: undefined, broker: undefined })).not.toThrow();
  for (const name of ["x-connection", "te-x", "upgrade-insecure-requests"]) {
    expect(make({ headers: { [name]: "1" } })).not.toThrow();
  }
});

test("an unknown option is rejected with a list of the known ones", () => {
  // The types reject this too. Callers without types get this message.
  const options = { apiKey: "key", retries: 3 } as ClientOptions;
  expect(() => new IminClient(options)).toThrow(/retries is not an option.*maxRetries/);
});

test("an unknown call option is rejected with a list of the known ones", async () => {
  const server = await startServer(json(order));
  // @ts-expect-error The compiler rejects it too.
  const error = await failureOf(clientFor(server).orders.get("1", { retries: 0 }), "input");
  expect(error.issues).toMatchObject([
    { path: "options.retries", message: expect.stringContaining("maxRetries") },
  ]);
  expect(server.requests).toHaveLength(0);
});

describe("checkoutBaseUrl", () => {
  test("may lack its scheme, even if its path has one", () => {
    const { checkout } = new IminClient({ apiKey: "key", checkoutBaseUrl: "acme.example/http://a" });
    expect(checkout.scheduledSessionUrl("1")).toBe("https://acme.example/http://a/v1/scheduled-sessions/1");
  });

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

  test("comes from the environment by default", async () => {
    const server = await startServer(json({}));
    vi.stubEnv("IMIN_CHECKOUT_BASE_URL", server.origin);
    await clientFor(server, { checkoutBaseUrl: undefined }).request({ host: "checkout", path: "/x" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a base URL", () => {
  const hosts = [
    ["bookingBaseUrl", "booking"],
    ["searchBaseUrl", "search"],
    ["checkoutBaseUrl", "checkout"],
    ["firehoseBaseUrl", "firehose"],
  ] as const;

  /** The URL that a request for "/x" goes to. */
  async function urlFor(
    host: (typeof hosts)[number][1],
    options: ClientOptions,
  ): Promise<string | undefined> {
    const urls: string[] = [];
    const fetch = async ({ url }: Request): Promise<Response> => {
      urls.push(url);
      return Response.json({});
    };
    const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off", ...options });
    await imin.request({ host, path: "/x", query: { a: 1 } });
    return urls[0];
  }

  test.each([
    ["https://proxy.example/", "https://proxy.example/x?a=1"],
    ["https://proxy.example//", "https://proxy.example/x?a=1"],
    ["https://proxy.example/imin/api/v2/", "https://proxy.example/imin/api/v2/x?a=1"],
    ["https://proxy.example:443/a", "https://proxy.example/a/x?a=1"],
    ["https://proxy.example:8443/a", "https://proxy.example:8443/a/x?a=1"],
    ["https://proxy.example/my api/{v2}", "https://proxy.example/my%20api/%7Bv2%7D/x?a=1"],
    ["https://proxy.example/a%2Fb/%C3%A4", "https://proxy.example/a%2Fb/%C3%A4/x?a=1"],
    ["https://proxy.example/a/../b", "https://proxy.example/b/x?a=1"],
    ["HTTPS://Proxy.Example/A", "https://proxy.example/A/x?a=1"],
    ["https://bücher.example/a", "https://xn--bcher-kva.example/a/x?a=1"],
    ["https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a/x?a=1"],
    ["http://[::1]:4010/api/v2", "http://[::1]:4010/api/v2/x?a=1"],
    ["https://proxy.example/a\n", "https://proxy.example/a/x?a=1"],
  ])("of %j is accepted for every host", async (given, url) => {
    for (const [option, host] of hosts) expect(await urlFor(host, { [option]: given })).toBe(url);
  });

  test.each([
    "",
    " ",
    "/imin",
    "//book.imin.co",
    "localhost:4010/x?y",
    "https://",
    "https:///",
    "https:///book.imin.co",
    "https:book.imin.co",
    "https:/book.imin.co",
    "https:\\\\book.imin.co",
    "https://book.imin.co:99999",
    "https://user@book.imin.co",
    "https://:secret@book.imin.co",
    "https://book.imin.co?",
    "https://book.imin.co/#",
    "https://book.imin.co/api?version=2",
    "http://book.imin.co/api/v2",
    "http://sandbox:4010",
    "http://127.0.0.1.example.com",
    "ws://book.imin.co",
    "ftp://book.imin.co",
    "file:///etc/passwd",
    "data:application/json,{}",
    "blob:https://book.imin.co/00000000-0000-0000-0000-000000000000",
    "javascript:alert(1)",
    "about:blank",
    5,
    null,
    {},
    ["https://book.imin.co"],
    new URL("https://book.imin.co"),
  ])("of %j is rejected for every host", (given) => {
    for (const [option] of hosts) {
      const options = { apiKey: "key", [option]: given };
      expect(() => new IminClient(options)).toThrow(
        expect.objectContaining({ code: "config", option, message: expect.stringContaining(option) }),
      );
    }
  });

  test("may be plain http on any host if that is allowed", async () => {
    for (const [option, host] of hosts) {
      const bad = { [option]: "http://sandbox:4010" };
      expect(() => new IminClient({ apiKey: "key", ...bad })).toThrow(/dangerouslyAllowHttp/);
      expect(await urlFor(host, { ...bad, dangerouslyAllowHttp: true })).toBe("http://sandbox:4010/x?a=1");
      for (const scheme of ["ftp", "ws", "blob:http"]) {
        const url = `${scheme}://sandbox:4010`;
        expect(() => new IminClient({ apiKey: "key", [option]: url, dangerouslyAllowHttp: true })).toThrow(
          expect.objectContaining({ option }),
        );
      }
    }
  });

  test.each([
    ["IMIN_BOOKING_BASE_URL", "bookingBaseUrl", "booking"],
    ["IMIN_SEARCH_BASE_URL", "searchBaseUrl", "search"],
    ["IMIN_CHECKOUT_BASE_URL", "checkoutBaseUrl", "checkout"],
  ] as const)("comes from %s if no %s is given", async (variable, option, host) => {
    vi.stubEnv(variable, "https://environment.example");
    expect(await urlFor(host, {})).toBe("https://environment.example/x?a=1");
    expect(await urlFor(host, { [option]: "https://option.example" })).toBe("https://option.example/x?a=1");
    vi.stubEnv(variable, "");
    if (host !== "checkout") expect(await urlFor(host, {})).toMatch(/^https:\/\/(?:book|search)\.imin\.co\//);
    vi.stubEnv(variable, "not a URL");
    expect(() => new IminClient({ apiKey: "key" })).toThrow(expect.objectContaining({ option }));
  });
});

describe("withOptions()", () => {
  test("changes the given options and keeps the rest, in a separate client", async () => {
    const server = await startServer(json(order));
    const imin = clientFor(server, { headers: { "x-trace": "1" } });
    const copy = imin.withOptions({ headers: { "x-trace": "2" } });
    await copy.orders.get("1");
    await imin.orders.get("1");
    expect(server.requests.map(({ headers }) => headers["x-trace"])).toEqual(["2", "1"]);
    expect(new Set(server.requests.map(({ headers }) => headers["x-api-key"])).size).toBe(1);
  });

  test("rejects what the constructor rejects", async () => {
    const imin = clientFor({ origin: "https://book.imin.co" });
    // @ts-expect-error The compiler rejects it too.
    expect(() => imin.withOptions({ retries: 1 })).toThrow(expect.objectContaining({ option: "retries" }));
  });
});
