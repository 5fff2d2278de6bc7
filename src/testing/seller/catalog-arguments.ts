import { type ArgumentTable, optional, required } from "../arguments/argument.ts";
import {
  DURATION,
  kind,
  listOf,
  MOMENT,
  numberFrom,
  objectOf,
  oneOf,
  TEXT,
  TRUTH,
  wholeNumber,
} from "../arguments/kinds.ts";
import type {
  NewSandboxSession,
  NewSandboxSlot,
  SandboxChanges,
  SandboxOffer,
  SandboxPlace,
} from "./catalog.ts";

/** A new session or slot after its times are read. @internal */
export type Read<Arguments> = Omit<Arguments, "startDate" | "endDate"> & {
  readonly startDate?: string;
  readonly endDate?: string;
};

const CURRENCY = kind('an ISO 4217 code, such as "GBP"', (given) =>
  typeof given === "string" && /^[A-Z]{3}$/.test(given) ? given : undefined,
);

const AGE = wholeNumber(0, 150);

const OFFER = objectOf<SandboxOffer>({
  id: optional(TEXT, "The id. Default: a new one."),
  name: optional(TEXT, 'The name. Default: "Adult".'),
  price: optional(numberFrom(0), "The price. Default: 8.5. Zero is free."),
  priceCurrency: optional(CURRENCY, 'The currency. Default: "GBP".'),
  ageRange: optional(
    objectOf<NonNullable<SandboxOffer["ageRange"]>>({
      minValue: optional(AGE, "The minimum age, in years."),
      maxValue: optional(AGE, "The maximum age, in years."),
    }),
    "The ages that it is for. Default: all.",
  ),
  validFromBeforeStartDate: optional(DURATION, 'How early it can be booked. Default: "P14D".'),
  latestCancellationBeforeStartDate: optional(DURATION, 'How late it can be cancelled. Default: "P1D".'),
  allowCustomerCancellationFullRefund: optional(TRUTH, "Whether it can be cancelled. Default: true."),
  openBookingInAdvance: optional(
    oneOf(["https://openactive.io/Optional", "https://openactive.io/Unavailable"]),
    "Unavailable if it is only available at the door.",
  ),
});

const PLACE = objectOf<SandboxPlace>({
  name: required(TEXT, "The name, which identifies the place."),
  geo: optional(
    objectOf<NonNullable<SandboxPlace["geo"]>>({
      latitude: required(numberFrom(-90, 90), "In degrees."),
      longitude: required(numberFrom(-180, 180), "In degrees."),
    }),
    "The position. Default: Putney.",
  ),
  address: optional(
    objectOf<NonNullable<SandboxPlace["address"]>>({
      streetAddress: optional(TEXT, "The street and number."),
      addressLocality: optional(TEXT, "The town."),
      addressRegion: optional(TEXT, "The county."),
      postalCode: optional(TEXT, "The postcode."),
    }),
    "The address. Default: in Putney.",
  ),
});

/** The common arguments of sessions and slots. */
const COMMON: ArgumentTable<Omit<SandboxChanges, "isOnline">> = {
  name: optional(TEXT, "The name of the series or facility."),
  description: optional(TEXT, "The description of the series or facility."),
  capacity: optional(wholeNumber(0), "The total number of places."),
  offers: optional(listOf(OFFER), "The prices."),
  location: optional(PLACE, "The place."),
};

const ONLINE = optional(TRUTH, "Whether the series is online.");

const OCCURRENCE = {
  identifier: optional(TEXT, "The identifier. Default: a new one."),
  startDate: optional(MOMENT, "The start. Default: noon in London, in three days."),
  endDate: optional(MOMENT, "The end. Default: an hour after the start."),
  activity: optional(TEXT, "The name of one of the catalog's activities."),
};

/** @internal */
export const CHANGES: ArgumentTable<SandboxChanges> = { ...COMMON, isOnline: ONLINE };

/** @internal */
export const NEW_SESSION: ArgumentTable<Read<NewSandboxSession>> = {
  ...OCCURRENCE,
  ...CHANGES,
  series: optional(TEXT, "The identifier of the EventSeries to add it to. Default: a new one."),
};

/** @internal */
export const NEW_SLOT: ArgumentTable<Read<NewSandboxSlot>> = {
  ...OCCURRENCE,
  ...COMMON,
  facility: optional(TEXT, "The identifier of the FacilityUse to add it to. Default: a new one."),
};
