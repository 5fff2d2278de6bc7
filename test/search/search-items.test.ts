import { IminClient } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { sample } from "./samples.ts";

const search = "https://search.imin.co";
const routes = [
  ["getEventSeries", "/events-api/v2/event-series", sample("event-series-by-id")],
  ["getScheduledSession", "/events-api/v2/scheduled-sessions", sample("scheduled-session-by-id")],
  ["getFacilityUse", "/facilities-api/v2/facility-uses", sample("facility-use-with-courts")],
  ["getSlot", "/facilities-api/v2/slots", sample("slot-of-a-court")],
] as const;
const elsewhere = "https://opendata.fusion-lifestyle.com/OpenActive/api/scheduled-sessions/1234567";

describe.each(routes)("search.%s", (method, route, body) => {
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

  it.each([
    undefined,
    null,
    {},
    { identifier: true },
    "",
    "..",
    `${search}/events-api/v2/places`,
    `${search}${route}`,
    `${search}${route}/?mode=discovery-geo`,
    `${search}${route}/../secret`,
  ])("rejects %o before sending", async (item) => {
    const { imin, requests } = createObservedClient({ body }, { logLevel: "off" });
    const argument = method.replace(/^get(.)/, (_, first: string) => first.toLowerCase());
    await expect(imin.search[method](item as unknown as string)).rejects.toMatchObject({
      code: "input",
      issues: [{ path: argument }],
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
      issues: [{ path: "type" }],
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

  it.each([[{}], [[]], [{ ...context }], ["no"]])("rejects %o, which has none", async (body) => {
    const { imin } = createObservedClient({ body }, { logLevel: "off" });
    await expect(imin.search.datasets()).rejects.toMatchObject({ code: "response" });
  });

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
