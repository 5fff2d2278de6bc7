import type { JsonObject } from "../basics/json.ts";
import { withoutEmpty } from "../basics/without-empty.ts";

/** A document as imin sends it: nulls and empty arrays are left out in all of its APIs. @internal */
export function jsonResponse(document: JsonObject, init?: ResponseInit): Response {
  return Response.json(withoutEmpty(document), init);
}
