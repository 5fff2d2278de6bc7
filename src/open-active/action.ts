import * as z from "zod/mini";
import { optionalText, optionalUnknown } from "./response-values.ts";

/** Something to be done, as OpenActive's drafts and schema.org have it (`Action`). */
export interface Action {
  /** The kind of action. */
  type?: string | undefined;
  /** Its name. */
  name?: string | undefined;
  /** Where it is done: a URL. */
  url?: string | undefined;
  /** What it is done to. */
  object?: unknown;
}

/** @internal */
export const actionSchema = z.looseObject({
  type: optionalText,
  name: optionalText,
  url: optionalText,
  object: optionalUnknown,
});
