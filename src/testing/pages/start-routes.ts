import type { Route } from "../api/route.ts";
import { badRequest } from "../basics/refusal.ts";
import { styleResponse } from "./layout.ts";
import { startPage } from "./start-page.ts";

const PAGE = { operation: "page", key: "none" } as const;

/** The page a developer sees, and what can be done on it. @internal */
export const START_PAGE_ROUTES: readonly Route[] = [
  {
    ...PAGE,
    method: "GET",
    path: "/",
    handle: ({ state, log, url }) => startPage(state, log.all, url.origin),
  },
  { ...PAGE, method: "GET", path: "/sandbox.css", handle: styleResponse },
  {
    ...PAGE,
    method: "POST",
    path: "/sandbox/clock",
    handle: ({ state, text }) => {
      try {
        state.clock.advance(new URLSearchParams(text).get("by") ?? "");
      } catch {
        throw badRequest("`by` must be an ISO 8601 duration.");
      }
      return backToStart();
    },
  },
  {
    ...PAGE,
    method: "POST",
    path: "/sandbox/webhook",
    handle: ({ state, text }) => {
      const customer = state.customers.get(new URLSearchParams(text).get("customer") ?? "");
      state.webhook.send(state, customer.identifier, 1);
      return backToStart();
    },
  },
];

function backToStart(): Response {
  return new Response(null, { status: 303, headers: { Location: "/" } });
}
