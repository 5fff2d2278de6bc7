import { expect } from "vitest";
import { type Expected, type Fact, facts, PAGES } from "./fact.ts";

const SERIES = "GET https://search.imin.co/events-api/v2/event-series";
const NEAR = "geo[radial]=51.4722,-0.2231,5";
const OXFORD = "geo[radial]=51.7520131,-1.2578499,1";
const BRISTOL = "geo[radial]=51.4494,-2.6082,1";
const geo = (query: string, circle = NEAR) => `${SERIES}?mode=discovery-geo&${circle}&limit=50&${query}`;
const upcoming = (query: string) => `${SERIES}?mode=upcoming-sessions&${NEAR}&limit=50&${query}`;
const ACTIVITY = "https%3A%2F%2Fopenactive.io%2Factivity-list%23";
const COLLECTION = "https%3A%2F%2Fdata.emduk.org%2Fcollections%2Fcardio.jsonld";
const DOCUMENTED_TOKEN =
  "WyJodHRwczovL2Etc2VsbGVyLmNvbSIsICJodHRwczovL21ldGEuaW1pbi5jby92Mi9nbG9iZXgtYnJva2VyL2VudGl0bGVtZW50cyM4ZGZiYWQ1NS1mZGI1LTQ0NzktODZhNC1iODczYjE4ZWNmZjEiLCB0cnVlXQo=";

interface Found {
  readonly name: string;
  readonly subEvent: readonly { readonly subEvent: readonly { readonly startDate: string }[] }[];
  readonly "imin:aggregateOffer": {
    readonly publicAdult?: { readonly price?: number; readonly lowPrice?: number };
  };
  readonly "imin:locationSummary": readonly {
    readonly geo: { readonly "imin:distanceFromGeoQueryCenter": { readonly value: number } };
  }[];
}

/** What is found, by name: some of it, and some that is not. */
function finds(wanted: readonly string[], unwanted: readonly string[] = []): Expected {
  return items((found) => {
    const names = found.map(({ name }) => name);
    return wanted.every((name) => names.includes(name)) && !unwanted.some((name) => names.includes(name));
  });
}

function items(check: (found: readonly Found[]) => boolean): Expected {
  return { body: { "imin:item": expect.toSatisfy(check) } };
}

function sorted(values: (found: Found) => number): Expected {
  return items((found) => {
    const all = found.map(values);
    return all.length > 3 && all.every((value, index) => index === 0 || value >= (all[index - 1] ?? 0));
  });
}

const NOTHING = { body: { "imin:totalItems": 0 }, absent: ["imin:item"] };
const REFUSED = { status: 400, body: { error: { type: "InvalidQuery" } } };
const startOf = ({ subEvent }: Found) => Date.parse(subEvent[0]?.subEvent[0]?.startDate ?? "");
const priceOf = ({ "imin:aggregateOffer": { publicAdult } }: Found) =>
  publicAdult?.price ?? publicAdult?.lowPrice ?? Infinity;
const distanceOf = ({ "imin:locationSummary": places }: Found) =>
  Math.min(...places.map((place) => place.geo["imin:distanceFromGeoQueryCenter"].value));
