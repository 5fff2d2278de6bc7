import { invalidParameter } from "../api/query.ts";
import { isJsonArray, parseJson } from "../basics/json.ts";
import { ENTITLEMENTS } from "../catalog/club.ts";
import type { SearchQuery } from "./search-query.ts";

const FORM = "the token in the linked account's imin:entitlementFilter";

/**
 * The entitlement that a search is for: imin's opaque `entitlementFilter`, which is the Base64 of a JSON array with
 * the seller's id, the id of the broker's entitlement and `true`. No public page says where the token comes from,
 * so the part of the entitlement's id after `#` is also accepted.
 *
 * @returns Whether an entitlement of the catalog is the requested one.
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
    const parts = parseJson(atob(token.replaceAll("-", "+").replaceAll("_", "/")));
    const id = isJsonArray(parts) ? parts[1] : undefined;
    if (typeof id === "string") return id.split("#")[1];
  } catch {
    // Neither Base64 nor JSON: rejected below, like anything that is not an array.
  }
  throw invalidParameter("entitlementFilter", FORM);
}
