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

/** What a FacilityUse and an IndividualFacilityUse have in common. */
export interface FacilityProperties extends OpportunityProperties {
  /** The name to show: `"Alexandra Palace Badminton Courts"`. */
  name?: string | undefined;
  /** About the facility, as plain text. */
  description?: string | undefined;
  /** The same with HTML markup (OpenActive's beta namespace). To be sanitised before it is shown. */
  "beta:formattedDescription"?: string | undefined;
  /** Pictures of it. */
  image?: ImageObject[] | undefined;
  /** Videos about it, or their URLs (OpenActive's beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** What kind of facility it is, of OpenActive's list. */
  facilityType?: Concept[] | undefined;
  /** The activities, of OpenActive's activity list. */
  activity?: Concept[] | undefined;
  /** The provider's own categories. */
  category?: (string | Concept)[] | undefined;
  /** Where it is. */
  location?: Place | undefined;
  /** Whose it is, and as a rule its seller. */
  provider?: Organizer | undefined;
  /** When it can be used. */
  hoursAvailable?: OpeningHoursSpecification[] | undefined;
  /** What users need to know or bring, as plain text. */
  attendeeInstructions?: string | undefined;
  /** Which disabilities it supports, of OpenActive's list. */
  accessibilitySupport?: Concept[] | undefined;
  /** About accessibility, as plain text. */
  accessibilityInformation?: string | undefined;
  /** imin's: what it costs and for whom. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** imin's: which dataset it comes from, for attribution. */
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
