import { isJsonObject, type JsonObject } from "../json.ts";
import { badRequest, Refusal } from "../refusal.ts";

/** The longest body that is read, in bytes: far more than anything imin's documentation shows. @internal */
export const MAXIMUM_BODY = 1_000_000;

/**
 * The JSON object a request carries.
 *
 * @throws `Refusal` where it is too long, is not said to be JSON, or is not a JSON object.
 * @internal
 */
export async function readObject(request: Request): Promise<JsonObject> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "application/json" && !mediaType.endsWith("+json")) {
    throw badRequest("The body must be JSON, sent with `Content-Type: application/json`.");
  }
  const text = await readText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
  if (!isJsonObject(value)) throw badRequest("The body must be a JSON object.");
  return value;
}

/** The body's text, read no further than {@link MAXIMUM_BODY}. @internal */
export async function readText(request: Request): Promise<string> {
  const tooLong = new Refusal(413, "OpenBookingError", `A body may be at most ${MAXIMUM_BODY} bytes long.`);
  if (Number(request.headers.get("content-length") ?? 0) > MAXIMUM_BODY) throw tooLong;
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let length = 0;
  let text = "";
  for await (const chunk of chunksOf(request.body)) {
    length += chunk.byteLength;
    if (length > MAXIMUM_BODY) throw tooLong;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
