import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "../basics/json.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";

/** The longest request body that is read, in bytes: far more than anything in imin's documentation. */
const MAXIMUM_BODY = 1_000_000;

/** The longest snapshot, in bytes. A snapshot contains the whole state of a sandbox. */
const MAXIMUM_SNAPSHOT = 500_000_000;

/** Returns the maximum body size for a request path, in bytes. @internal */
export function maximumBody(path: string): number {
  return path === "/sandbox/snapshot" ? MAXIMUM_SNAPSHOT : MAXIMUM_BODY;
}

/**
 * Parses a body as a JSON object.
 *
 * @throws `Refusal` if its content type is not JSON, or it is not a JSON object.
 * @internal
 */
export function parseObject(contentType: string | null, text: string): JsonObject {
  const value = parseBody(contentType, text);
  if (!isJsonObject(value)) throw badRequest("The body must be a JSON object.");
  return value;
}

/**
 * Parses a body as JSON.
 *
 * @throws `Refusal` if its content type is not JSON, or it is not valid JSON.
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
 * Percent-decodes a part of a path.
 *
 * @throws `Refusal` if the encoding is invalid.
 * @internal
 */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest(`"${part}" is not valid percent-encoding.`);
  }
}

/**
 * Reads the body's text, up to {@link maximumBody}.
 *
 * @throws `Refusal` if the body is longer.
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
      // Do not wait: the rest may never arrive.
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
