import type { JsonObject } from "../basics/json.ts";
import type { Amenity, Concept, Further, Leader } from "./model.ts";

/**
 * The additional properties of a golden item: every property in imin's pages, published types and samples. A
 * provider's own extensions are returned only by ID, as imin's "Mocking the Interface" page says.
 */

const MEDIA = "https://media.loremfitsum.example";

function image(name: string): JsonObject {
  const thumbnail = {
    type: "ImageObject",
    url: `${MEDIA}/${name}-150.jpg`,
    width: "150 px",
    height: "150 px",
  };
  return { type: "ImageObject", url: `${MEDIA}/${name}.jpg`, thumbnail: [thumbnail] };
}

/** @internal */
export const GOLDEN_SERIES: Further = {
  found: {
    "beta:formattedDescription": "<p>Every field of this series is filled.</p>",
    image: [image("swimming")],
    isCoached: true,
    // Out of ten, where most are out of five: imin's "Defensive Data Consumption" page warns of it.
    aggregateRating: { type: "AggregateRating", ratingValue: 8.6, bestRating: 10, ratingCount: 41 },
  },
  byId: { url: "https://www.loremfitsum.example/swimming", "loremfitsum:waterTemperature": 28 },
};

/** @internal */
export const GOLDEN_PART: Further = {
  found: { category: ["Group Exercise Classes", "Swimming"] },
  byId: {
    url: "https://www.loremfitsum.example/swimming/lanes",
    contributor: [{ type: "Person", name: "Robin Waters" }],
    schedulingNote: "Not on bank holidays.",
    attendeeInstructions: "Bring a towel and a pound for the locker.",
    accessibilityInformation: "A hoist is beside the shallow end.",
    maximumAttendeeCapacity: 12,
    "beta:affiliatedLocation": { type: "Place", name: "Lorem Fitsum Aquatics" },
  },
};

/** @internal */
export const GOLDEN_SESSION: Further = {
  byId: {
    url: "https://www.loremfitsum.example/swimming/lanes/book",
    isAccessibleForFree: false,
    eventAttendanceMode: "schema:OfflineEventAttendanceMode",
    maximumVirtualAttendeeCapacity: 0,
    "beta:sportsActivityLocation": [{ type: "SportsActivityLocation", name: "Lane 3" }],
  },
};

/** @internal */
export const GOLDEN_OFFER: Further = {
  byId: {
    identifier: "LANES-AD",
    description: "One hour in a lane.",
    url: "https://www.loremfitsum.example/prices",
    acceptedPaymentMethod: ["http://purl.org/goodrelations/v1#PayPal"],
    availableChannel: ["https://openactive.io/OpenBookingPrepayment"],
    "beta:availableChannel": ["beta:OnlinePrepayment"],
    eligibleCustomerType: ["https://openactive.io/PublicCustomer"],
    openBookingFlowRequirement: "https://openactive.io/OpenBookingAttendeeDetails",
    openBookingInAdvance: "https://openactive.io/Optional",
    openBookingPrepayment: "https://openactive.io/Required",
    advanceBooking: "https://openactive.io/Optional",
    prepayment: "https://openactive.io/Required",
    "imin:membershipRequired": false,
  },
};

/** @internal */
export const GOLDEN_PLACE: Further = {
  byId: {
    // A number: imin's types allow both.
    identifier: 4711,
    description: "Two pools under one roof.",
    "beta:formattedDescription": "<p>Two pools under one roof.</p>",
    image: [image("pool")],
    openingHoursSpecification: ["Monday", "Saturday"].map((day) => ({
      type: "OpeningHoursSpecification",
      dayOfWeek: [`schema:${day}`],
      opens: "06:30",
      closes: "22:00",
    })),
  },
};

/** @internal */
export const GOLDEN_FACILITY: Further = {
  found: {
    "beta:formattedDescription": "<p>Every field of this facility is filled.</p>",
    image: [image("courts")],
    category: ["Racket Sports"],
  },
  byId: {
    url: "https://www.loremfitsum.example/courts",
    attendeeInstructions: "Collect the net from reception.",
    "loremfitsum:floor": "sprung",
  },
};

/** @internal */
export const GOLDEN_AMENITIES: readonly Amenity[] = [
  { type: "Showers", name: "Showers", value: true },
  { type: "Parking", name: "Parking", value: true },
  { type: "Creche", name: "Crèche", value: false },
];

/** @internal */
export const GOLDEN_LEADER: Leader = { type: "Person", name: "Ada Brook", gender: "schema:Female" };

/** @internal */
export const GOLDEN_SUPPORT: readonly Concept[] = [
  {
    type: "Concept",
    id: "https://openactive.io/accessibility-support#1393f2dc-3fcc-4be9-a99f-f1e51f5ad277",
    prefLabel: "Visual Impairment",
  },
];

/** @internal */
export const GOLDEN_REQUIREMENTS: readonly Concept[] = [
  {
    type: "Concept",
    id: "http://data.emduk.org/special-requirements#d9d2e1b0-2cbf-4d4f-9a55-1c7a4a1b1f11",
    prefLabel: "Prenatal",
  },
];
