import { Hono } from "hono";
import { ENTITLEMENTS } from "../catalogue/club.ts";
import type { JsonObject } from "../json.ts";
import { type Addresses, addressesFor } from "./addresses.ts";

/** The broker's entitlements, a SKOS ConceptScheme. @internal */
export function entitlementRoutes(): Hono {
  return new Hono().get("/entitlements", (context) => {
    const addresses = addressesFor(context.req.raw);
    return context.json({
      "@context": "https://openactive.io/",
      id: `${addresses.meta}/entitlements`,
      title: "Entitlements for the sandbox's broker",
      type: "ConceptScheme",
      license: "https://creativecommons.org/licenses/by/4.0/",
      concept: ENTITLEMENTS.map(({ fragment }) => conceptOf(fragment, addresses)),
    });
  });
}

/** One entitlement as imin names it, by its persistent `id`. @internal */
export function conceptOf(fragment: string, { meta }: Addresses): JsonObject {
  const known = ENTITLEMENTS.find((entitlement) => entitlement.fragment === fragment);
  return {
    id: `${meta}/entitlements#${fragment}`,
    type: "Concept",
    prefLabel: known?.prefLabel ?? fragment,
  };
}
