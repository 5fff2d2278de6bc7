import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { openText, optionalBoolean, optionalText } from "./response-values.ts";

/** The amenities that OpenActive defines. */
export type AmenityType =
  | "LocationFeatureSpecification"
  | "BabyChanging"
  | "ChangingFacilities"
  | "Creche"
  | "Lockers"
  | "Parking"
  | "Showers"
  | "Toilets"
  | "Towels";

/** An amenity that a place has or lacks (OpenActive `LocationFeatureSpecification` and its subclasses). */
export interface LocationFeatureSpecification {
  /** The amenity: `"Showers"`. */
  type: LiteralUnion<AmenityType, string>;
  /** The display name: `"Showers"`. */
  name?: string | undefined;
  /** Whether the place has it. */
  value?: boolean | undefined;
}

/** @internal */
export const locationFeatureSpecificationSchema = z.looseObject({
  type: openText<AmenityType>(),
  name: optionalText,
  value: optionalBoolean,
});
