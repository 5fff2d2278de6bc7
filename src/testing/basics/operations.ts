/**
 * The sandbox's names for operations: those of the SDK's methods, `"page"` for the pages in a browser, and
 * `"other"` for any other request.
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

/** The target of a fault: an operation, or the webhooks that the sandbox sends. */
export type FaultTarget = SandboxOperation | "webhook";

/** All operations. The type checks that the list is complete. */
const ALL: Readonly<Record<SandboxOperation, true>> = {
  "customers.create": true,
  "customers.get": true,
  "customers.update": true,
  "customers.delete": true,
  "customers.setAccessPass": true,
  "customers.setEntitlement": true,
  "customers.listEntitlements": true,
  "checkout.createSession": true,
  "checkout.createStandaloneSession": true,
  "orders.get": true,
  "orders.list": true,
  "orders.upcomingItems": true,
  "orders.requestCancellation": true,
  "orders.receipt": true,
  "search.eventSeries": true,
  "search.getEventSeries": true,
  "search.getScheduledSession": true,
  "search.facilityUses": true,
  "search.getFacilityUse": true,
  "search.getSlot": true,
  "search.places": true,
  "search.datasets": true,
  page: true,
  other: true,
};

/** @internal */
export const OPERATIONS = Object.keys(ALL) as readonly SandboxOperation[]; // the keys of what they are typed by
