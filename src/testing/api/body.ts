import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "../basics/json.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";

/** The longest body that is read, in bytes: far more than anything imin's documentation shows. */
const MAXIMUM_BODY = 1_000_000;

/** The longest snapshot, which is everything that a sandbox knows. */
const MAXIMUM_SNAPSHOT = 500_000_000;

/** How many bytes the body of a request for a path may have. @internal */
export function maximumBody(path: string): number {
  return path === "/sandbox/snapshot" ? MAXIMUM_SNAPSHOT : MAXIMUM_BODY;
}

/**
 * The JSON object in a body.
 *
 * @throws `Refusal` where it is not said to be JSON, or is not a JSON object.
 * @internal
 */
export function parseObject(contentType: string | null, text: string): JsonObject {
  const value = parseBody(contentType, text);
  if (!isJsonObject(value)) throw badRequest("The body must be a JSON object.");
  return value;
}

/**
 * The JSON in a body.
 *
 * @throws `Refusal` where it is not said to be JSON, or is none.
 * @internal
 */
export function parseBody(contentType: string | null, text: string): JsonValue {
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "application/json" && !mediaType.endsWith("+json")) {
    throw badRequest("The body must be JSON, sent with `Content-Type: application/json`.");
  }
  try {
    return parseJson(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
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
 * The body's text, read no further than {@link maximumBody}.
 *
 * @throws `Refusal` where it is longer.
 * @internal
 */
export async function readText(request: Request): Promise<string> {
  const maximum = maximumBody(new URL(request.url).pathname);
  if (Number(request.headers.get("content-length") ?? 0) > maximum) throw tooLong(maximum);
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let length = 0;
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > maximum) {
      // Not waited for: the rest may never come.
      reader.cancel().catch(() => undefined);
      throw tooLong(maximum);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function tooLong(maximum: number): Refusal {
  return new Refusal(413, "OpenBookingError", `A body may be at most ${maximum} bytes long.`);
}
