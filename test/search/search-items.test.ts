import { IminClient } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { sample } from "./samples.ts";

const search = "https://search.imin.co";
const routes = [
  ["getEventSeries", "/events-api/v2/event-series", sample("event-series-by-id"), undefined],
  [
    "getScheduledSession",
    "/events-api/v2/scheduled-sessions",
    sample("scheduled-session-by-id"),
    "id or identifier: use a session from scheduledSessions(), called with the result of getEventSeries()",
  ],
  ["getFacilityUse", "/facilities-api/v2/facility-uses", sample("facility-use-with-courts"), undefined],
  [
    "getSlot",
    "/facilities-api/v2/slots",
    sample("slot-of-a-court"),
    "id or identifier: use a slot from slots(), called with the result of getFacilityUse()",
  ],
] as const;
const elsewhere = "https://opendata.fusion-lifestyle.com/OpenActive/api/scheduled-sessions/1234567";

describe.each(routes)("search.%s", (method, route, body, source) => {
  /** The requested URL for this argument, and the base URL of imin's search. */
  async function asked(item: unknown, searchBaseUrl = search): Promise<string | undefined> {
    const { imin, requests } = createObservedClient(
      { body },
      { searchBaseUrl, responseValidation: "strict" },
    );
    // Each method accepts its own kind of item, and handles references in the same way.
    await imin.search[method](item as string);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers.get("x-api-key")).toBe("test-key");
    return requests[0]?.url;
  }
  const ownUrl = `${search}${route}/https%3A%2F%2Fexample.com%2F1%2F2021-06-07T08%3A00%3A00Z?lang=en`;

  it("returns the response unchanged, in strict mode", async () => {
    const { imin } = createObservedClient({ body }, { responseValidation: "strict" });
    expect(await imin.search[method]("1")).toStrictEqual(body);
  });

  it("requests the item's own URL as is, given alone or in the item", async () => {
    expect(await asked(ownUrl)).toBe(ownUrl);
    expect(await asked({ id: ownUrl, identifier: elsewhere })).toBe(ownUrl);
  });

  it("encodes an identifier into the path, including a URL of another origin", async () => {
    expect(await asked("gll-07fbaf90")).toBe(`${search}${route}/gll-07fbaf90`);
    expect(await asked(26)).toBe(`${search}${route}/26`);
    expect(await asked(elsewhere)).toBe(`${search}${route}/${encodeURIComponent(elsewhere)}`);
    expect(await asked({ identifier: elsewhere })).toBe(`${search}${route}/${encodeURIComponent(elsewhere)}`);
    expect(await asked("../../x?y#z")).toBe(`${search}${route}/..%2F..%2Fx%3Fy%23z`);
  });

  it("prefers the identifier to a URL that is not imin's", async () => {
    expect(await asked({ id: elsewhere, identifier: 269 })).toBe(`${search}${route}/269`);
    expect(await asked({ id: elsewhere })).toBe(`${search}${route}/${encodeURIComponent(elsewhere)}`);
  });

  it("requests imin's own URLs from a proxy", async () => {
    const proxy = "https://acmefitness.co.uk/imin-search";
    expect(await asked({ id: ownUrl, identifier: "other" }, proxy)).toBe(
      `${proxy}${route}/https%3A%2F%2Fexample.com%2F1%2F2021-06-07T08%3A00%3A00Z`,
    );
    expect(await asked(`${proxy}${route}/1`, proxy)).toBe(`${proxy}${route}/1`);
  });

  const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";
  const nameless = `is an object without ${source ?? `imin's id or identifier: ${remedy}`}`;
  const form = `must be an identifier, or a URL of the form ${search}${route}/{identifier}`;
  const segment = 'must be an identifier other than "", "." or ".."';
  it.each([
    [undefined, "is required"],
    [null, "is required"],
    [true, `is a boolean: ${remedy}`],
    [{}, nameless],
    [{ identifier: true }, nameless],
    [{ id: [`${search}${route}/1`] }, nameless],
    [[body], "is a list: pass one of its elements"],
    [Promise.resolve(body), "is a Promise: await it first"],
    ["", segment],
    ["..", segment],
    [search, form],
    [`${search}/events-api/v2/places`, form],
    [`${search}${route}`, form],
    [`${search}${route}/?mode=discovery-geo`, form],
    [`${search}${route}/#1`, form],
    [`${search}${route}/../secret`, form],
  ])("rejects %o before sending", async (item, message) => {
    const { imin, requests } = createObservedClient({ body }, { logLevel: "off" });
    const argument = method.replace(/^get(.)/, (_, first: string) => first.toLowerCase());
    await expect(imin.search[method](item as unknown as string)).rejects.toMatchObject({
      code: "input",
      operation: `search.${method}`,
      issues: [{ path: argument, message }],
    });
    expect(requests).toStrictEqual([]);
  });

  it("does not request a URL on another host, whatever it looks like", async () => {
    for (const url of [
      `https://search.imin.co.evil.example${route}/1`,
      `https://user:password@search.imin.co${route}/1`,
      `http://search.imin.co${route}/1`,
    ]) {
      expect(await asked(url)).toBe(`${search}${route}/1`);
    }
  });

  it("rejects an item of another type", async () => {
    const { imin } = createObservedClient({ body: { type: "Order" } }, { responseValidation: "off" });
    await expect(imin.search[method]("1")).rejects.toMatchObject({
      code: "response",
      issues: [{ path: "type", message: `must be "${(body as { type: string }).type}"` }],
    });
  });

  it("accepts an item without a type if it has an identity, and rejects other objects", async () => {
    for (const identity of [{ id: "https://example.com/1" }, { identifier: "1" }]) {
      const { imin } = createObservedClient({ body: identity }, { responseValidation: "off" });
      expect(await imin.search[method]("1")).toStrictEqual(identity);
    }
    const { imin } = createObservedClient({ body: { message: "gone" } }, { responseValidation: "off" });
    await expect(imin.search[method]("1")).rejects.toMatchObject({
      code: "response",
      issues: [{ path: "type", message: `must be "${(body as { type: string }).type}"` }],
    });
  });

  it("reports that past items no longer exist", async () => {
    const { imin } = createObservedClient({ status: 404 }, { logLevel: "off" });
    await expect(imin.search[method]("1")).rejects.toMatchObject({ code: "api", status: 404 });
  });
});

