import * as z from "zod/mini";
import { type PropertyValue, propertyValueSchema } from "./property-value.ts";

/**
 * The data source's own identifier. Treat it as opaque. It is usually a string. Some booking systems use a number,
 * and OpenActive also allows a list of PropertyValues, each with the kind of identifier.
 */
export type Identifier = string | number | PropertyValue | PropertyValue[];

/** @internal */
export const optionalIdentifier: z.ZodMiniOptional<z.ZodMiniType<Identifier>> = z.optional(
  /* @__PURE__ */ z.union([z.string(), z.number(), propertyValueSchema, z.array(propertyValueSchema)]),
);