/** One filter, a query in which it finds something, and one in which it does not. */
const FILTERS: readonly (readonly [
  what: string,
  source: Fact["source"],
  query: string,
  expected: Expected,
])[] = [
  [
    "finds an activity by its URL",
    PAGES.activities,
    `activityId=${ACTIVITY}bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e`,
    finds(["Sunrise Yoga"], ["Pilates for Everyone"]),
  ],
  [
    "finds narrower activities by a broader one",
    PAGES.activities,
    `activityId=${ACTIVITY}984068a7-5b7b-4989-bb33-f96953d8960c`,
    finds(["Sunrise Yoga", "Pilates for Everyone"], ["Riverside Fun Run"]),
  ],
  [
    "finds activities that are two steps narrower",
    PAGES.activities,
    `activityId=${ACTIVITY}984068a7-5b7b-4989-bb33-f96953d8960c`,
    finds(["Drop-in Circuits"]),
  ],
  [
    "finds an activity by its label",
    PAGES.activities,
    "activityPrefLabel=Yoga",
    finds(["Sunrise Yoga"], ["Pilates for Everyone"]),
  ],
  [
    "finds narrower ones by a label too",
    PAGES.activities,
    "activityPrefLabel=Swimming",
    finds(["Junior Swimming Lesson"]),
  ],
  ["labels are case-sensitive", PAGES.activities, "activityPrefLabel=yoga", NOTHING],
  [
    "finds what is in a collection",
    PAGES.activities,
    `activityConceptCollectionId=${COLLECTION}`,
    finds(["Lunchtime Indoor Cycling", "Drop-in Circuits"], ["Sunrise Yoga"]),
  ],
  [
    "finds what is in a scheme",
    PAGES.eventsSpecification,
    "activityInScheme=https%3A%2F%2Fopenactive.io%2Factivity-list",
    finds(["Sunrise Yoga"]),
  ],
  [
    "a parameter twice means either",
    PAGES.filters,
    "activityPrefLabel=Yoga&activityPrefLabel=Pilates",
    finds(["Sunrise Yoga", "Pilates for Everyone"], ["Riverside Fun Run"]),
  ],
  [
    "different parameters mean both",
    PAGES.filters,
    "activityPrefLabel=Yoga&levelType=imin:BeginnerLevel",
    finds(["City Flow Yoga"], ["Sunrise Yoga", "First Five Kilometres"]),
  ],
  [
    "finds what admits all ages of a range",
    PAGES.ages,
    "ageRange[includeRange]=6,9",
    finds(["Junior Swimming Lesson"], ["City Flow Yoga"]),
  ],
  [
    "both ages of a range are included",
    PAGES.ages,
    "ageRange[includeRange]=5,11",
    finds(["Junior Swimming Lesson"]),
  ],
  [
    "leaves out what does not admit them all",
    PAGES.ages,
    "ageRange[includeRange]=4,9&activityPrefLabel=Swimming Lessons",
    NOTHING,
  ],
  [
    "a range can have only its lower end",
    PAGES.ages,
    "ageRange[includeRange]=18",
    finds(["City Flow Yoga"], ["Junior Swimming Lesson"]),
  ],
  [
    "finds by the least age of an item",
    PAGES.ages,
    "ageRangeMin[gte]=18",
    finds(["Women's Strength Circle"], ["City Flow Yoga"]),
  ],
  [
    "finds by the greatest age of an item",
    PAGES.ages,
    "ageRangeMax[lte]=15",
    finds(["Junior Swimming Lesson"], ["City Flow Yoga"]),
  ],
  [
    "finds by date in UTC",
    PAGES.dates,
    "startDate[gte]=2026-11-24T18:00:00Z&startDate[lte]=2026-11-24T18:15:00Z",
    finds(["Drop-in Circuits"], ["Sunrise Yoga"]),
  ],
  [
    "gives the whole series where one session matches",
    PAGES.dates,
    "startDate[gte]=2026-11-24T18:00:00Z&startDate[lte]=2026-11-24T18:15:00Z",
    items((found) => found.some(({ subEvent }) => (subEvent[0]?.subEvent.length ?? 0) > 1)),
  ],
  [
    "finds by local time",
    PAGES.dates,
    "startTime[gte]=06:30&startTime[lte]=08:00",
    finds(["Sunrise Yoga"], ["Pilates for Everyone"]),
  ],
  [
    "a time of day is one of each day of the dates",
    PAGES.dates,
    "startTime[gte]=18:00&startTime[lte]=18:10&startDate[gte]=2026-11-25T00:00:00Z&startDate[lte]=2026-11-26T23:00:00Z",
    finds(["Drop-in Circuits"], ["Sunrise Yoga"]),
  ],
  [
    "finds by weekday",
    PAGES.eventsSpecification,
    "dayOfWeek=schema:Sunday",
    finds(["First Five Kilometres"], ["Sunrise Yoga"]),
  ],
  [
    "the guide calls the weekday `byDay`",
    PAGES.filters,
    "byDay=schema:Tuesday",
    finds(["Drop-in Circuits"], ["Sunrise Yoga"]),
  ],
  [
    "finds by gender restriction",
    PAGES.filters,
    "genderRestriction=oa:FemaleOnly",
    finds(["Women's Strength Circle"], ["Sunrise Yoga"]),
  ],
  [
    "finds what has no gender restriction",
    PAGES.filters,
    "genderRestriction=oa:NoRestriction",
    finds(["Sunrise Yoga"], ["Women's Strength Circle"]),
  ],
  [
    "finds nothing for men alone where there is nothing",
    PAGES.filters,
    "genderRestriction=oa:MaleOnly",
    NOTHING,
  ],
  [
    "finds by level",
    PAGES.filters,
    "levelType=imin:IntermediateLevel",
    finds(["City Flow Yoga"], ["First Five Kilometres"]),
  ],
  [
    "the guide shortens the levels",
    PAGES.filters,
    "levelType=imin:Beginner",
    finds(["First Five Kilometres"], ["Women's Strength Circle"]),
  ],
  [
    "finds by a lowest price",
    PAGES.eventsSpecification,
    "priceAdult[gte]=11",
    finds(["Women's Strength Circle"], ["Sunrise Yoga"]),
  ],
  [
    "finds by a highest price",
    PAGES.filters,
    "priceAdult[lte]=5",
    finds(["Riverside Fun Run"], ["Pilates for Everyone"]),
  ],
  [
    "finds by the organizer's id",
    PAGES.eventsSpecification,
    "organizerId=http%3A%2F%2Fopendata.provider.com%2Fapi%2Ffeeds%2Fsellers%2F1",
    finds(["Sunrise Yoga"]),
  ],
  [
    "finds by words of the organizer's name",
    PAGES.eventsSpecification,
    "organizerName[textSearch]=riverside",
    finds(["Sunrise Yoga"]),
  ],
  [
    "`isVirtual=true` finds what is online alone",
    PAGES.virtual,
    "isVirtual=true",
    finds(["Pilates at Home"], ["Pilates for Everyone"]),
  ],
  [
    "`isVirtual=false` finds what is not",
    PAGES.virtual,
    "isVirtual=false",
    finds(["Pilates for Everyone"], ["Pilates at Home"]),
  ],
  [
    "brackets can be percent-encoded",
    PAGES.places,
    "startTime%5Bgte%5D=06:30&startTime%5Blte%5D=08:00",
    finds(["Sunrise Yoga"], ["Pilates for Everyone"]),
  ],
];
const GOLDEN = ["GOLDEN: Lane Swimming"];
const GOLDEN_FILTERS: readonly (readonly [what: string, query: string, expected: Expected])[] = [
  ["finds by the leader's gender", "leaderGender=schema:Female", finds(GOLDEN, ["Activity"])],
  ["finds nothing led by another", "leaderGender=schema:Male", NOTHING],
  [
    "finds by accessibility support",
    "accessibilitySupportId=https%3A%2F%2Fopenactive.io%2Faccessibility-support%231393f2dc-3fcc-4be9-a99f-f1e51f5ad277",
    finds(GOLDEN),
  ],
  [
    "finds by special requirement",
    "specialRequirementId=http%3A%2F%2Fdata.emduk.org%2Fspecial-requirements%23d9d2e1b0-2cbf-4d4f-9a55-1c7a4a1b1f11",
    finds(GOLDEN),
  ],
  ["finds places with an amenity", "amenityFeatureType[valueTrue]=Showers", finds(GOLDEN)],
  ["finds none without it", "amenityFeatureType[valueTrue]=Creche", NOTHING],
];
const UNSUPPORTED = {
  isWheelchairAccessible: "true",
  membershipRequiredAdult: "false",
  membershipRequiredJunior: "false",
  availableChannelAdult: "beta:OnlinePrepayment",
  availableChannelJunior: "beta:OnlinePrepayment",
  isVirtuallyCoached: "true",
  virtualIsInteractivityPreferred: "true",
  virtualUsesParticipantSuppliedEquipment: "true",
};