describe("search.getSlot", () => {
  it("accepts slots of both facility structures, and those of orders", async () => {
    for (const body of [
      sample("slot-of-a-facility"),
      sample("slot-of-a-court"),
      { type: "FacilityUseSlot" },
    ]) {
      const { imin } = createObservedClient({ body }, { responseValidation: "strict" });
      expect(await imin.search.getSlot("1")).toStrictEqual(body);
    }
  });
});

describe("search.datasets", () => {
  const dataset = { type: "Dataset", identifier: "everyone-active", name: "Everyone Active Sessions" };
  const onTheWire = { "@type": "Dataset", identifier: "everyone-active", name: "Everyone Active Sessions" };
  const context = { "@context": ["https://openactive.io/"] };

  it.each([
    ["a list", [onTheWire]],
    ["a collection of imin's", { ...context, "imin:item": [onTheWire] }],
    ["a catalog of schema.org's", { ...context, "@type": "DataCatalog", dataset: [onTheWire] }],
    ["a feed", { next: "https://x", items: [{ state: "updated", data: onTheWire }, { state: "deleted" }] }],
  ])("finds the datasets in %s", async (_, body) => {
    const { imin, requests } = createObservedClient({ body }, { responseValidation: "strict" });
    expect(await imin.search.datasets()).toStrictEqual([dataset]);
    expect(requests[0]).toMatchObject({ method: "GET", url: "https://firehose.imin.co/firehose/datasets" });
  });

  it("accepts the sample of imin's page", async () => {
    const { imin } = createObservedClient({ body: [sample("dataset")] }, {});
    expect(await imin.search.datasets()).toMatchObject([
      { type: "Dataset", identifier: "everyone-active", publisher: { name: "Everyone Active" } },
    ]);
  });

  it("skips what is not a dataset", async () => {
    const body = [null, "everyone-active", { data: null, name: "Dataset" }, { identifier: 1 }, onTheWire];
    const { imin } = createObservedClient({ body }, {});
    expect(await imin.search.datasets()).toStrictEqual([dataset]);
  });

  it.each([[{}], [[]], [{ ...context }], ["no"], [null], [[{ name: "Everyone Active Sessions" }]]])(
    "rejects %o, which has none",
    async (body) => {
      const { imin } = createObservedClient({ body }, { logLevel: "off" });
      await expect(imin.search.datasets()).rejects.toMatchObject({
        code: "response",
        operation: "search.datasets",
        issues: [{ path: "", message: "must contain a list of datasets" }],
      });
    },
  );

  it("requests the client's own firehoseBaseUrl", async () => {
    const { imin, requests } = createObservedClient(
      { body: [onTheWire] },
      { firehoseBaseUrl: "https://acmefitness.co.uk/firehose-proxy/" },
    );
    await imin.search.datasets();
    expect(requests[0]?.url).toBe("https://acmefitness.co.uk/firehose-proxy/firehose/datasets");
    expect(() => new IminClient({ apiKey: "k", firehoseBaseUrl: "http://acmefitness.co.uk" })).toThrow(
      expect.objectContaining({ code: "config", option: "firehoseBaseUrl" }),
    );
  });
});
