import { IminSearchClient } from "imin-sdk";
import { afterEach, describe, expect, it, vi } from "vitest";

const geo = { latitude: 0, longitude: 0, radius: 1 };

describe("IminSearchClient", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("searches as the whole client does", async () => {
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

  it("can be used in a browser, if that is said on purpose", () => {
    vi.stubGlobal("window", { document: {} });
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    const apiKey = "public-search-key";
    expect(() => new IminSearchClient({ apiKey })).toThrow(expect.objectContaining({ code: "config" }));
    expect(new IminSearchClient({ apiKey, dangerouslyAllowBrowser: true }).search).toBeDefined();
    expect(new IminSearchClient({ apiKey: null }).search).toBeDefined();
  });

  it("refuses an option that it does not know", () => {
    // @ts-expect-error: misspelt
    expect(() => new IminSearchClient({ apiKey: "k", searchBaseURL: "https://x.example" })).toThrow(
      expect.objectContaining({ code: "config", option: "searchBaseURL" }),
    );
  });

  it("has nothing that could book", () => {
    const client = new IminSearchClient({ apiKey: "k" });
    expect(Object.keys(client)).toStrictEqual(["search"]);
  });
});