/** How event series are searched for: the modes and every filter. */
export const FILTER_FACTS: readonly Fact[] = [
  ...facts(PAGES.modes, `${SERIES}?mode=upcoming-sessions&${NEAR}&limit=50`, {
    "upcoming-sessions returns the earliest first": { expected: sorted(startOf) },
    "and each session by itself": {
      expected: items((found) => found.every(({ subEvent: [part] }) => part?.subEvent.length === 1)),
    },
  }),
  ...facts(PAGES.modes, geo(""), {
    "discovery-geo returns the nearest first": { expected: sorted(distanceOf) },
    "and each series once, with its sessions": {
      expected: items((found) => new Set(found.map(({ name }) => name)).size === found.length),
    },
  }),
  ...facts(PAGES.modes, `${SERIES}?mode=discovery-price-asc&${NEAR}&limit=50`, {
    "discovery-price-asc returns the cheapest for adults first": { expected: sorted(priceOf) },
  }),
  ...facts(PAGES.modes, `${SERIES}?mode=discovery-price-desc&${NEAR}&limit=50`, {
    "discovery-price-desc returns the most expensive first": {
      expected: items(([first]) => first !== undefined && priceOf(first) === 11.5),
    },
  }),
  ...facts(PAGES.modes, `${SERIES}?${NEAR}`, {
    "`mode` is required": { mark: "INFERRED", expected: REFUSED },
  }),
  ...facts(PAGES.modes, `${SERIES}?mode=distance&${NEAR}`, {
    "there are no other modes": { expected: REFUSED },
  }),
  ...facts(PAGES.events, `${SERIES}?mode=discovery-geo`, {
    "physical sessions need a circle": { expected: REFUSED },
  }),
  ...facts(PAGES.events, `${SERIES}?mode=discovery-geo&geo[radial]=51.4921,-0.2237,0.1`, {
    "the radius is in kilometres": {
      mark: "INFERRED",
      expected: finds(["Women's Strength Circle"], ["Sunrise Yoga"]),
    },
  }),
  ...facts(PAGES.virtual, `${SERIES}?mode=discovery-geo&isVirtual=true`, {
    "online sessions need no circle": { expected: finds(["Pilates at Home"]) },
  }),
  ...FILTERS.flatMap(([what, source, query, expected]) =>
    facts(source, geo(query), {
      [what]: { ...(source === PAGES.eventsSpecification ? { mark: "INFERRED" } : {}), expected },
    }),
  ),
  ...GOLDEN_FILTERS.flatMap(([what, query, expected]) =>
    facts(PAGES.eventsSpecification, geo(query, OXFORD), { [what]: { mark: "INFERRED", expected } }),
  ),
  ...Object.entries(UNSUPPORTED).flatMap(([name, value]) =>
    facts(PAGES.eventsSpecification, geo(`${name}=${value}`), {
      [`has the filter ${name}`]: {
        mark: "INFERRED",
        expected: REFUSED,
        whyNot: "Only clients of the API attest it, and the catalog has nothing to filter by: it is refused.",
      },
    }),
  ),
  ...facts(PAGES.frequent, upcoming("activityPrefLabel=Indoor Cycling&startTime[lte]=08:00"), {
    "high-frequency sessions are omitted by default": { expected: NOTHING },
  }),
  ...facts(PAGES.frequent, geo(""), {
    "the default is in `view.id`": {
      expected: { body: { view: { id: expect.stringContaining("iminTag%5Bnot%5D=HighFrequencySession") } } },
    },
  }),
  ...facts(PAGES.frequent, upcoming("iminTag=HighFrequencySession"), {
    "they alone are found by their tag": { expected: finds(["Open Spin Studio"], ["Sunrise Yoga"]) },
  }),
  ...["discovery-geo", "discovery-price-asc", "discovery-price-desc"].flatMap((mode) =>
    facts(PAGES.modes, `${SERIES}?mode=${mode}&${NEAR}&iminTag=HighFrequencySession`, {
      [`${mode} never returns them`]: { expected: NOTHING },
    }),
  ),
  ...facts(PAGES.entitlementSearch, geo(`activityPrefLabel=Pilates&entitlementFilter=${DOCUMENTED_TOKEN}`), {
    "with the documented token there is `activeEntitlement`": {
      expected: {
        body: {
          "imin:item": expect.arrayContaining([
            expect.objectContaining({
              "imin:aggregateOffer": expect.objectContaining({
                publicAdult: expect.objectContaining({ price: 8.5 }),
                activeEntitlement: expect.objectContaining({
                  type: "AggregateOffer",
                  id: "https://imin.co/ns/offers/adult-resident",
                  price: 6.8,
                  priceCurrency: "GBP",
                  "imin:indicativePrice": true,
                }),
              }),
            }),
          ]),
        },
      },
    },
  }),
  ...facts(PAGES.entitlementSearch, geo("activityPrefLabel=Pilates"), {
    "without it there is none": {
      expected: items((found) =>
        found.every((item) => !("activeEntitlement" in item["imin:aggregateOffer"])),
      ),
    },
  }),
  ...facts(PAGES.entitlementSearch, geo("activityPrefLabel=Yoga", BRISTOL), {
    "the collection's id is the request's URL": {
      expected: { body: { id: geo("activityPrefLabel=Yoga", BRISTOL).slice("GET ".length) } },
    },
  }),
  ...[
    ["the nearest", `${SERIES}?mode=discovery-geo&geo[radial]=51.5,-0.2,10`, ["Women's Strength Circle"]],
    [
      "yoga around Staines",
      `${SERIES}?mode=upcoming-sessions&geo[radial]=51.430052,-0.501664,100&limit=50&activityPrefLabel=Yoga`,
      ["Sunrise Yoga"],
    ],
    [
      "swimming and gym sessions",
      `${SERIES}?mode=upcoming-sessions&iminTag=HighFrequencySession&geo[radial]=51.5,-0.2,10`,
      ["Open Spin Studio"],
    ],
  ].flatMap(([what, request, names]) =>
    facts(PAGES.filters, String(request), {
      [`accepts the documentation's own example of ${what}`]: { expected: finds([names ?? []].flat()) },
    }),
  ),
  ...facts(
    PAGES.virtual,
    `${SERIES}?mode=upcoming-sessions&isVirtual=true&limit=10&startTime[gte]=08:30&startTime[lte]=10:00&page=1`,
    {
      "accepts the documentation's own example of online sessions in the morning": { expected: NOTHING },
    },
  ),
  {
    source: PAGES.concepts,
    fact: "the Events API has facets",
    request: "GET https://search.imin.co/events-api/v2/facets",
    expected: { status: 404 },
    whyNot: "Only an old page has them, and they may be gone.",
  },
];
