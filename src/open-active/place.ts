import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { type GeoCoordinates, geoCoordinatesSchema } from "./geo-coordinates.ts";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import {
  type LocationFeatureSpecification,
  locationFeatureSpecificationSchema,
} from "./location-feature-specification.ts";
import {
  type OpeningHoursSpecification,
  openingHoursSpecificationSchema,
} from "./opening-hours-specification.ts";
import { type PostalAddress, postalAddressSchema } from "./postal-address.ts";
import {
  type OptionalList,
  type OptionalModel,
  optionalList,
  optionalModel,
  optionalOpenText,
  optionalText,
} from "./response-values.ts";
import { collectionSchema, type RestrictedCollection } from "./restricted-collection.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";

/**
 * A place (OpenActive `Place`). In search results, a session's `location` may have only an `id` such as
 * `"#/imin:locationSummary/26365755b1"`. It refers to an entry of the EventSeries' `"imin:locationSummary"`.
 */
export interface Place {
  /**
   * `"Place"`, or `"SportsActivityLocation"` for a part of one, such as a hall or a court. Absent if the place has
   * only an `id`.
   */
  type?: LiteralUnion<"Place" | "SportsActivityLocation", string> | undefined;
  /** The place's `id`: a URL, or a reference within the same response. */
  id?: string | undefined;
  /** The publisher's own identifier: `"2476"`. */
  identifier?: Identifier | undefined;
  /** The display name: `"Brook Green Tennis Club"`. */
  name?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** An HTML description (OpenActive beta namespace). Sanitize it before you show it. */
  "beta:formattedDescription"?: string | undefined;
  /** A web page about the place. */
  url?: string | undefined;
  /** The telephone number. */
  telephone?: string | undefined;
  /** The email address. */
  email?: string | undefined;
  /** Images. */
  image?: ImageObject[] | undefined;
  /** Videos, or their URLs (OpenActive beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** The postal address. */
  address?: PostalAddress | undefined;
  /** The position. In search results, with the distance from the query's center. */
  geo?: GeoCoordinates | undefined;
  /** The amenities, such as parking or showers. */
  amenityFeature?: LocationFeatureSpecification[] | undefined;
  /** The opening hours. */
  openingHoursSpecification?: OpeningHoursSpecification[] | undefined;
  /** The opening hours on special days. */
  specialOpeningHoursSpecification?: OpeningHoursSpecification[] | undefined;
  /** The larger place that this place is part of. */
  containedInPlace?: Place | undefined;
  /** The parts of this place. */
  containsPlace?: Place[] | undefined;
  /** In the Events API's list of places: how many event series are here, and the `id` that retrieves them. */
  "imin:event"?: RestrictedCollection<unknown> | undefined;
}

/** @internal */
export const placeSchema = z.looseObject({
  type: optionalOpenText<"Place" | "SportsActivityLocation">(),
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
  description: optionalText,
  "beta:formattedDescription": optionalText,
  url: optionalText,
  telephone: optionalText,
  email: optionalText,
  image: optionalList<ImageObject>(imageObjectSchema),
  "beta:video": optionalVideos,
  address: optionalModel<PostalAddress>(postalAddressSchema),
  geo: optionalModel<GeoCoordinates>(geoCoordinatesSchema),
  amenityFeature: optionalList<LocationFeatureSpecification>(locationFeatureSpecificationSchema),
  openingHoursSpecification: optionalList<OpeningHoursSpecification>(openingHoursSpecificationSchema),
  specialOpeningHoursSpecification: optionalList<OpeningHoursSpecification>(openingHoursSpecificationSchema),
  get containedInPlace(): OptionalModel<Place> {
    return optionalModel<Place>(placeSchema);
  },
  get containsPlace(): OptionalList<Place> {
    return optionalList<Place>(placeSchema);
  },
  "imin:event": optionalModel(collectionSchema(z.unknown())),
});
