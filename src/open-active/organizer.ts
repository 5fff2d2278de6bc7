import * as z from "zod/mini";
import { type Organization, organizationSchema } from "./organization.ts";
import { type Person, personSchema } from "./person.ts";

/** The organizer or seller of an event: an organization or a person. Compare `type` to distinguish them. */
export type Organizer = Organization | Person;

/** @internal */
export const organizerSchema: z.ZodMiniType<Organizer> = z.union([organizationSchema, personSchema]);
