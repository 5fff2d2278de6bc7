import * as z from "zod/mini";
import type { Gender } from "./gender.ts";
import { type PartyProperties, partyProperties } from "./party-properties.ts";
import {
  type OptionalModel,
  optionalBoolean,
  optionalModel,
  optionalOpenText,
  optionalText,
} from "./response-values.ts";

/** A customer, an attendee, a leader, or a person who sells (OpenActive `Person`, with imin's addition). */
export interface Person extends PartyProperties {
  /** The JSON-LD type. */
  type: "Person";
  /** Given name: `"Geoff"`. */
  givenName?: string | undefined;
  /** Family name: `"Capes"`. */
  familyName?: string | undefined;
  /** Date of birth, `YYYY-MM-DD`: `"1970-01-01"`. */
  birthDate?: string | undefined;
  /** Gender: `"https://schema.org/Female"`, or the person's own words. */
  gender?: Gender | undefined;
  /** For a leader: the role, `"Team captain"`. */
  jobTitle?: string | undefined;
  /** The person to call in an emergency, with `name` and `telephone`. */
  emergencyContact?: Person | undefined;
  /** imin: whether the person is 13 or older. */
  "imin:is13OrOver"?: boolean | undefined;
}

/** @internal */
export const personProperties = /* @__PURE__ */ (() => ({
  ...partyProperties,
  type: z.literal("Person"),
  givenName: optionalText,
  familyName: optionalText,
  birthDate: optionalText,
  gender: optionalOpenText<Gender>(),
  jobTitle: optionalText,
  get emergencyContact(): OptionalModel<Person> {
    return optionalModel<Person>(personSchema);
  },
  "imin:is13OrOver": optionalBoolean,
}))();

/** @internal */
export const personSchema = z.looseObject(personProperties);
