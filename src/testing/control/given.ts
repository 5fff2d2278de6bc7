import type { Exchange } from "../api/route.ts";
import { isJsonObject, type JsonValue, parseJson } from "../basics/json.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";

/** Whether a request is a form of the start page, rather than JSON. @internal */
export function isForm({ request }: Exchange): boolean {
  return request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
}

/**
 * What is sent with a request: JSON, with the sandbox's key; or a form of the start page, which cannot send a key and
 * has to come from the sandbox's own origin.
 *
 * @throws `Refusal` where it is neither.
 * @internal
 */
export function readBody(exchange: Exchange): JsonValue {
  if (isForm(exchange)) return readForm(exchange);
  exchange.checkKey();
  // curl sends `-X POST` without a body and without a type.
  return exchange.text === "" ? {} : exchange.json();
}

/** The arguments of a method, those in the path among them. @internal */
export function argumentsIn(exchange: Exchange): Readonly<Record<string, unknown>> {
  const body = readBody(exchange);
  if (!isJsonObject(body)) throw badRequest("The arguments must be a JSON object.");
  return { ...body, ...exchange.parameters() };
}

/** The fields that were filled in, or the JSON in the field `json`. */
function readForm({ request, url, text }: Exchange): JsonValue {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== url.origin) {
    throw new Refusal(403, "UnauthorizedError", `This form is not one of ${url.origin}.`);
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
