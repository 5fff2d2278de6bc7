import * as z from "zod/mini";
import { type PropertyValue, propertyValueSchema } from "./property-value.ts";

/**
 * A source's own identifier. It is opaque: pass it on as it is. It is mostly a text. Some booking systems use a number,
 * and OpenActive also allows PropertyValues, each with the kind of identifier that it is.
 */
export type Identifier = string | number | PropertyValue | PropertyValue[];

/** @internal */
export const optionalIdentifier: z.ZodMiniOptional<z.ZodMiniType<Identifier>> = z.optional(
  /* @__PURE__ */ z.union([z.string(), z.number(), propertyValueSchema, z.array(propertyValueSchema)]),
);
