import {
  type EventSeriesFilters,
  type EventSeriesMode,
  IminClient,
  isBookable,
  offersFor,
  orderItem,
  scheduledSessions,
  slots,
} from "imin-sdk";
import { createSandbox, type Sandbox } from "imin-sdk/testing";
import { describe, expect, it } from "vitest";
import { Broker } from "../support/broker.ts";

/** A Monday. */
const clock = "2026-11-23T06:00:00Z";
const riverside = { latitude: 51.4722, longitude: -0.2231, radius: 5 };
const harbour = { latitude: 51.4494, longitude: -2.6082, radius: 1 };

function start(): { readonly sandbox: Sandbox; readonly imin: IminClient } {
  const sandbox = createSandbox({ clock });
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    fetch: sandbox.fetch,
    responseValidation: "strict",
    logLevel: "off",
  });
  return { sandbox, imin };
}

async function names(
  mode: EventSeriesMode,
  filters: EventSeriesFilters = {},
  geo: typeof riverside | undefined = riverside,
): Promise<readonly (string | undefined)[]> {
  const items = await start()
    .imin.search.eventSeries({ mode, geo, filters, limit: 50 })
    .toArray({ limit: 500 });
  return items.map(({ name }) => name);
}

describe("the sandbox's event series", () => {
  it("come nearest first, cheapest or most expensive for adults first, or earliest first", async () => {
    const near = await names("discovery-geo");
    expect(near).toHaveLength(10);
    expect(near.indexOf("First Five Kilometres")).toBeGreaterThan(near.indexOf("Sunrise Yoga"));
    expect(near.at(-1)).toBe("Women's Strength Circle");
    expect(near).not.toContain("Junior Tennis Club");
    const cheap = await names("discovery-price-asc");
    expect(cheap.slice(0, 3)).toStrictEqual([
      "Riverside Fun Run",
      "First Five Kilometres",
      "Pilates at Home",
    ]);
    const expensive = await names("discovery-price-desc");
    expect(expensive.slice(0, 2)).toStrictEqual(["Women's Strength Circle", "City Flow Yoga"]);
    // Series without an adult price come last in both orders.
    expect([cheap.at(-1), expensive.at(-1)]).toStrictEqual([
      "Junior Swimming Lesson",
      "Junior Swimming Lesson",
    ]);
    const { items } = await start().imin.search.eventSeries({ mode: "upcoming-sessions", geo: riverside });
    const dates = items.map((item) => item.subEvent?.[0]?.subEvent?.map(({ startDate }) => startDate));
    expect(dates.slice(0, 3)).toStrictEqual([
      ["2026-11-23T07:00:00Z"],
      ["2026-11-23T09:00:00Z"],
      ["2026-11-23T12:15:00Z"],
    ]);
    expect(dates.flat()).toStrictEqual(dates.flat().sort());
  });

  it.each<[EventSeriesFilters, readonly string[]]>([
    [{ activityPrefLabel: "Pilates" }, ["Pilates for Everyone", "Pilates at Home"]],
    [{ activityPrefLabel: "pilates" }, []],
    [
      { activityId: "https://openactive.io/activity-list#bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e" },
      ["Sunrise Yoga", "City Flow Yoga"],
    ],
    [
      { activityPrefLabel: ["Running", "Circuit Training"], levelType: "imin:BeginnerLevel" },
      ["First Five Kilometres"],
    ],
    [
      { "ageRange[includeRange]": "6,9", activityPrefLabel: ["Swimming Lessons", "Running"] },
      ["Junior Swimming Lesson", "Riverside Fun Run"],
    ],
    [{ "ageRangeMin[gte]": 18 }, ["Women's Strength Circle"]],
    [{ "ageRangeMax[lte]": 11 }, ["Junior Swimming Lesson"]],
    [{ genderRestriction: "oa:FemaleOnly" }, ["Women's Strength Circle"]],
    [{ "priceAdult[lte]": 2 }, ["Riverside Fun Run", "First Five Kilometres"]],
    [{ "priceAdult[gte]": 10 }, ["City Flow Yoga", "Women's Strength Circle"]],
    [
      { "startDate[gte]": "2026-11-24T18:00:00Z", "startDate[lte]": "2026-11-24T18:15:00Z" },
      ["Drop-in Circuits", "City Flow Yoga"],
    ],
    [{ "startTime[gte]": "06:30", "startTime[lte]": "08:00" }, ["Sunrise Yoga"]],
    [{ byDay: "schema:Saturday" }, ["Pilates for Everyone", "Riverside Fun Run", "First Five Kilometres"]],
    [{ isVirtual: true }, ["Pilates at Home"]],
    [
      { activityConceptCollectionId: "https://data.emduk.org/collections/cardio.jsonld" },
      ["Lunchtime Indoor Cycling", "Drop-in Circuits", "Women's Strength Circle"],
    ],
    [{ activityConceptCollectionId: "https://data.emduk.org/collections/dance.jsonld" }, []],
    // Swimming, of which lessons are a narrower activity.
    [
      { activityId: "https://openactive.io/activity-list#2750229d-b725-4171-9276-376be913957c" },
      ["Junior Swimming Lesson"],
    ],
    [{ activityPrefLabel: "Multi Fitness" }, ["Drop-in Circuits", "Women's Strength Circle"]],
    [{ "organizerName[textSearch]": "harbour" }, []],
  ])("are narrowed by %o", async (filters, expected) => {
    expect(await names("discovery-geo", filters)).toStrictEqual(expected);
  });

  it("that are online require no place, and others do", async () => {
    expect(await names("discovery-geo", { isVirtual: true }, undefined)).toStrictEqual(["Pilates at Home"]);
    const { sandbox } = start();
    const url = "https://search.imin.co/events-api/v2/event-series?mode=discovery-geo";
    const response = await sandbox.fetch(url, { headers: { "X-API-KEY": sandbox.apiKey } });
    expect(response.status).toBe(400);
    expect(await response.json()).toStrictEqual({
      error: { type: "InvalidQuery", details: ["`geo[radial]` must be present unless isVirtual=true"] },
    });
  });

  it("that take place all the time are returned on request, one by one", async () => {
    expect(await names("upcoming-sessions")).not.toContain("Open Spin Studio");
    expect(await names("discovery-geo", { iminTag: "HighFrequencySession" })).toStrictEqual([]);
    const frequent = await names("upcoming-sessions", { iminTag: "HighFrequencySession" });
    expect(new Set(frequent)).toStrictEqual(new Set(["Open Spin Studio"]));
    expect(frequent.length).toBeGreaterThan(50);
  });

  it("are searched 14 days ahead", async () => {
    const filters = { "startDate[gte]": "2026-12-07T06:00:01Z" };
    expect(await names("upcoming-sessions", filters)).toStrictEqual([]);
  });

  it("come in pages, whose URLs include the defaults", async () => {
    const { imin, sandbox } = start();
    const page = await imin.search.eventSeries({ mode: "discovery-geo", geo: riverside, limit: 4 });
    expect(page).toMatchObject({ totalItems: 10, totalPages: 3, currentPage: 1 });
    expect(page.items).toHaveLength(4);
    expect(await page.toArray({ limit: 100 })).toHaveLength(10);
    expect(sandbox.requests.map(({ operation }) => operation)).toStrictEqual(
      Array.from({ length: 3 }, () => "search.eventSeries"),
    );
    expect(new URL(String(sandbox.requests[2]?.url)).searchParams.get("iminTag[not]")).toBe(
      "HighFrequencySession",
    );
  });

  it("have no offers, no nulls and no empty lists, but the price for an entitlement", async () => {
    const { imin } = start();
    const filters = {
      activityPrefLabel: "Pilates",
      entitlementFilter: "8dfbad55-fdb5-4479-86a4-b873b18ecff1",
    };
    const found = await imin.search
      .eventSeries({ mode: "discovery-geo", geo: riverside, filters })
      .withResponse();
    expect(JSON.stringify(found.raw)).not.toMatch(/null|\[\]|"offers"|checkoutUrlTemplate/);
    expect(found.data.items[0]?.["imin:aggregateOffer"]?.activeEntitlement).toMatchObject({
      id: "https://imin.co/ns/offers/adult-resident",
      price: 6.8,
      "imin:indicativePrice": true,
    });
    const none = await imin.search
      .eventSeries({ mode: "discovery-geo", geo: { ...riverside, latitude: 0 } })
      .withResponse();
    expect(none.raw).not.toHaveProperty("imin:item");
  });
});

