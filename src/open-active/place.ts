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
 * Where something takes place (OpenActive `Place`). In search results a session's `location` may have no more
 * than an `id` such as `"#/imin:locationSummary/26365755b1"`, which is to be found among its EventSeries'
 * `"imin:locationSummary"`.
 */
export interface Place {
  /**
   * `"Place"`, or `"SportsActivityLocation"` for a part of one, such as a hall or a court. Absent from a place of which
   * only the `id` is given.
   */
  type?: LiteralUnion<"Place" | "SportsActivityLocation", string> | undefined;
  /** What identifies the place: a URL, or a reference within the same response. */
  id?: string | undefined;
  /** The publisher's own identifier: `"2476"`. */
  identifier?: Identifier | undefined;
  /** The name to show: `"Brook Green Tennis Club"`. */
  name?: string | undefined;
  /** About the place, as plain text. */
  description?: string | undefined;
  /** The same with HTML markup (OpenActive's beta namespace). To be sanitised before it is shown. */
  "beta:formattedDescription"?: string | undefined;
  /** A web page about the place. */
  url?: string | undefined;
  /** Its telephone number. */
  telephone?: string | undefined;
  /** Its e-mail address. */
  email?: string | undefined;
  /** Pictures of it. */
  image?: ImageObject[] | undefined;
  /** Videos about it, or their URLs (OpenActive's beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** Its postal address. */
  address?: PostalAddress | undefined;
  /** Its position; in search results with the distance from the query's centre. */
  geo?: GeoCoordinates | undefined;
  /** What it has to offer: parking, showers. */
  amenityFeature?: LocationFeatureSpecification[] | undefined;
  /** When it is open. */
  openingHoursSpecification?: OpeningHoursSpecification[] | undefined;
  /** When it is open on special days. */
  specialOpeningHoursSpecification?: OpeningHoursSpecification[] | undefined;
  /** The place that this one is a part of. */
  containedInPlace?: Place | undefined;
  /** The parts of this place. */
  containsPlace?: Place[] | undefined;
  /** In the list of places of the Events API: how many event series are here, and under which `id` to get them. */
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
