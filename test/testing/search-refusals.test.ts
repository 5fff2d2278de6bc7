import type { Sandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";

const NOON = "2026-11-23T12:00:00Z";
const SEARCH = "https://search.imin.co";
const SERIES = "events-api/v2/event-series";
const NEAR = "mode=discovery-geo&geo[radial]=51.4722,-0.2231,5";
const DEGREES = "{latitude},{longitude},{radius}";

async function search(sandbox: Sandbox, pathAndQuery: string) {
  const response = await sandbox.fetch(`${SEARCH}/${pathAndQuery}`, {
    headers: { "X-API-KEY": sandbox.apiKey },
  });
  return { status: response.status, body: await response.json() };
}

describe("a search is rejected", () => {
  test.each([
    [`${SERIES}?${NEAR}&limit=many`, "`limit` must be a number"],
    [`${SERIES}?${NEAR}&limit=51`, "`limit` must be a whole number from 1 to 50"],
    [`${SERIES}?${NEAR}&limit=2.5`, "`limit` must be a whole number from 1 to 50"],
    [`${SERIES}?${NEAR}&mode=discovery-geo`, "`mode` must be given once"],
    [`${SERIES}?mode=nearest`, "`mode` must be one of upcoming-sessions, discovery-geo"],
    [`${SERIES}?mode=discovery-geo&geo[radial]=Putney`, `\`geo[radial]\` must be ${DEGREES}`],
    [`${SERIES}?mode=discovery-geo&geo[radial]=91,0,5`, `\`geo[radial]\` must be ${DEGREES}, in degrees`],
    [`${SERIES}?mode=discovery-geo&geo[radial]=0,-181,5`, `\`geo[radial]\` must be ${DEGREES}, in degrees`],
    [
      `facilities-api/v2/facility-uses?mode=upcoming-slots&geo[radial]=51,-2,9&startDate[gte]=2026-13-45T00:00:00Z`,
      "`startDate[gte]` must be YYYY-MM-DDTHH:MM:SSZ",
    ],
    ["api/v1/places?placeClassification=mcr:Pub", "`placeClassification` must be one of mcr:Park, mcr:Leis"],
    ...["not Base64!", btoa("{"), btoa("{}"), btoa("[1]"), btoa("[1,2,true]")].map(
      (token): [string, string] => [
        `${SERIES}?${NEAR}&entitlementFilter=${encodeURIComponent(token)}`,
        "`entitlementFilter` must be the token in the linked account's imin:entitlementFilter",
      ],
    ),
  ])("%s", async (pathAndQuery, detail) => {
    const { status, body } = await search(inProcess({ clock: NOON }).sandbox, pathAndQuery);
    expect(status).toBe(400);
    expect(body.error.type).toBe("InvalidQuery");
    expect(body.error.details[0]).toContain(detail);
  });
});

test("an entitlement that the sandbox does not know is accepted and changes nothing", async () => {
  const { sandbox } = inProcess({ clock: NOON });
  const token = btoa(JSON.stringify(["seller", "https://meta.imin.co/entitlements#unknown", true]));
  const filtered = await search(sandbox, `${SERIES}?${NEAR}&entitlementFilter=${token}`);
  const plain = await search(sandbox, `${SERIES}?${NEAR}`);
  expect(filtered.body["imin:item"]).toEqual(plain.body["imin:item"]);
});

test("a series admits the ages of its offers if each has a range", async () => {
  const { sandbox } = inProcess({ clock: NOON });
  const ages = async (offers: { ageRange?: { minValue?: number; maxValue?: number } }[]) => {
    const { parent } = await sandbox.catalog.addSession({ offers });
    return (await search(sandbox, `${SERIES}/${parent}`)).body.ageRange;
  };
  const [junior, adult, senior] = [{ maxValue: 15 }, { minValue: 16, maxValue: 59 }, { minValue: 60 }];
  const type = "QuantitativeValue";
  expect(await ages([{ ageRange: adult }])).toEqual({ type, minValue: 16, maxValue: 59 });
  expect(await ages([{ ageRange: junior }, { ageRange: adult }])).toEqual({
    type,
    minValue: 0,
    maxValue: 59,
  });
  expect(await ages([{ ageRange: adult }, { ageRange: senior }])).toEqual({ type, minValue: 16 });
  expect(await ages([{ ageRange: adult }, {}])).toBeUndefined();
});

test("of a series at two places, only the nearer one is a place near here", async () => {
  const { sandbox } = inProcess({ clock: NOON });
  const { parent } = await sandbox.catalog.addSession({ name: "Both Banks" });
  const location = { name: "Far Bank", geo: { latitude: 55, longitude: -3 } };
  await sandbox.catalog.addSession({ series: parent, location });
  const names = async (circle: string) => {
    const { body } = await search(sandbox, `events-api/v2/places?geo[radial]=${circle}`);
    return body["imin:item"].map(({ name }: { name: string }) => name);
  };
  expect(await names("51.4722,-0.2231,1")).toEqual(["Riverside Leisure Centre"]);
  expect(await names("55,-3,1")).toEqual(["Far Bank"]);
});

test("a preflight without headers to ask for allows none", async () => {
  const { sandbox } = inProcess();
  const response = await sandbox.fetch(`${SEARCH}/${SERIES}?${NEAR}`, {
    method: "OPTIONS",
    headers: { Origin: "https://acmefitness.co.uk", "Access-Control-Request-Method": "GET" },
  });
  expect([response.status, response.headers.get("access-control-allow-headers")]).toEqual([204, ""]);
});
