import { IminSearchClient } from "imin-sdk";
import { afterEach, describe, expect, it, vi } from "vitest";

const geo = { latitude: 0, longitude: 0, radius: 1 };

describe("IminSearchClient", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("searches like the whole client", async () => {
    const urls: string[] = [];
    const { search } = new IminSearchClient({
      apiKey: "public-search-key",
      searchBaseUrl: "https://acmefitness.co.uk/search-proxy",
      fetch: async ({ url }) => {
        urls.push(url);
        return Response.json({ type: "imin:RestrictedCollection" });
      },
    });
    expect((await search.eventSeries({ mode: "discovery-geo", geo })).items).toStrictEqual([]);
    expect(urls[0]).toMatch(
      /^https:\/\/acmefitness\.co\.uk\/search-proxy\/events-api\/v2\/event-series\?mode=/,
    );
  });

  it("works in a browser if the option allows it", () => {
    vi.stubGlobal("window", { document: {} });
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    const apiKey = "public-search-key";
    expect(() => new IminSearchClient({ apiKey })).toThrow(expect.objectContaining({ code: "config" }));
    expect(new IminSearchClient({ apiKey, dangerouslyAllowBrowser: true }).search).toBeDefined();
    expect(new IminSearchClient({ apiKey: null }).search).toBeDefined();
  });

  it("rejects an unknown option", () => {
    // @ts-expect-error: misspelled
    expect(() => new IminSearchClient({ apiKey: "k", searchBaseURL: "https://x.example" })).toThrow(
      expect.objectContaining({ code: "config", option: "searchBaseURL" }),
    );
  });

  it("has nothing that can book", () => {
    const client = new IminSearchClient({ apiKey: "k" });
    expect(Object.keys(client)).toStrictEqual(["search"]);
  });
});
