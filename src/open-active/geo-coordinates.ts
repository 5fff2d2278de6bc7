import * as z from "zod/mini";
import { type QuantitativeValue, quantitativeValueSchema } from "./quantitative-value.ts";
import { optionalModel, optionalNumber } from "./response-values.ts";

/** A geographical position (OpenActive `GeoCoordinates`, WGS 84). */
export interface GeoCoordinates {
  /** The JSON-LD type. */
  type?: "GeoCoordinates" | undefined;
  /** Latitude in degrees, positive to the north: `51.4290485`. */
  latitude?: number | undefined;
  /** Longitude in degrees, positive to the east: `-0.1692925`. */
  longitude?: number | undefined;
  /** Search results only: the distance from the center of the query's `geo`, in kilometers (`KMT`). */
  "imin:distanceFromGeoQueryCenter"?: QuantitativeValue | undefined;
}

/** @internal */
export const geoCoordinatesSchema = z.looseObject({
  type: z.optional(z.literal("GeoCoordinates")),
  latitude: optionalNumber,
  longitude: optionalNumber,
  "imin:distanceFromGeoQueryCenter": optionalModel<QuantitativeValue>(quantitativeValueSchema),
});
