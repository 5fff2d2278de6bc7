import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { optionalBoolean, optionalOpenText, optionalText, optionalTexts } from "./response-values.ts";

/** The kinds of form field of the Open Booking API. */
export type FormFieldType =
  | "PropertyValueSpecification"
  | "ShortAnswerFormFieldSpecification"
  | "ParagraphFormFieldSpecification"
  | "DropdownFormFieldSpecification"
  | "BooleanFormFieldSpecification"
  | "FileUploadFormFieldSpecification";

/** A field of the seller's form for the customer (OpenActive `PropertyValueSpecification` and its subclasses). */
export interface PropertyValueSpecification {
  /** The kind of field: `"DropdownFormFieldSpecification"`. */
  type?: LiteralUnion<FormFieldType, string> | undefined;
  /** What identifies the field; a submitted value names it as `propertyID`. */
  id?: string | undefined;
  /** The label to show. */
  name?: string | undefined;
  /** A help text to show, plain. */
  description?: string | undefined;
  /** Whether a value is required to book. */
  valueRequired?: boolean | undefined;
  /** What may be chosen, in a drop-down field. */
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
