import type { JsonObject } from "../basics/json.ts";
import { ENTITLEMENTS } from "../catalog/club.ts";
import type { Addresses } from "./addresses.ts";
import { jsonResponse } from "./json-response.ts";
import type { Route } from "./route.ts";

/** The broker's entitlements, a SKOS ConceptScheme. @internal */
export const ENTITLEMENT_ROUTES: readonly Route[] = [
  {
    operation: "customers.listEntitlements",
    method: "GET",
    path: "/api/v2/entitlements",
    key: "required",
    handle: ({ addresses }) =>
      jsonResponse({
        "@context": "https://openactive.io/",
        id: `${addresses.meta}/entitlements`,
        title: "Entitlements for the sandbox's broker",
        type: "ConceptScheme",
        license: "https://creativecommons.org/licenses/by/4.0/",
        concept: ENTITLEMENTS.map(({ fragment }) => conceptOf(fragment, addresses)),
      }),
  },
];

/** An entitlement as imin represents it, with its persistent `id`. @internal */
export function conceptOf(fragment: string, { meta }: Addresses): JsonObject {
  const known = ENTITLEMENTS.find((entitlement) => entitlement.fragment === fragment);
  return {
    id: `${meta}/entitlements#${fragment}`,
    type: "Concept",
    prefLabel: known?.prefLabel ?? fragment,
  };
}
