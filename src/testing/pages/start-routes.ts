import type { Route } from "../api/route.ts";
import { inboxPage } from "./inbox-page.ts";
import { styleResponse } from "./layout.ts";
import { startPage } from "./start-page.ts";

const PAGE = { operation: "page", key: "none" } as const;

/** The page for developers. Its forms post to the sandbox's own routes. @internal */
export const START_PAGE_ROUTES: readonly Route[] = [
  {
    ...PAGE,
    method: "GET",
    path: "/",
    handle: startPage,
  },
  { ...PAGE, method: "GET", path: "/sandbox/inbox", handle: inboxPage },
  { ...PAGE, method: "GET", path: "/sandbox.css", handle: styleResponse },
];