describe("the sandbox's default catalog", () => {
  it("has the session of the Example Scenario, which search finds and checkout books", async () => {
    const { imin, sandbox } = start();
    const { items } = await imin.search.eventSeries({
      mode: "upcoming-sessions",
      geo: riverside,
      filters: { activityPrefLabel: "Pilates", "startDate[gte]": "2026-11-25T18:00:00Z" },
      limit: 1,
    });
    const [result] = items;
    const eventSeries = await imin.search.getEventSeries(result ?? "");
    const start25 = result?.subEvent?.[0]?.subEvent?.[0]?.startDate;
    const found = scheduledSessions(eventSeries).find(({ opportunity }) => opportunity.startDate === start25);
    const session = await imin.search.getScheduledSession(found?.opportunity ?? "");
    expect(session.identifier).toBe(
      "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
    );
    expect(isBookable(session)).toBe(true);
    expect(scheduledSessions(session)[0]?.place?.name).toBe("Riverside Leisure Centre");
    const [adult] = offersFor(session);
    expect(adult?.id).toBe("http://opendata.provider.com/api/feeds/offers/adult");
    const louis = await imin.customers.create({
      email: "louis@imin.co",
      givenName: "Louis",
      familyName: "Wu",
      "imin:is13OrOver": true,
    });
    const checkout = await imin.checkout.createSession(
      imin.checkout
        .session()
        .customer(louis)
        .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
        .orderItem(orderItem(session, adult ?? ""))
        .build(),
    );
    await sandbox.completeCheckout(checkout.checkoutUrl);
    expect((await imin.search.getScheduledSession(session)).remainingAttendeeCapacity).toBe(19);
    expect((await imin.orders.upcomingItems({ customer: louis })).items).toHaveLength(1);
  });

  it("has sessions that are only sold at the door and cannot be booked", async () => {
    const circuits = await start().imin.search.getEventSeries("riverside-EventSeries-circuits");
    const found = scheduledSessions(circuits);
    expect(found.length).toBeGreaterThan(2);
    expect(found.some(({ opportunity }) => isBookable(opportunity))).toBe(false);
    expect(found.flatMap(offersFor)).toStrictEqual([]);
  });

  it("contains no past sessions", async () => {
    const { imin, sandbox } = start();
    const yoga = await imin.search.getEventSeries("riverside-EventSeries-yoga");
    const [first] = scheduledSessions(yoga);
    expect(first?.opportunity.startDate).toBe("2026-11-23T07:00:00Z");
    const tennis = await imin.search.getFacilityUse("harbour-FacilityUse-tennis");
    const [slot] = slots(tennis);
    sandbox.clock.advance("P1D");
    const gone = { code: "api", status: 404 };
    await expect(imin.search.getScheduledSession(first?.opportunity ?? "")).rejects.toMatchObject(gone);
    await expect(imin.search.getSlot(slot?.opportunity ?? "")).rejects.toMatchObject(gone);
    const later = scheduledSessions(await imin.search.getEventSeries(yoga));
    expect(later.map(({ opportunity }) => opportunity.id)).not.toContain(first?.opportunity.id);
  });

  it("never runs out, however far the clock is advanced", async () => {
    const { imin, sandbox } = start();
    for (const by of ["P60D", "P1Y", "P50Y"]) {
      sandbox.clock.advance(by);
      const pilates = scheduledSessions(await imin.search.getEventSeries("riverside-EventSeries-pilates"));
      expect(pilates.length).toBeGreaterThan(13);
      expect(pilates.some(({ opportunity }) => isBookable(opportunity))).toBe(true);
      const tennis = slots(await imin.search.getFacilityUse("harbour-FacilityUse-tennis"));
      expect(tennis.some(({ opportunity }) => isBookable(opportunity))).toBe(true);
    }
  });

  it("follows London time, before and after the clocks change", async () => {
    const { imin, sandbox } = start();
    const startTimes = async (): Promise<readonly (string | undefined)[]> => {
      const series = await imin.search.getEventSeries("riverside-EventSeries-pilates");
      return scheduledSessions(series).map(({ opportunity }) => opportunity.startDate?.slice(8, 19));
    };
    expect(await startTimes()).toContain("25T18:30:00");
    sandbox.clock.advance("P122D"); // Thursday 25 March 2027; the clocks go forward on Sunday.
    const spring = await startTimes();
    expect(spring.slice(0, 5)).toStrictEqual([
      "25T18:30:00",
      "26T18:30:00",
      "27T18:30:00",
      "28T17:30:00",
      "29T17:30:00",
    ]);
    const filters = { "startTime[gte]": "18:30", "startTime[lte]": "18:30", activityPrefLabel: "Pilates" };
    const found = await imin.search.eventSeries({ mode: "upcoming-sessions", geo: riverside, filters });
    expect(found.totalItems).toBe(spring.length);
  });

  it("requires the key", async () => {
    const { sandbox } = start();
    for (const path of ["events-api/v2/event-series/x", "facilities-api/v2/slots/x", "firehose/datasets"]) {
      expect((await sandbox.fetch(`https://search.imin.co/${path}`)).status).toBe(401);
    }
  });
});

