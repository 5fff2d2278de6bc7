import { BADMINTON, SWIMMING } from "./activities.ts";
import { ENTITLEMENTS, offer } from "./club.ts";
import {
  GOLDEN_AMENITIES,
  GOLDEN_FACILITY,
  GOLDEN_LEADER,
  GOLDEN_OFFER,
  GOLDEN_PART,
  GOLDEN_PLACE,
  GOLDEN_REQUIREMENTS,
  GOLDEN_SERIES,
  GOLDEN_SESSION,
  GOLDEN_SUPPORT,
} from "./golden-properties.ts";
import type { FacilityUse, Offer, Place, Seller } from "./model.ts";
import { EVERY_DAY, type Series } from "./timetable.ts";

/** A dataset of dummy items, as described on imin's "Mocking the Interface" page: golden items and bare items. */
interface MockDataset {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * imin's pages disagree about the location of the dummy items: near Oxford, or where the meridian meets the
 * equator.
 */
const OXFORD: MockDataset = { name: "loremfitsum", latitude: 51.7520131, longitude: -1.2578499 };
const NULL_ISLAND: MockDataset = { name: "refimpl", latitude: 0, longitude: 0 };

const UNDER_16 = { type: "QuantitativeValue", maxValue: 15 } as const;

/** @internal */
export const LOREM_FITSUM: Seller = {
  type: "Organization",
  id: "https://opendata.loremfitsum.example/api/sellers/1",
  name: "Lorem Fitsum",
  url: "https://www.loremfitsum.example",
  telephone: "01865 496 0303",
  email: "hello@loremfitsum.example",
};

/** The series of the dummy datasets: one with all properties, and one with hardly any. @internal */
export const MOCK_SERIES: readonly Series[] = [OXFORD, NULL_ISLAND].flatMap((dataset) => [
  golden(dataset),
  sparse(dataset),
]);

const LOREM = "https://opendata.loremfitsum.example/api";

/** A dummy facility with all properties except slots. */
const GOLDEN_FACILITY_USE: Omit<FacilityUse, "event"> = {
  type: "FacilityUse",
  further: GOLDEN_FACILITY,
  identifier: "loremfitsum-FacilityUse-golden",
  name: "GOLDEN: Badminton Hall",
  description: "Every field of this facility is filled.",
  activity: [BADMINTON],
  provider: LOREM_FITSUM,
  location: { ...placeOf(OXFORD), further: GOLDEN_PLACE, amenityFeature: GOLDEN_AMENITIES },
  dataSource: "loremfitsum",
};

/** The dummy facilities, before their slots are added. @internal */
export const MOCK_FACILITIES = [
  { facilityUse: GOLDEN_FACILITY_USE, slots: `${LOREM}/slots/golden`, uses: 4, offers: mockOffers(LOREM) },
  {
    facilityUse: {
      ...GOLDEN_FACILITY_USE,
      isSparse: true as const,
      identifier: "loremfitsum-FacilityUse-sparse",
      name: "Hall",
    },
    slots: `${LOREM}/slots/sparse`,
    uses: 1,
    offers: [offer(`${LOREM}/offers/hall`, "Everyone", 12)],
  },
];

function mockOffers(feed: string): readonly Offer[] {
  return [
    offer(`${feed}/offers/adult`, "Adult", 6.2, {
      validThroughBeforeStartDate: "PT15M",
      further: GOLDEN_OFFER,
    }),
    offer(`${feed}/offers/junior`, "Junior", 3.1, { ageRange: UNDER_16 }),
    offer(`https://imin.co/ns/offers/${ENTITLEMENTS[0].fragment}`, "Adult Resident", 4.9, {
      entitlementType: ENTITLEMENTS[0].fragment,
    }),
  ];
}

function golden(dataset: MockDataset): Series {
  const feed = feedOf(dataset);
  return {
    further: GOLDEN_SERIES,
    identifier: `${dataset.name}-EventSeries-golden`,
    name: "GOLDEN: Lane Swimming",
    description: "Every field of this series is filled.",
    activity: [SWIMMING],
    organizer: LOREM_FITSUM,
    ageRange: { type: "QuantitativeValue", minValue: 8, maxValue: 90 },
    levels: ["Beginner", "Intermediate", "Advanced"],
    dataSource: dataset.name,
    feed,
    parts: [
      {
        slug: "golden",
        location: { ...placeOf(dataset), further: GOLDEN_PLACE, amenityFeature: GOLDEN_AMENITIES },
        offers: mockOffers(feed),
        times: ["10:00"],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 12,
        about: {
          leader: GOLDEN_LEADER,
          accessibilitySupport: GOLDEN_SUPPORT,
          specialRequirement: GOLDEN_REQUIREMENTS,
          further: GOLDEN_PART,
        },
        aboutSessions: { further: GOLDEN_SESSION },
      },
    ],
  };
}

function sparse(dataset: MockDataset): Series {
  const feed = feedOf(dataset);
  return {
    isSparse: true,
    identifier: `${dataset.name}-EventSeries-sparse`,
    name: "Activity",
    description: "Search gives hardly anything of this series.",
    activity: [],
    organizer: LOREM_FITSUM,
    dataSource: dataset.name,
    feed,
    parts: [
      {
        slug: "sparse",
        location: placeOf(dataset),
        offers: [offer(`${feed}/offers/any`, "Everyone", 5)],
        times: ["11:00"],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 12,
      },
    ],
  };
}

function feedOf({ name }: MockDataset): string {
  return `https://opendata.${name}.example/api`;
}

function placeOf({ name, latitude, longitude }: MockDataset): Place {
  return {
    type: "Place",
    identifier: `${name}-1`,
    name: "Lorem Fitsum Aquatics",
    url: "https://www.loremfitsum.example/aquatics",
    telephone: "01865 496 0303",
    geo: { type: "GeoCoordinates", latitude, longitude },
    address: {
      type: "PostalAddress",
      streetAddress: "1 Ipsum Street",
      addressLocality: "Oxford",
      addressRegion: "Oxfordshire",
      postalCode: "OX1 1AA",
      addressCountry: "GB",
      "imin:fullAddress": "1 Ipsum Street, Oxford, Oxfordshire, OX1 1AA",
    },
  };
}
