import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { optionalBoolean, optionalOpenText, optionalText, optionalTexts } from "./response-values.ts";

/** The form field types of the Open Booking API. */
export type FormFieldType =
  | "PropertyValueSpecification"
  | "ShortAnswerFormFieldSpecification"
  | "ParagraphFormFieldSpecification"
  | "DropdownFormFieldSpecification"
  | "BooleanFormFieldSpecification"
  | "FileUploadFormFieldSpecification";

/** A field of the seller's booking form (OpenActive `PropertyValueSpecification` and its subclasses). */
export interface PropertyValueSpecification {
  /** The field type: `"DropdownFormFieldSpecification"`. */
  type?: LiteralUnion<FormFieldType, string> | undefined;
  /** The field's `id`. A submitted value refers to it as `propertyID`. */
  id?: string | undefined;
  /** The label to show. */
  name?: string | undefined;
  /** A plain-text hint to show. */
  description?: string | undefined;
  /** Whether a value is required to book. */
  valueRequired?: boolean | undefined;
  /** The options of a drop-down field. */
  valueOption?: string[] | undefined;
}

/** @internal */
export const propertyValueSpecificationSchema = z.looseObject({
  type: optionalOpenText<FormFieldType>(),
  id: optionalText,
  name: optionalText,
  description: optionalText,
  valueRequired: optionalBoolean,
  valueOption: optionalTexts,
});
