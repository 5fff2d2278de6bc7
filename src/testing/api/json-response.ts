import type { JsonObject } from "../basics/json.ts";
import { withoutEmpty } from "../basics/without-empty.ts";

/** A document as imin sends it. All its APIs omit nulls and empty arrays. @internal */
export function jsonResponse(document: JsonObject, init?: ResponseInit): Response {
  return Response.json(withoutEmpty(document), init);
}
