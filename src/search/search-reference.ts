import { isThenable } from "../errors/property-of.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";
import type { Call, Endpoint } from "../transport/operation.ts";
import { collectionUrl } from "../transport/reference.ts";
import { referenceProblem } from "../validation/reference-problem.ts";

/**
 * What names something that search found: the thing itself, its own URL at imin (its `id`), or its `identifier`,
 * which may be a URL of the booking system's.
 */
export type SearchReference<Item> = Item | string | number;

/**
 * The call that gets one item by itself. imin's own URL of it, which is below the client's `searchBaseUrl`, is
 * followed as it is. Any other URL, which may be an identifier, is percent-encoded into the path and never followed.
 *
 * @param name What the argument is called.
 * @internal
 */
export function itemCall(name: string, value: unknown, endpoint: Endpoint, baseUrl: string): Call {
  const collection = collectionUrl("", endpoint.path);
  const { id, identifier = id } = partsOf(value);
  const url = typeof id === "string" && URL.canParse(id) ? new URL(id) : undefined;
  if (url !== undefined && isBelow(`${baseUrl}${collection}/`, url.href)) return { url: url.href };
  // imin's URL of the item as seen past a proxy, or from imin's other environments: its last part identifies it.
  const given = (url && identifierInUrl(url.href, collection)) ?? identifier;
  if (typeof given !== "string" && typeof given !== "number") return refuse(name, problemOf(name, value));
  // Something else at imin's search is a mistake: booking systems' identifiers are not there.
  if (url?.href.startsWith(`${baseUrl}/`)) {
    return refuse(name, `must be an identifier, or a URL of the form ${baseUrl}${collection}/{identifier}`);
  }
  return { parameters: { [name]: String(given) } };
}

/** Where to find what has an identity. Search results may stand for it and have none. */
const sources: Readonly<Record<string, string>> = {
  scheduledSession: "sessions come from scheduledSessions(), given what getEventSeries() returned",
  slot: "slots come from slots(), given what getFacilityUse() returned",
};

function problemOf(name: string, value: unknown): string {
  const isNameless =
    typeof value === "object" && value !== null && !isThenable(value) && !Array.isArray(value);
  const source = sources[name];
  return isNameless && source !== undefined
    ? `is an object without id and identifier: ${source}`
    : referenceProblem(value);
}

function isBelow(collectionUrl: string, href: string): boolean {
  return href.startsWith(collectionUrl) && /^[^?#]/.test(href.slice(collectionUrl.length));
}

function partsOf(value: unknown): { readonly id?: unknown; readonly identifier?: unknown } {
  return typeof value === "object" && value !== null ? value : { id: value };
}

function refuse(path: string, message: string): Call {
  return { issues: [{ path, message }] };
}
