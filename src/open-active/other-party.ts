import * as z from "zod/mini";
import { type Person, personProperties } from "./person.ts";

/**
 * A customer or attendee whose type comes from an OpenActive extension, such as `"beta:AuthenticatedPerson"`. Its
 * properties are kept unchanged.
 */
export interface OtherParty extends Omit<Person, "type"> {
  /** The type, with the extension's prefix. At run time any other string is accepted. */
  type: `${string}:${string}`;
}

// Refuses the two known types, so that an invalid Person is reported as a Person.
const isOtherType = (type: unknown): boolean =>
  typeof type === "string" && type !== "Person" && type !== "Organization";

/** @internal */
export const otherPartySchema = /* @__PURE__ */ (() =>
  z.looseObject({ ...personProperties, type: z.custom<`${string}:${string}`>(isOtherType) }))();
