import { invalidParameter } from "../api/query.ts";
import { isJsonArray, parseJson } from "../basics/json.ts";
import { ENTITLEMENTS } from "../catalogue/club.ts";
import type { SearchQuery } from "./search-query.ts";

const FORM = "the token that the linked account gives as imin:entitlementFilter";

/**
 * Which entitlement a search is for: imin's opaque `entitlementFilter`, which is in fact the Base64 of a JSON array of
 * the seller's id, the broker's entitlement's id and `true`. Which page gives the token away is not visible, so
 * the part of the entitlement's id behind `#` is taken too.
 *
 * @returns whether an entitlement of the catalogue is the one asked for.
 * @internal
 */
export function entitlementFilter(query: SearchQuery): (entitlement: string) => boolean {
  const token = query.text("entitlementFilter");
  if (token === undefined) return () => false;
  const asked = ENTITLEMENTS.some(({ fragment }) => fragment === token) ? token : entitlementIn(token);
  return (entitlement) => entitlement === asked;
}

function entitlementIn(token: string): string | undefined {
  try {
    const parts = parseJson(atob(token));
    const id = isJsonArray(parts) ? parts[1] : undefined;
    if (typeof id === "string") return id.split("#")[1];
  } catch {
    // Neither Base64 nor JSON: refused below, as what is no array is.
  }
  throw invalidParameter("entitlementFilter", FORM);
}
