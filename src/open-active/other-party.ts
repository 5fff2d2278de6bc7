import * as z from "zod/mini";
import { type Person, personProperties } from "./person.ts";

/**
 * A customer or an attendee of a type that an extension of OpenActive defines, such as `"beta:AuthenticatedPerson"`.
 * Its properties are kept unchanged.
 */
export interface OtherParty extends Omit<Person, "type"> {
  /** Which type. It has the prefix of the extension. At run time, any other text is accepted too. */
  type: `${string}:${string}`;
}

// The two known types are refused here, so that a Person with a mistake is reported as a Person.
const isOtherType = (type: unknown): boolean =>
  typeof type === "string" && type !== "Person" && type !== "Organization";

/** @internal */
export const otherPartySchema = /* @__PURE__ */ (() =>
  z.looseObject({ ...personProperties, type: z.custom<`${string}:${string}`>(isOtherType) }))();
