import {
  attributionFor,
  type Dataset,
  type EventSeries,
  type FacilityUse,
  scheduledSessions,
  slots,
} from "imin-sdk";
import { describe, expect, it } from "vitest";

const catalog: Dataset[] = [
  {
    type: "Dataset",
    identifier: "gll",
    name: "GLL Sessions",
    url: "https://gll.example/opendata",
    license: "https://creativecommons.org/licenses/by/4.0/",
  },
  {
    type: "Dataset",
    identifier: "led",
    publisher: { type: "Organization", name: "LED Leisure" },
    url: "javascript:alert(1)",
  },
  { type: "Dataset", identifier: "bare" },
];
const source = (identifier: string) => ({ type: "WebAPI", identifier }) as const;
const series: EventSeries = {
  type: "EventSeries",
  "imin:dataSource": source("gll"),
  subEvent: [{ type: "SessionSeries", subEvent: [{ type: "ScheduledSession" }] }],
};

describe("attributionFor", () => {
  it("skips what is not a dataset in a catalog from elsewhere", () => {
    const mixed = [null, undefined, "gll", ...catalog] as Dataset[];
    expect(attributionFor(series, mixed)).toStrictEqual(attributionFor(series, catalog));
    expect(attributionFor(series, mixed)?.name).toBe("GLL Sessions");
  });

  it("names the dataset of a result, with a link and a license", () => {
    expect(attributionFor(series, catalog)).toStrictEqual({
      name: "GLL Sessions",
      url: "https://gll.example/opendata",
      license: "https://creativecommons.org/licenses/by/4.0/",
    });
  });

  it("finds it from a session or a slot too, alone or from a walker", () => {
    const facility: FacilityUse = {
      type: "FacilityUse",
      "imin:dataSource": source("led"),
      event: [{ type: "Slot" }, { type: "IndividualFacilityUse", event: [{ type: "Slot" }] }],
    };
    const found = [...scheduledSessions(series), ...slots(facility)];
    const names = ["GLL Sessions", "LED Leisure", "LED Leisure"];
    expect(found.map((one) => attributionFor(one, catalog)?.name)).toStrictEqual(names);
    expect(found.map((one) => attributionFor(one.opportunity, catalog)?.name)).toStrictEqual(names);
  });

  it("returns no link that is unsafe on a page", () => {
    const facility: FacilityUse = { type: "FacilityUse", "imin:dataSource": source("led") };
    expect(attributionFor(facility, catalog)).toMatchObject({ url: undefined });
  });

  it("returns no link that is not a string", () => {
    const datasets = [{ type: "Dataset", identifier: "gll", url: ["https://gll.example/opendata"] }];
    expect(attributionFor(series, datasets as never)).toMatchObject({ name: "gll", url: undefined });
  });

  it("does not name a dataset without an identifier as the source of an item without one", () => {
    const item = { type: "EventSeries", "imin:dataSource": { type: "WebAPI" } } as EventSeries;
    expect(attributionFor(item, [{ type: "Dataset", name: "GLL Sessions" } as Dataset])).toBeUndefined();
  });

  it("falls back to the identifier, and returns undefined if the catalog has no entry", () => {
    const item = (identifier: string): EventSeries => ({
      type: "EventSeries",
      "imin:dataSource": source(identifier),
    });
    expect(attributionFor(item("bare"), catalog)?.name).toBe("bare");
    expect(attributionFor(item("unheard-of"), catalog)).toBeUndefined();
    expect(attributionFor({ type: "EventSeries" }, catalog)).toBeUndefined();
  });
});
