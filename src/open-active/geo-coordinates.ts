import * as z from "zod/mini";
import { optionalModel, optionalNumber } from "./answer-values.ts";
import { type QuantitativeValue, quantitativeValueShape } from "./quantitative-value.ts";

/** A point on the earth (OpenActive `GeoCoordinates`, WGS 84). */
export interface GeoCoordinates {
  /** What kind of object this is. */
  type?: "GeoCoordinates" | undefined;
  /** In degrees, north positive: `51.4290485`. */
  latitude?: number | undefined;
  /** In degrees, east positive: `-0.1692925`. */
  longitude?: number | undefined;
  /** In search results: how far the place is from the centre of the query's `geo`, in kilometres (`KMT`). */
  "imin:distanceFromGeoQueryCenter"?: QuantitativeValue | undefined;
}

/** @internal */
export const geoCoordinatesShape = z.looseObject({
  type: z.optional(z.literal("GeoCoordinates")),
  latitude: optionalNumber,
  longitude: optionalNumber,
  "imin:distanceFromGeoQueryCenter": optionalModel<QuantitativeValue>(quantitativeValueShape),
});

/** Schema of {@link GeoCoordinates}. */
export const GeoCoordinatesSchema: z.ZodMiniType<GeoCoordinates> = geoCoordinatesShape;
