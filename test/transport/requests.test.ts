import { afterEach, describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the user-agent header", () => {
  test("names the SDK and its version", async () => {
    const server = await startServer(json(order));
    await clientFor(server).orders.get("1");
    expect(server.requests[0]?.headers["user-agent"]).toBe(`imin-sdk/${packageJson.version}`);
  });

  test("is the caller's where there is one", async () => {
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

describe("the cache of a framework", () => {
  /** The `cache` of the request that a client's `fetch` is given. */
  async function cacheSeen(): Promise<unknown> {
    let seen: unknown;
    const fetch = async (request: Request) => {
      seen = request.cache;
      return Response.json(louisResponse);
    };
    await clientFor({ origin: "https://book.imin.co" }, { fetch }).customers.create(louisDetails);
    return seen;
  }

  test("is told not to keep responses", async () => {
    expect(await cacheSeen()).toBe("no-store");
  });

  test("is not mentioned where a runtime's Request has no such option and throws on it", async () => {
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
