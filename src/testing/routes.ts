import { CHECKOUT_ROUTES } from "./api/checkout-sessions.ts";
import { CUSTOMER_ROUTES } from "./api/customers.ts";
import { ENTITLEMENT_ROUTES } from "./api/entitlements.ts";
import { ORDER_ROUTES } from "./api/orders.ts";
import { RECEIPT_ROUTES } from "./api/receipts.ts";
import type { Route } from "./api/route.ts";
import { CONTROL_ROUTES } from "./control/routes.ts";
import { CHECKOUT_PAGE_ROUTES } from "./pages/checkout-routes.ts";
import { SERIES_PAGE_ROUTES } from "./pages/series-page.ts";
import { START_PAGE_ROUTES } from "./pages/start-routes.ts";
import { SEARCH_ROUTES } from "./search/routes.ts";

/** All routes of the sandbox. @internal */
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
  ...CONTROL_ROUTES,
];
