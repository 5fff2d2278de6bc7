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

/** A new session or slot once its moments are read. @internal */
export type Read<Arguments> = Omit<Arguments, "startDate" | "endDate"> & {
  readonly startDate?: string;
  readonly endDate?: string;
};

const CURRENCY = kind('an ISO 4217 code, such as "GBP"', (given) =>
  typeof given === "string" && /^[A-Z]{3}$/.test(given) ? given : undefined,
);

const AGE = wholeNumber(0, 150);

const OFFER = objectOf<SandboxOffer>({
  id: optional(TEXT, "Its id, one of its own by default."),
  name: optional(TEXT, 'Its name, "Adult" by default.'),
  price: optional(numberFrom(0), "What it costs, 8.5 by default. Zero is free."),
  priceCurrency: optional(CURRENCY, 'The currency, "GBP" by default.'),
  ageRange: optional(
    objectOf<NonNullable<SandboxOffer["ageRange"]>>({
      minValue: optional(AGE, "The youngest, in years."),
      maxValue: optional(AGE, "The oldest, in years."),
    }),
    "Whom it is for, everybody by default.",
  ),
  validFromBeforeStartDate: optional(DURATION, 'How early it can be booked, "P14D" by default.'),
  latestCancellationBeforeStartDate: optional(DURATION, 'How late it can be cancelled, "P1D" by default.'),
  allowCustomerCancellationFullRefund: optional(TRUTH, "Whether it can be cancelled, true by default."),
  openBookingInAdvance: optional(
    oneOf(["https://openactive.io/Optional", "https://openactive.io/Unavailable"]),
    "Unavailable where it can only be had at the door.",
  ),
});

const PLACE = objectOf<SandboxPlace>({
  name: required(TEXT, "Its name, which identifies it."),
  geo: optional(
    objectOf<NonNullable<SandboxPlace["geo"]>>({
      latitude: required(numberFrom(-90, 90), "In degrees."),
      longitude: required(numberFrom(-180, 180), "In degrees."),
    }),
    "Where it is, Putney by default.",
  ),
  address: optional(
    objectOf<NonNullable<SandboxPlace["address"]>>({
      streetAddress: optional(TEXT, "The street and number."),
      addressLocality: optional(TEXT, "The town."),
      addressRegion: optional(TEXT, "The county."),
      postalCode: optional(TEXT, "The postcode."),
    }),
    "Its address, in Putney by default.",
  ),
});

/** What a session and a slot have in common. */
const COMMON: ArgumentTable<Omit<SandboxChanges, "isOnline">> = {
  name: optional(TEXT, "The name of the series or facility."),
  description: optional(TEXT, "The description of the series or facility."),
  capacity: optional(wholeNumber(0), "How many places there are in all."),
  offers: optional(listOf(OFFER), "The prices."),
  location: optional(PLACE, "Where it takes place."),
};

const ONLINE = optional(TRUTH, "Whether the series is online.");

const OCCURRENCE = {
  identifier: optional(TEXT, "Its identifier, one of its own by default."),
  startDate: optional(MOMENT, "When it begins, noon in London in three days by default."),
  endDate: optional(MOMENT, "When it ends, an hour after the start by default."),
  activity: optional(TEXT, "The name of one of the catalog's activities."),
};

/** @internal */
export const CHANGES: ArgumentTable<SandboxChanges> = { ...COMMON, isOnline: ONLINE };

/** @internal */
export const NEW_SESSION: ArgumentTable<Read<NewSandboxSession>> = {
  ...OCCURRENCE,
  ...CHANGES,
  series: optional(TEXT, "The identifier of the EventSeries to add it to, a new one by default."),
};

/** @internal */
export const NEW_SLOT: ArgumentTable<Read<NewSandboxSlot>> = {
  ...OCCURRENCE,
  ...COMMON,
  facility: optional(TEXT, "The identifier of the FacilityUse to add it to, a new one by default."),
};
