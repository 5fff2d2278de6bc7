import type { Route } from "../api/route.ts";
import { styleResponse } from "./layout.ts";
import { startPage } from "./start-page.ts";

const PAGE = { operation: "page", key: "none" } as const;

/** The page a developer sees. Its forms go to the sandbox's own routes. @internal */
export const START_PAGE_ROUTES: readonly Route[] = [
  {
    ...PAGE,
    method: "GET",
    path: "/",
    handle: ({ state, log, url }) => startPage(state, log.all, url.origin),
  },
  { ...PAGE, method: "GET", path: "/sandbox.css", handle: styleResponse },
];
