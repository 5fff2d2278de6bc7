import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "../basics/json.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";

/** The longest body that is read, in bytes: far more than anything imin's documentation shows. @internal */
export const MAXIMUM_BODY = 1_000_000;

/**
 * The JSON object in a body.
 *
 * @throws `Refusal` where it is not said to be JSON, or is not a JSON object.
 * @internal
 */
export function parseObject(contentType: string | null, text: string): JsonObject {
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "application/json" && !mediaType.endsWith("+json")) {
    throw badRequest("The body must be JSON, sent with `Content-Type: application/json`.");
  }
  let value: JsonValue;
  try {
    value = parseJson(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
  if (!isJsonObject(value)) throw badRequest("The body must be a JSON object.");
  return value;
}

/**
 * A part of a path without its percent-encoding.
 *
 * @throws `Refusal` where that is broken.
 * @internal
 */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest(`"${part}" is not percent-encoded as it should be.`);
  }
}

/**
 * The body's text, read no further than {@link MAXIMUM_BODY}.
 *
 * @throws `Refusal` where it is longer.
 * @internal
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MAXIMUM_BODY) throw tooLong();
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let length = 0;
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > MAXIMUM_BODY) {
      // Not waited for: the rest may never come.
      reader.cancel().catch(() => undefined);
      throw tooLong();
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function tooLong(): Refusal {
  return new Refusal(413, "OpenBookingError", `A body may be at most ${MAXIMUM_BODY} bytes long.`);
}
