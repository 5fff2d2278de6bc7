import * as z from "zod/mini";
import { type Concept, conceptSchema } from "./concept.ts";
import { type DataSource, dataSourceSchema } from "./data-source.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import {
  type OpeningHoursSpecification,
  openingHoursSpecificationSchema,
} from "./opening-hours-specification.ts";
import { type OpportunityProperties, opportunityProperties } from "./opportunity-properties.ts";
import { type Organizer, organizerSchema } from "./organizer.ts";
import { type Place, placeSchema } from "./place.ts";
import { optionalList, optionalModel, optionalText } from "./response-values.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";

/** The common properties of FacilityUse and IndividualFacilityUse. */
export interface FacilityProperties extends OpportunityProperties {
  /** The display name: `"Alexandra Palace Badminton Courts"`. */
  name?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** An HTML description (OpenActive beta namespace). Sanitize it before you show it. */
  "beta:formattedDescription"?: string | undefined;
  /** Images. */
  image?: ImageObject[] | undefined;
  /** Videos, or their URLs (OpenActive beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** The kind of facility, from OpenActive's list. */
  facilityType?: Concept[] | undefined;
  /** The activities, from OpenActive's activity list. */
  activity?: Concept[] | undefined;
  /** The provider's own categories. */
  category?: (string | Concept)[] | undefined;
  /** The place. */
  location?: Place | undefined;
  /** The provider, usually also the seller. */
  provider?: Organizer | undefined;
  /** The opening hours. */
  hoursAvailable?: OpeningHoursSpecification[] | undefined;
  /** What users need to know or bring, as plain text. */
  attendeeInstructions?: string | undefined;
  /** The disabilities that it supports, from OpenActive's list. */
  accessibilitySupport?: Concept[] | undefined;
  /** Accessibility information, as plain text. */
  accessibilityInformation?: string | undefined;
  /** imin: the prices, and whom they are for. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** imin: the dataset that it comes from, for attribution. */
  "imin:dataSource"?: DataSource | undefined;
}

/** @internal */
export const facilityProperties = /* @__PURE__ */ (() => ({
  ...opportunityProperties,
  name: optionalText,
  description: optionalText,
  "beta:formattedDescription": optionalText,
  image: optionalList<ImageObject>(imageObjectSchema),
  "beta:video": optionalVideos,
  facilityType: optionalList<Concept>(conceptSchema),
  activity: optionalList<Concept>(conceptSchema),
  category: optionalList<string | Concept>(z.union([z.string(), conceptSchema])),
  location: optionalModel<Place>(placeSchema),
  provider: optionalModel(organizerSchema),
  hoursAvailable: optionalList<OpeningHoursSpecification>(openingHoursSpecificationSchema),
  attendeeInstructions: optionalText,
  accessibilitySupport: optionalList<Concept>(conceptSchema),
  accessibilityInformation: optionalText,
  "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferSchema),
  "imin:dataSource": optionalModel<DataSource>(dataSourceSchema),
}))();
