import { isThenable } from "../errors/property-of.ts";
import { ownProperties } from "../options/own-properties.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";
import type { Call, Endpoint } from "../transport/operation.ts";
import { collectionUrl } from "../transport/reference.ts";
import { referenceProblem } from "../validation/reference-problem.ts";

/**
 * A reference to a search item: the item itself, its own URL at imin (its `id`), or its `identifier`, which may be
 * a URL of the booking system.
 */
export type SearchReference<Item> = Item | string | number;

/**
 * The call that gets a single item. imin's own URL of the item, below the client's `searchBaseUrl`, is requested as
 * is. Any other URL, which may be an identifier, is percent-encoded into the path and never requested.
 *
 * @param name The name of the argument.
 * @internal
 */
export function itemCall(name: string, value: unknown, endpoint: Endpoint, baseUrl: string): Call {
  const collection = collectionUrl("", endpoint.path);
  const { id, identifier = id } = partsOf(value);
  const url = typeof id === "string" && URL.canParse(id) ? new URL(id) : undefined;
  if (url !== undefined && isBelow(`${baseUrl}${collection}/`, url.href)) return { url: url.href };
  // imin's URL of the item, seen from behind a proxy or from another environment of imin: its last segment
  // identifies it.
  const given = (url && identifierInUrl(url.href, collection)) ?? identifier;
  if (typeof given !== "string" && typeof given !== "number") return refuse(name, problemOf(name, value));
  // Anything else at imin's search host is a mistake: identifiers of booking systems are not there.
  if (url?.href.startsWith(`${baseUrl}/`)) {
    return refuse(name, `must be an identifier, or a URL of the form ${baseUrl}${collection}/{identifier}`);
  }
  return { parameters: { [name]: String(given) } };
}

/** Where to find an item with an identity. Search results may have none. */
const sources: Readonly<Record<string, string>> = {
  scheduledSession: "use a session from scheduledSessions(), called with the result of getEventSeries()",
  slot: "use a slot from slots(), called with the result of getFacilityUse()",
};

function problemOf(name: string, value: unknown): string {
  const isNameless =
    typeof value === "object" && value !== null && !isThenable(value) && !Array.isArray(value);
  const source = sources[name];
  return isNameless && source !== undefined
    ? `is an object without id or identifier: ${source}`
    : referenceProblem(value);
}

function isBelow(collectionUrl: string, href: string): boolean {
  return href.startsWith(collectionUrl) && /^[^?#]/.test(href.slice(collectionUrl.length));
}

function partsOf(value: unknown): { readonly id?: unknown; readonly identifier?: unknown } {
  return typeof value === "object" && value !== null ? value : ownProperties({ id: value });
}

function refuse(path: string, message: string): Call {
  return { issues: [{ path, message }] };
}