describe("the sandbox's facilities", () => {
  it("come without slots, or with those of one day", async () => {
    const { imin } = start();
    const near = await imin.search.facilityUses({ mode: "discovery-geo", geo: harbour });
    expect(near.items.map(({ name }) => name)).toStrictEqual(["Badminton Courts", "Tennis Courts"]);
    expect(near.items.flatMap(slots)).toStrictEqual([]);
    const filters = { activityPrefLabel: "Tennis", "startDate[gte]": "2026-11-24T19:00:00Z" };
    const [tennis, ...others] = (
      await imin.search.facilityUses({ mode: "upcoming-slots", geo: harbour, filters })
    ).items;
    expect(others).toStrictEqual([]);
    const found = tennis ? slots(tennis) : [];
    expect(
      found.map((slot) => [slot.individualFacilityUse?.name, slot.opportunity.startDate?.slice(11, 16)]),
    ).toStrictEqual([
      ["Court 1", "19:00"],
      ["Court 1", "20:00"],
      ["Court 1", "21:00"],
      ["Court 2", "19:00"],
      ["Court 2", "20:00"],
      ["Court 2", "21:00"],
    ]);
    expect(
      found.every(
        ({ opportunity, place }) => isBookable(opportunity) && place?.name === "Harbour Sports Club",
      ),
    ).toBe(true);
    expect(
      await imin.search.facilityUses({ mode: "discovery-geo", geo: harbour, filters: { providerId: "led" } }),
    ).toMatchObject({ items: [] });
  });

  it("have slots of both structures that fit a checkout session", async () => {
    const { imin } = start();
    for (const [identifier, price] of [
      ["harbour-FacilityUse-badminton", 11.2],
      ["harbour-FacilityUse-tennis", 14],
    ] as const) {
      const [found] = slots(await imin.search.getFacilityUse(identifier));
      const slot = await imin.search.getSlot(found?.opportunity ?? "");
      const [offer] = offersFor(slot);
      expect(offer?.price).toBe(price);
      const session = await imin.checkout.createSession(
        imin.checkout
          .session()
          .customer({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" })
          .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
          .orderItem(orderItem(slot, offer ?? ""))
          .build(),
      );
      expect(session.checkoutUrl).toMatch(/^https:\/\/checkout\.acmefitness\.co\.uk\//);
    }
  });
});

describe("a full item", () => {
  const feeds = "https://opendata.harbour-sports.example/openactive";

  it("loses its template, and its series keeps one as long as another session has it", async () => {
    const { imin, sandbox } = start();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    const cycling = await imin.search.getEventSeries("riverside-EventSeries-indoor-cycling");
    const [first] = scheduledSessions(cycling);
    const identifier = first?.opportunity.identifier;
    const acceptedOffer = first?.sessionSeries?.offers?.[0]?.id;
    const bike = { type: "OrderItem", acceptedOffer, orderedItem: { type: "ScheduledSession", identifier } };
    for (let place = 0; place < 2; place++) await broker.book(sandbox, customer, [bike]);
    const session = await imin.search.getScheduledSession(first?.opportunity ?? "");
    expect(session).toMatchObject({ remainingAttendeeCapacity: 0 });
    expect(isBookable(session)).toBe(false);
    const [part] = (await imin.search.getEventSeries(cycling)).subEvent ?? [];
    expect(part).toMatchObject({
      id: "https://search.imin.co/events-api/v2/session-series/riverside-SessionSeries-indoor-cycling",
      "imin:checkoutUrlTemplate": "{checkoutBaseUrl}/v1/events/riverside-SessionSeries-indoor-cycling",
    });
  });

  it("as a slot is not in a facility by ID, and has no template in a day's slots", async () => {
    const { imin, sandbox } = start();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    const identifier = `${feeds}/slots/tennis-1-2026-11-24T19`;
    const acceptedOffer = `${feeds}/offers/tennis-adult`;
    await broker.book(sandbox, customer, [
      { type: "OrderItem", acceptedOffer, orderedItem: { type: "Slot", identifier } },
    ]);
    const tennis = await imin.search.getFacilityUse("harbour-FacilityUse-tennis");
    expect(slots(tennis).map(({ opportunity }) => opportunity.identifier)).not.toContain(identifier);
    const filters = { "startDate[gte]": "2026-11-24T19:00:00Z", "startDate[lte]": "2026-11-24T19:00:00Z" };
    const { items } = await imin.search.facilityUses({ mode: "upcoming-slots", geo: harbour, filters });
    const taken = items.flatMap(slots).find(({ opportunity }) => opportunity.identifier === identifier);
    expect(taken?.opportunity).toMatchObject({ remainingUses: 0 });
    expect(isBookable(taken?.opportunity ?? {})).toBe(false);
    expect(isBookable(await imin.search.getSlot(identifier))).toBe(false);
  });
});

describe("the dummy items of imin's documentation", () => {
  const oxford = { latitude: 51.7520131, longitude: -1.2578499, radius: 1 };
  const nullIsland = { latitude: 0, longitude: 0, radius: 1 };

  it.each([
    ["loremfitsum", oxford],
    ["refimpl", nullIsland],
  ])("of %s are a golden and a bare series, both bookable", async (dataset, geo) => {
    const { imin, sandbox } = start();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    const { items } = await imin.search.eventSeries({ mode: "discovery-geo", geo });
    expect(items.map(({ id }) => id?.split("/").at(-1))).toStrictEqual([
      `${dataset}-EventSeries-golden`,
      `${dataset}-EventSeries-sparse`,
    ]);
    for (const item of items) {
      const [found] = scheduledSessions(await imin.search.getEventSeries(item));
      const session = await imin.search.getScheduledSession(found?.opportunity ?? "");
      expect(isBookable(session)).toBe(true);
      const [offer] = offersFor(session);
      const { identifier } = session;
      const orderedItem = { type: "ScheduledSession", identifier };
      await broker.book(sandbox, customer, [{ type: "OrderItem", acceptedOffer: offer?.id, orderedItem }]);
    }
    expect((await imin.orders.list({ customer })).totalItems).toBe(2);
  });

  it("are golden with every property, extensions only by ID, or bare with hardly any", async () => {
    const { imin } = start();
    const { items } = await imin.search.eventSeries({ mode: "discovery-geo", geo: oxford });
    const [golden, bare] = items;
    expect(golden?.name).toMatch(/^GOLDEN:/);
    expect(golden).toMatchObject({
      image: [{ thumbnail: [{ width: "150 px" }] }],
      "beta:formattedDescription": expect.any(String),
      subEvent: [{ category: expect.any(Array), eventSchedule: [{ startTime: "10:00" }] }],
    });
    expect(golden).not.toHaveProperty(["loremfitsum:waterTemperature"]);
    const byId = await imin.search.getEventSeries(golden ?? "");
    expect(byId).toMatchObject({
      "loremfitsum:waterTemperature": 28,
      subEvent: [{ leader: [{ name: "Ada Brook" }], schedulingNote: expect.any(String) }],
      "imin:locationSummary": [{ amenityFeature: [{}, {}, {}], openingHoursSpecification: [{}, {}] }],
    });
    expect(Object.keys(bare ?? {}).sort()).toStrictEqual(["id", "subEvent", "type"]);
    expect(Object.keys(bare?.subEvent?.[0]?.subEvent?.[0] ?? {}).sort()).toStrictEqual(["startDate", "type"]);
  });

  it("include facilities with bookable slots", async () => {
    const { imin } = start();
    const { items } = await imin.search.facilityUses({ mode: "discovery-geo", geo: oxford });
    expect(items).toHaveLength(2);
    for (const item of items) {
      const [found] = slots(await imin.search.getFacilityUse(item));
      expect(offersFor(await imin.search.getSlot(found?.opportunity ?? ""))[0]?.price).toBeGreaterThan(0);
    }
  });

  it("are found by their unique properties", async () => {
    const filters: readonly EventSeriesFilters[] = [
      { leaderGender: "schema:Female" },
      { "amenityFeatureType[valueTrue]": "Showers" },
      {
        accessibilitySupportId:
          "https://openactive.io/accessibility-support#1393f2dc-3fcc-4be9-a99f-f1e51f5ad277",
      },
      {
        specialRequirementId:
          "http://data.emduk.org/special-requirements#d9d2e1b0-2cbf-4d4f-9a55-1c7a4a1b1f11",
      },
    ];
    for (const one of filters) expect(await names("discovery-geo", one, oxford)).toHaveLength(1);
    expect(await names("discovery-geo", { "amenityFeatureType[valueTrue]": "Creche" }, oxford)).toHaveLength(
      0,
    );
  });
});

describe("a search is rejected", () => {
  it.each([
    ["events-api/v2/event-series", "isWheelchairAccessible", "true"],
    ["events-api/v2/places", "size", "large"],
    ["facilities-api/v2/facility-uses", "genderRestriction", "oa:FemaleOnly"],
  ])("at %s for %s, which would have no effect", async (path, name, value) => {
    const { sandbox } = start();
    const query = new URLSearchParams({
      mode: "discovery-geo",
      "geo[radial]": "51.5,-0.2,10",
      [name]: value,
    });
    const response = await sandbox.fetch(`https://search.imin.co/${path}?${query}`, {
      headers: { "X-API-KEY": sandbox.apiKey },
    });
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error.details[0]).toContain(
      `\`${name}\` must be omitted: the sandbox knows mode, geo[radial], page`,
    );
  });
});

it("lists each place once, with a query for its series", async () => {
  const { sandbox } = start();
  const get = async (url: string) =>
    (await sandbox.fetch(url, { headers: { "X-API-KEY": sandbox.apiKey } })).json();
  const places = await get("https://search.imin.co/events-api/v2/places?geo[radial]=51.4722,-0.2231,5");
  const found = places["imin:item"] as {
    name: string;
    "imin:event": { id: string; "imin:totalItems": number };
  }[];
  expect(found.map(({ name }) => name).sort()).toStrictEqual([
    "Northbank Studio",
    "Riverside Leisure Centre",
    "Riverside Park Bandstand",
  ]);
  for (const { "imin:event": event } of found) {
    expect((await get(event.id))["imin:totalItems"]).toBe(event["imin:totalItems"]);
  }
});
