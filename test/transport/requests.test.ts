import { afterEach, describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the user-agent header", () => {
  test("names the SDK and its version", async () => {
    const server = await startServer(json(order));
    await clientFor(server).orders.get("1");
    expect(server.requests[0]?.headers["user-agent"]).toBe(`imin-sdk/${packageJson.version}`);
  });

  test("is the caller's, if set", async () => {
    const server = await startServer(json(order));
    await clientFor(server, { headers: { "User-Agent": "acme/1" } }).orders.get("1");
    expect(server.requests[0]?.headers["user-agent"]).toBe("acme/1");
  });

  test("is the browser's own in a browser", async () => {
    const server = await startServer(json(order));
    vi.stubGlobal("window", { document: {} });
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    await clientFor(server, { apiKey: null }).orders.get("1");
    expect(server.requests[0]?.headers["user-agent"]).not.toContain("imin-sdk");
  });
});

describe("the cache setting for frameworks", () => {
  /** The `cache` of the request that a client's `fetch` receives. */
  async function cacheSeen(): Promise<unknown> {
    let seen: unknown;
    const fetch = async (request: Request) => {
      seen = request.cache;
      return Response.json(louisResponse);
    };
    await clientFor({ origin: "https://book.imin.co" }, { fetch }).customers.create(louisDetails);
    return seen;
  }

  test("prevents stored responses", async () => {
    expect(await cacheSeen()).toBe("no-store");
  });

  test("is omitted if a runtime's Request has no such option and throws on it", async () => {
    class OldRequest extends Request {
      constructor(input: string, init: RequestInit = {}) {
        if (init.cache !== undefined) throw new TypeError("The 'cache' field is not implemented.");
        super(input, init);
      }
    }
    // As in workerd before its compatibility date 2024-11-11.
    Object.setPrototypeOf(OldRequest.prototype, null);
    for (const name of ["url", "method", "headers", "signal", "redirect"]) {
      const getter = Object.getOwnPropertyDescriptor(Request.prototype, name);
      if (getter !== undefined) Object.defineProperty(OldRequest.prototype, name, getter);
    }
    vi.stubGlobal("Request", OldRequest);
    expect(await cacheSeen()).toBeUndefined();
  });
});

describe("a caller's fetch", () => {
  test.each<[string, string, string | undefined]>([
    [
      "undici, which accepts only its own Requests",
      "Failed to parse URL from [object Request]",
      "Invalid URL",
    ],
    ["node-fetch 3", "Invalid URL", undefined],
    ["node-fetch 2", "Only absolute URLs are supported", undefined],
    ["Bun's, given an object", "fetch() URL is invalid", undefined],
    ["Deno's, given an object", "Invalid URL: '[object Request]'", undefined],
  ])("that does not accept a Request, such as %s, is an error of the option", async (_, message, cause) => {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      throw new TypeError(message, cause === undefined ? {} : { cause: new TypeError(cause) });
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    for (const call of [imin.orders.get("1"), imin.customers.create(louisDetails)]) {
      const error = await failureOf(call, "config");
      expect(error.option).toBe("fetch");
      expect(error.message).toContain("must accept a Request");
      expect(error.message).toContain("fetch(request.url, {");
      expect(error.cause).toMatchObject({ message: cause ?? message });
    }
    expect(calls).toBe(2);
  });

  test("that fails in another way is a connection error", async () => {
    const fetch = async () => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch, maxRetries: 0 });
    await failureOf(imin.orders.get("1"), "connection");
  });

  test("may return a response of another library", async () => {
    const fetch = async ({ url }: Request) => ({
      status: 200,
      headers: new Map([["content-type", "application/json"]]) as { get(name: string): string | null },
      url,
      redirected: false,
      text: async () => JSON.stringify(order),
      arrayBuffer: async () => new ArrayBuffer(0),
    });
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    expect(await imin.orders.get("1")).toMatchObject({ type: "Order" });
  });
});

test("the error by which a framework's fetch notifies its framework reaches it immediately and once", async () => {
  let calls = 0;
  const fetch = async () => {
    calls += 1;
    throw Object.assign(new Error("Dynamic server usage: no-store fetch"), {
      digest: "DYNAMIC_SERVER_USAGE",
    });
  };
  const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
  const error = await failureOf(imin.orders.get("1"), "connection");
  expect(error.digest).toBe("DYNAMIC_SERVER_USAGE");
  expect(JSON.stringify(error)).not.toContain("DYNAMIC_SERVER_USAGE");
  expect(calls).toBe(1);
});
