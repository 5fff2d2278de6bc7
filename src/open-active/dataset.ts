import * as z from "zod/mini";
import { type Organization, organizationSchema } from "./organization.ts";
import { optionalModel, optionalText } from "./response-values.ts";

/**
 * A dataset of imin's catalogue, to be named near the data that comes from it: an EventSeries' or a FacilityUse's
 * `"imin:dataSource"` has the same `identifier`.
 */
export interface Dataset {
  /** What kind of object this is. */
  type?: "Dataset" | undefined;
  /** What identifies the dataset. */
  id?: string | undefined;
  /** The identifier that `"imin:dataSource"` refers to: `"everyone-active"`. */
  identifier?: string | undefined;
  /** The name to show. */
  name?: string | undefined;
  /** The page to link to. */
  url?: string | undefined;
  /** The licence under which it is published. */
  license?: string | undefined;
  /** Who publishes it. */
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
