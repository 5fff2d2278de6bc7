import * as z from "zod/mini";
import { type QuantitativeValue, quantitativeValueSchema } from "./quantitative-value.ts";
import { optionalModel, optionalNumber } from "./response-values.ts";

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
export const geoCoordinatesSchema = z.looseObject({
  type: z.optional(z.literal("GeoCoordinates")),
  latitude: optionalNumber,
  longitude: optionalNumber,
  "imin:distanceFromGeoQueryCenter": optionalModel<QuantitativeValue>(quantitativeValueSchema),
});
