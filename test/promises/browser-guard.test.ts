import { IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientFor, testKey } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

afterEach(() => vi.unstubAllGlobals());

const chrome =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

/** Makes this process look like another environment to the SDK. */
function pretend(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

describe.each([
  { place: "a page", globals: { window: { document: {} }, navigator: { userAgent: chrome } } },
  { place: "a worker", globals: { DedicatedWorkerGlobalScope: class {}, navigator: { userAgent: chrome } } },
  {
    place: "a shared worker",
    globals: { SharedWorkerGlobalScope: class {}, navigator: { userAgent: chrome } },
  },
  {
    place: "a service worker",
    globals: { ServiceWorkerGlobalScope: class {}, navigator: { userAgent: chrome } },
  },
])("in a browser ($place)", ({ globals }) => {
  test("a client with a key is rejected, with alternatives and without showing the key", () => {
    pretend(globals);
    for (const apiKey of [testKey, async () => testKey]) {
      expect(() => new IminClient({ apiKey })).toThrow(
        expect.objectContaining({
          code: "config",
          option: "apiKey",
          message: expect.stringMatching(/back end.*apiKey: null.*dangerouslyAllowBrowser/),
        }),
      );
      expect(() => new IminClient({ apiKey, dangerouslyAllowBrowser: false })).toThrow(/apiKey/);
    }
    expect(() => new IminClient()).toThrow(/apiKey/);
  });

  test("a client with a key is allowed if the option says so", () => {
    pretend(globals);
    expect(() => new IminClient({ apiKey: testKey, dangerouslyAllowBrowser: true })).not.toThrow();
  });

  test("a client without a key works with a server that adds it", async () => {
    const server = await startServer(json(order));
    pretend(globals);
    await expect(clientFor(server, { apiKey: null }).orders.get("1")).resolves.toMatchObject({
      type: "Order",
    });
    expect(server.requests[0]?.headers).not.toHaveProperty("x-api-key");
  });

  test("a copy with a key is rejected too", () => {
    pretend(globals);
    const imin = new IminClient({ apiKey: null });
    expect(() => imin.withOptions({ apiKey: testKey })).toThrow(/apiKey/);
  });
});

test("a browser that has the name of a runtime within its own is still a browser", () => {
  pretend({ window: { document: {} }, navigator: { userAgent: `${chrome} (Node; Bun; Deno)` } });
  const problem =
    "apiKey must not be used in a browser, because every visitor can read it: imin requires keys to stay on the server. " +
    "Call imin from your back end; or set `apiKey: null` and point `bookingBaseUrl` at your own proxy that " +
    "adds the key; or, if imin agreed that the key may be public, set `dangerouslyAllowBrowser: true`.";
  expect(() => new IminClient({ apiKey: testKey })).toThrow(problem);
});

test.each([
  { place: "another runtime on a server", globals: { navigator: { userAgent: "Hermes/1" } } },
  { place: "Node", globals: { navigator: { userAgent: "Node.js/26" } } },
  {
    place: "Node with the globals of a page",
    globals: { window: { document: {} }, navigator: { userAgent: "Node.js/26" } },
  },
  { place: "Node that renders pages", globals: { window: { document: {} }, navigator: undefined } },
  { place: "Deno", globals: { window: {}, navigator: { userAgent: "Deno/2.9.6" } } },
  {
    place: "a worker of Deno",
    globals: { DedicatedWorkerGlobalScope: class {}, navigator: { userAgent: "Deno/2.9.6" } },
  },
  { place: "Bun", globals: { navigator: { userAgent: "Bun/1.4.5" } } },
  {
    place: "Cloudflare",
    globals: { ServiceWorkerGlobalScope: class {}, navigator: { userAgent: "Cloudflare-Workers" } },
  },
  { place: "React Native", globals: { window: {}, navigator: { product: "ReactNative" } } },
])("$place is not a browser", ({ globals }) => {
  pretend(globals);
  expect(() => new IminClient({ apiKey: testKey })).not.toThrow();
});
