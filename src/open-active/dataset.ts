import * as z from "zod/mini";
import { type Organization, organizationSchema } from "./organization.ts";
import { optionalModel, optionalText } from "./response-values.ts";

/**
 * A dataset of imin's catalog. Name it near the data that comes from it: the `"imin:dataSource"` of an EventSeries
 * or FacilityUse has the same `identifier`.
 */
export interface Dataset {
  /** The JSON-LD type. */
  type?: "Dataset" | undefined;
  /** The dataset's `id`. */
  id?: string | undefined;
  /** The identifier that `"imin:dataSource"` refers to: `"everyone-active"`. */
  identifier?: string | undefined;
  /** The display name. */
  name?: string | undefined;
  /** The page to link to. */
  url?: string | undefined;
  /** The license under which it is published. */
  license?: string | undefined;
  /** The publisher. */
  publisher?: Organization | undefined;
}

/** @internal */
export const datasetSchema = z.looseObject({
  type: z.optional(z.literal("Dataset")),
  id: optionalText,
  identifier: optionalText,
  name: optionalText,
  url: optionalText,
  license: optionalText,
  publisher: optionalModel<Organization>(organizationSchema),
});
