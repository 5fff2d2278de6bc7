import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { optionalNumber, optionalText, optionalTextOrNumber, type Price } from "./response-values.ts";

/** A tax within a price (OpenActive `TaxChargeSpecification`). */
export interface TaxChargeSpecification {
  /** The JSON-LD type. */
  type?: "TaxChargeSpecification" | undefined;
  /** The tax's name: `"VAT at 20%"`. */
  name?: string | undefined;
  /** The amount of tax, in the currency's main unit: `1` for £1. */
  price?: Price | undefined;
  /** The ISO 4217 currency code: `"GBP"`. */
  priceCurrency?: string | undefined;
  /** The rate, as a fraction: `0.2` for 20%. */
  rate?: number | undefined;
  /** The booking system's own identifier for the tax. */
  identifier?: Identifier | undefined;
}

/** @internal */
export const taxChargeSpecificationSchema = z.looseObject({
  type: z.optional(z.literal("TaxChargeSpecification")),
  name: optionalText,
  price: optionalTextOrNumber,
  priceCurrency: optionalText,
  rate: optionalNumber,
  identifier: optionalIdentifier,
});
