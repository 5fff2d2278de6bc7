import * as z from "zod/mini";
import { optionalText, optionalUnknown } from "./response-values.ts";

/** An action to take (`Action` of schema.org and OpenActive's drafts). */
export interface Action {
  /** The type of action. */
  type?: string | undefined;
  /** The name. */
  name?: string | undefined;
  /** The URL where the action is performed. */
  url?: string | undefined;
  /** The object of the action. */
  object?: unknown;
}

/** @internal */
export const actionSchema = z.looseObject({
  type: optionalText,
  name: optionalText,
  url: optionalText,
  object: optionalUnknown,
});
