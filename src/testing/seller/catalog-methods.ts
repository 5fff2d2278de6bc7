import { required } from "../arguments/argument.ts";
import { badRequest } from "../basics/refusal.ts";
import { addSession } from "./add-session.ts";
import { addSlot } from "./add-slot.ts";
import type { NewSandboxSession, NewSandboxSlot, SandboxCatalogItem, SandboxChanges } from "./catalog.ts";
import { CHANGES, NEW_SESSION, NEW_SLOT, type Read } from "./catalog-arguments.ts";
import { itemOf } from "./catalog-parts.ts";
import { changeOpportunity } from "./change-opportunity.ts";
import { method } from "./method.ts";
import { findOpportunity, REFERENCE, type SandboxReference } from "./reference.ts";

/** The methods that change the catalog, by name. @internal */
export const CATALOG_METHODS = {
  addSession: method<Read<NewSandboxSession>, SandboxCatalogItem>({
    name: "catalog.addSession",
    description: "Adds a session to a new or an existing series.",
    arguments: NEW_SESSION,
    perform: (state, given) => itemOf(addSession(state, given)),
  }),
  addSlot: method<Read<NewSandboxSlot>, SandboxCatalogItem>({
    name: "catalog.addSlot",
    description: "Adds a slot to a new or an existing facility.",
    arguments: NEW_SLOT,
    perform: (state, given) => itemOf(addSlot(state, given)),
  }),
  change: method<SandboxChanges & { readonly identifier: SandboxReference }, SandboxCatalogItem>({
    name: "catalog.change",
    description: "Changes a session or slot without notifying anyone.",
    arguments: { identifier: required(REFERENCE, "The session or slot."), ...CHANGES },
    perform(state, { identifier, ...changes }) {
      if (Object.keys(changes).length === 0) {
        throw badRequest(`Nothing to change: pass at least one of ${Object.keys(CHANGES).join(", ")}.`);
      }
      return itemOf(changeOpportunity(state, findOpportunity(state, identifier), changes));
    },
  }),
};
