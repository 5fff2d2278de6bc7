/**
 * The sandbox's names for what can be asked of it, which are those of the SDK's methods. The pages a browser
 * sees are `"page"`, and a request that is none of these is `"other"`.
 */
export type SandboxOperation =
  | "customers.create"
  | "customers.get"
  | "customers.update"
  | "customers.delete"
  | "customers.setAccessPass"
  | "customers.setEntitlement"
  | "customers.listEntitlements"
  | "checkout.createSession"
  | "checkout.createStandaloneSession"
  | "orders.get"
  | "orders.list"
  | "orders.upcomingItems"
  | "orders.requestCancellation"
  | "orders.receipt"
  | "search.eventSeries"
  | "search.getEventSeries"
  | "search.getScheduledSession"
  | "search.facilityUses"
  | "search.getFacilityUse"
  | "search.getSlot"
  | "search.places"
  | "search.datasets"
  | "page"
  | "other";
