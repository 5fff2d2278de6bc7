import { jsonResponse } from "../api/json-response.ts";
import type { Route } from "../api/route.ts";
import { DATASETS } from "./datasets.ts";
import { EVENT_ROUTES } from "./event-routes.ts";
import { FACILITY_ROUTES } from "./facility-routes.ts";

/** All routes of imin's search, and the Firehose's catalog of datasets. @internal */
export const SEARCH_ROUTES: readonly Route[] = [
  ...EVENT_ROUTES,
  ...FACILITY_ROUTES,
  {
    operation: "search.datasets",
    method: "GET",
    path: "/firehose/datasets",
    key: "required",
    handle: () => jsonResponse(DATASETS),
  },
];
