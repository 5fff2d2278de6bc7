import type { Exchange } from "../api/route.ts";
import { isJsonObject, type JsonValue, parseJson } from "../basics/json.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";

/** Whether a request is a form of the start page, not JSON. @internal */
export function isForm({ request }: Exchange): boolean {
  return request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
}

/**
 * Reads the arguments of a request: JSON with the sandbox's key, or a form of the start page, which cannot send a
 * key and must come from the sandbox's own origin.
 *
 * @throws `Refusal` if it is neither.
 * @internal
 */
export function readBody(exchange: Exchange): JsonValue {
  if (isForm(exchange)) return readForm(exchange);
  exchange.checkKey();
  // curl sends `-X POST` without a body and without a content type.
  return exchange.text === "" ? {} : exchange.json();
}

/** Returns the arguments of a method, including those in the path. @internal */
export function argumentsOf(exchange: Exchange): Readonly<Record<string, unknown>> {
  const body = readBody(exchange);
  if (!isJsonObject(body)) throw badRequest("The arguments must be a JSON object.");
  return { ...body, ...exchange.parameters() };
}

/** Returns the fields that were filled in, or the JSON in the field `json`. */
function readForm({ request, url, text }: Exchange): JsonValue {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== url.origin) {
    throw new Refusal(403, "UnauthorizedError", `This form does not come from ${url.origin}.`);
  }
  const fields = new URLSearchParams(text);
  const json = fields.get("json");
  if (json === null) return Object.fromEntries([...fields].filter(([, value]) => value !== ""));
  try {
    return parseJson(json);
  } catch {
    throw badRequest("This is not valid JSON.");
  }
}
