import { CHECKOUT_PAGE_ROUTES } from "../pages/checkout-routes.ts";
import { SERIES_PAGE_ROUTES } from "../pages/series-page.ts";
import { START_PAGE_ROUTES } from "../pages/start-routes.ts";
import { SEARCH_ROUTES } from "../search/routes.ts";
import { CHECKOUT_ROUTES } from "./checkout-sessions.ts";
import { CUSTOMER_ROUTES } from "./customers.ts";
import { ENTITLEMENT_ROUTES } from "./entitlements.ts";
import { ORDER_ROUTES } from "./orders.ts";
import { RECEIPT_ROUTES } from "./receipts.ts";
import type { Route } from "./route.ts";

/** Everything that can be asked of the sandbox. @internal */
export const ROUTES: readonly Route[] = [
  ...CUSTOMER_ROUTES,
  ...ENTITLEMENT_ROUTES,
  ...CHECKOUT_ROUTES,
  ...ORDER_ROUTES,
  ...RECEIPT_ROUTES,
  ...SEARCH_ROUTES,
  ...CHECKOUT_PAGE_ROUTES,
  ...SERIES_PAGE_ROUTES,
  ...START_PAGE_ROUTES,
];
