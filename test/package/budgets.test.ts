import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { afterEach, describe, expect, it, vi } from "vitest";
import { documents } from "../bench/documents.ts";
import { instantiationsOf } from "../bench/type-cost.ts";
import { ROOT } from "./folders.ts";

/*
 * The costs of the built package that are the same on every machine. `npm run bench` measures times.
 */

/** Global classes of which a call should make few. */
const counted = ["Request", "Headers", "Response", "Blob", "ReadableStream"] as const;

/** Puts a counter in front of a global class. */
function countConstructions(name: (typeof counted)[number]): () => number {
  let count = 0;
  vi.stubGlobal(
    name,
    new Proxy(globalThis[name], {
      construct(original, args) {
        count += 1;
        return Reflect.construct(original, args);
      },
    }),
  );
  return () => count;
}

const built = (): Promise<typeof import("imin-sdk")> =>
  import(pathToFileURL(join(ROOT, "dist/index.js")).href);

/** Whose `fetch` a client uses. */
type Sender = "the runtime's" | "the caller's";

/** What one call creates for a page of ten orders. A first call creates what is created once. */
async function costOfCall(
  sender: Sender,
  options?: { readonly signal: AbortSignal },
): Promise<Record<string, number>> {
  const { IminClient } = await built();
  const responses = Array.from({ length: 2 }, () => {
    return new Response(documents.page, { headers: { "content-type": "application/json" } });
  });
  const fetch = async (): Promise<Response> => responses.pop() ?? Response.error();
  vi.stubGlobal("fetch", fetch);
  const imin = new IminClient({ apiKey: "test-key", ...(sender === "the caller's" ? { fetch } : {}) });
  await imin.orders.list({ customer: "MAlnTNiZut" }, options);
  const constructions = counted.map((name) => [name, countConstructions(name)] as const);
  const clones = [vi.spyOn(Response.prototype, "clone"), vi.spyOn(Request.prototype, "clone")];
  const timers = vi.spyOn(globalThis, "setTimeout");
  const joinedSignals = vi.spyOn(AbortSignal, "any");
  const parses = vi.spyOn(JSON, "parse");
  const page = await imin.orders.list({ customer: "MAlnTNiZut" }, options);
  expect(page.items).toHaveLength(10);
  return {
    ...Object.fromEntries(constructions.map(([name, count]) => [name, count()])),
    clones: clones.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    timers: timers.mock.calls.length,
    joinedSignals: joinedSignals.mock.calls.length,
    parses: parses.mock.calls.length,
  };
}

describe("the work of a call", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  // ky creates one request without the key and the body, with its own headers. fetch creates the one that is sent.
  const least = {
    ...{ Request: 1, Headers: 2, Response: 0, Blob: 0, ReadableStream: 0, clones: 0 },
    ...{ timers: 1, joinedSignals: 0, parses: 1 },
  };

  it("is one request, one timer and one JSON parse", async () => {
    expect(await costOfCall("the runtime's")).toEqual(least);
  });

  it("does not grow if the caller passes a signal", async () => {
    const { signal } = new AbortController();
    expect(await costOfCall("the runtime's", { signal })).toEqual(least);
  });

  it.each([
    ["no signal", undefined],
    ["a signal", new AbortController()],
  ])("takes one more request if the caller passes a fetch and %s", async (_, options) => {
    // The caller's fetch gets a complete request.
    expect(await costOfCall("the caller's", options)).toEqual({ ...least, Request: 2 });
  });

  it("creates no objects that V8 stores as slow dictionaries, neither for the call nor for its page", async () => {
    setFlagsFromString("--allow-natives-syntax");
    const hasFastProperties = new Function("value", "return %HasFastProperties(value)");
    const isFast = (value: unknown): boolean => hasFastProperties(value);
    const { IminClient } = await built();
    const imin = new IminClient({ apiKey: "test-key", fetch: async () => new Response(documents.page) });
    // The first object of its kind is always fast.
    await imin.orders.list({ customer: "MAlnTNiZut" }).withResponse();
    const response = await imin.orders.list({ customer: "MAlnTNiZut" }).withResponse();
    expect([response, response.response, response.data, response.data.items[0]].map(isFast)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe("the compile-time cost of a user's program", () => {
  const check = (lines: readonly string[]): number => {
    const folder = mkdtempSync(join(ROOT, "node_modules/budgets-"));
    try {
      const program = [
        `import { IminClient } from ${JSON.stringify(join(ROOT, "dist/index.js"))};`,
        ...lines,
      ];
      writeFileSync(join(folder, "program.ts"), program.join("\n"));
      return instantiationsOf(join(folder, "program.ts"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const client =
    'const imin = new IminClient({ apiKey: "test-key", checkoutBaseUrl: "https://example.com" });';

  it("is at most 45 instantiations for a client and its list of orders", () => {
    const instantiations = check([
      client,
      'const { items } = await imin.orders.list({ customer: "MAlnTNiZut" });',
      "export const dates = items.map((order) => order.orderDate);",
    ]);
    expect(instantiations).toBeLessThanOrEqual(45);
  });

  it("is at most 56 instantiations for a checkout session, built step by step", () => {
    const instantiations = check([
      client,
      'const session = imin.checkout.session().customer("MAlnTNiZut")',
      '  .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })',
      '  .orderItem({ type: "ScheduledSession", identifier: "1741", acceptedOffer: "https://example.com/adult" });',
      "export const { checkoutUrl } = await imin.checkout.createSession(session.build());",
    ]);
    expect(instantiations).toBeLessThanOrEqual(56);
  });
});
