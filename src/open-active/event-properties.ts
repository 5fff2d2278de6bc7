import * as z from "zod/mini";
import { type Brand, brandSchema } from "./brand.ts";
import { type Concept, conceptSchema } from "./concept.ts";
import type { EventAttendanceMode } from "./event-attendance-mode.ts";
import type { EventStatus } from "./event-status.ts";
import type { GenderRestriction } from "./gender-restriction.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { type OpportunityProperties, opportunityProperties } from "./opportunity-properties.ts";
import { type Person, personSchema } from "./person.ts";
import { type Place, placeSchema } from "./place.ts";
import { type QuantitativeValue, quantitativeValueSchema } from "./quantitative-value.ts";
import {
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalNumber,
  optionalOpenText,
  optionalText,
} from "./response-values.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";
import { type VirtualLocation, virtualLocationSchema } from "./virtual-location.ts";

/**
 * The common properties of ScheduledSession, SessionSeries and EventSeries (OpenActive `Event`). A session inherits
 * missing properties from its SessionSeries, which inherits them from its EventSeries.
 */
export interface EventProperties extends OpportunityProperties {
  /** The display name: `"Yoga"`. */
  name?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** An HTML description (OpenActive beta namespace). Sanitize it before you show it. */
  "beta:formattedDescription"?: string | undefined;
  /** Images. */
  image?: ImageObject[] | undefined;
  /** Videos, or their URLs (OpenActive beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** The duration, in ISO 8601: `"PT1H"`. */
  duration?: string | undefined;
  /** The place. In search results it may refer to an entry of the EventSeries' `"imin:locationSummary"`. */
  location?: Place | undefined;
  /** A place related to an online event, which does not take place there (OpenActive beta namespace). */
  "beta:affiliatedLocation"?: Place | undefined;
  /** The part of the place that is used (OpenActive beta namespace). */
  "beta:sportsActivityLocation"?: Place[] | undefined;
  /** The online location (OpenActive beta namespace). */
  "beta:virtualLocation"?: VirtualLocation | undefined;
  /** Other organizers. */
  contributor?: Person[] | undefined;
  /** The leaders. */
  leader?: Person[] | undefined;
  /** The maximum number of attendees. */
  maximumAttendeeCapacity?: number | undefined;
  /** The maximum number of online attendees. */
  maximumVirtualAttendeeCapacity?: number | undefined;
  /** Whether it takes place as announced. */
  eventStatus?: EventStatus | undefined;
  /** Whether attendance is in person, online or both. */
  eventAttendanceMode?: EventAttendanceMode | undefined;
  /** The activities, from OpenActive's activity list. */
  activity?: Concept[] | undefined;
  /** The seller's own categories: `["Group Exercise Classes"]`. */
  category?: (string | Concept)[] | undefined;
  /** The target age range. */
  ageRange?: QuantitativeValue | undefined;
  /** The permitted age range. */
  ageRestriction?: QuantitativeValue | undefined;
  /** The genders that may take part. */
  genderRestriction?: GenderRestriction | undefined;
  /** The levels it is meant for. */
  level?: (string | Concept)[] | undefined;
  /** The program that it belongs to. */
  programme?: Brand | undefined;
  /** What attendees need to know or bring, as plain text. */
  attendeeInstructions?: string | undefined;
  /** The disabilities that it supports, from OpenActive's list. */
  accessibilitySupport?: Concept[] | undefined;
  /** Accessibility information, as plain text. */
  accessibilityInformation?: string | undefined;
  /** Whether a coach is present. */
  isCoached?: boolean | undefined;
  /** The meeting point, as plain text. */
  meetingPoint?: string | undefined;
  /** Whether it is free. */
  isAccessibleForFree?: boolean | undefined;
  /** Schedule information, as plain text: `"Every Monday except bank holidays"`. */
  schedulingNote?: string | undefined;
}

const textsOrConcepts = optionalList<string | Concept>(z.union([z.string(), conceptSchema]));

/** @internal */
export const eventProperties = /* @__PURE__ */ (() => ({
  ...opportunityProperties,
  name: optionalText,
  description: optionalText,
  "beta:formattedDescription": optionalText,
  image: optionalList<ImageObject>(imageObjectSchema),
  "beta:video": optionalVideos,
  duration: optionalText,
  location: optionalModel<Place>(placeSchema),
  "beta:affiliatedLocation": optionalModel<Place>(placeSchema),
  "beta:sportsActivityLocation": optionalList<Place>(placeSchema),
  "beta:virtualLocation": optionalModel<VirtualLocation>(virtualLocationSchema),
  contributor: optionalList<Person>(personSchema),
  leader: optionalList<Person>(personSchema),
  maximumAttendeeCapacity: optionalNumber,
  maximumVirtualAttendeeCapacity: optionalNumber,
  eventStatus: optionalOpenText<EventStatus>(),
  eventAttendanceMode: optionalOpenText<EventAttendanceMode>(),
  activity: optionalList<Concept>(conceptSchema),
  category: textsOrConcepts,
  ageRange: optionalModel<QuantitativeValue>(quantitativeValueSchema),
  ageRestriction: optionalModel<QuantitativeValue>(quantitativeValueSchema),
  genderRestriction: optionalOpenText<GenderRestriction>(),
  level: textsOrConcepts,
  programme: optionalModel<Brand>(brandSchema),
  attendeeInstructions: optionalText,
  accessibilitySupport: optionalList<Concept>(conceptSchema),
  accessibilityInformation: optionalText,
  isCoached: optionalBoolean,
  meetingPoint: optionalText,
  isAccessibleForFree: optionalBoolean,
  schedulingNote: optionalText,
}))();
