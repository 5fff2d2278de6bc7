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
 * What ScheduledSession, SessionSeries and EventSeries have in common (OpenActive `Event`). A property that a
 * session lacks may be its SessionSeries', and one that this lacks its EventSeries'.
 */
export interface EventProperties extends OpportunityProperties {
  /** The name to show: `"Yoga"`. */
  name?: string | undefined;
  /** About the event, as plain text. */
  description?: string | undefined;
  /** The same with HTML markup (OpenActive's beta namespace). To be sanitised before it is shown. */
  "beta:formattedDescription"?: string | undefined;
  /** Pictures of it. */
  image?: ImageObject[] | undefined;
  /** Videos about it, or their URLs (OpenActive's beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** How long it takes, as an ISO 8601 duration: `"PT1H"`. */
  duration?: string | undefined;
  /** Where it takes place; in search results possibly a reference into the EventSeries' `"imin:locationSummary"`. */
  location?: Place | undefined;
  /** A place that an online event has to do with, without taking place there (OpenActive's beta namespace). */
  "beta:affiliatedLocation"?: Place | undefined;
  /** Which part of the place it takes place in (OpenActive's beta namespace). */
  "beta:sportsActivityLocation"?: Place[] | undefined;
  /** Where an online event is attended (OpenActive's beta namespace). */
  "beta:virtualLocation"?: VirtualLocation | undefined;
  /** Who else takes part in holding it. */
  contributor?: Person[] | undefined;
  /** Who leads it. */
  leader?: Person[] | undefined;
  /** How many can attend. */
  maximumAttendeeCapacity?: number | undefined;
  /** How many can attend online. */
  maximumVirtualAttendeeCapacity?: number | undefined;
  /** Whether it takes place as announced. */
  eventStatus?: EventStatus | undefined;
  /** Whether one attends in person, online, or either way. */
  eventAttendanceMode?: EventAttendanceMode | undefined;
  /** The activities, of OpenActive's activity list. */
  activity?: Concept[] | undefined;
  /** The seller's own categories: `["Group Exercise Classes"]`. */
  category?: (string | Concept)[] | undefined;
  /** The ages that it is meant for. */
  ageRange?: QuantitativeValue | undefined;
  /** The ages that are admitted. */
  ageRestriction?: QuantitativeValue | undefined;
  /** Who may take part. */
  genderRestriction?: GenderRestriction | undefined;
  /** The levels it is meant for. */
  level?: (string | Concept)[] | undefined;
  /** The programme it belongs to. */
  programme?: Brand | undefined;
  /** What attendees need to know or bring, as plain text. */
  attendeeInstructions?: string | undefined;
  /** Which disabilities it supports, of OpenActive's list. */
  accessibilitySupport?: Concept[] | undefined;
  /** About accessibility, as plain text. */
  accessibilityInformation?: string | undefined;
  /** Whether a coach is there. */
  isCoached?: boolean | undefined;
  /** Where to meet, as plain text. */
  meetingPoint?: string | undefined;
  /** Whether it costs nothing. */
  isAccessibleForFree?: boolean | undefined;
  /** About its times, as plain text: `"Every Monday except bank holidays"`. */
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
