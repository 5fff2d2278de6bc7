/**
 * The sandbox's names for what can be asked of it, which are those of the SDK's methods. A request that is
 * none of them is `"other"`.
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
  | "other";

const ROUTES: readonly (readonly [method: string, path: RegExp, operation: SandboxOperation])[] = [
  ["POST", /^\/api\/v2\/customer-accounts$/, "customers.create"],
  ["GET", /^\/api\/v2\/customer-accounts\/[^/]+$/, "customers.get"],
  ["PATCH", /^\/api\/v2\/customer-accounts\/[^/]+$/, "customers.update"],
  ["DELETE", /^\/api\/v2\/customer-accounts\/[^/]+$/, "customers.delete"],
  ["GET", /^\/api\/v2\/entitlements$/, "customers.listEntitlements"],
  ["POST", /^\/api\/checkout-sessions$/, "checkout.createSession"],
  ["POST", /^\/checkout-sessions$/, "checkout.createStandaloneSession"],
  ["PUT", /^\/checkout-sessions$/, "checkout.createStandaloneSession"],
  ["GET", /^\/api\/v2\/orders$/, "orders.list"],
  ["GET", /^\/api\/v2\/orders\/[^/]+$/, "orders.get"],
  ["PATCH", /^\/api\/v2\/orders\/[^/]+$/, "orders.requestCancellation"],
  ["GET", /^\/api\/v2\/order-items$/, "orders.upcomingItems"],
  ["GET", /^\/api\/v2\/receipts\/[^/]+$/, "orders.receipt"],
];

const ACTIONS = /^\/api\/v2\/customer-accounts\/[^/]+\/actions$/;

/** Which operation a request is; an action says so in its body. @internal */
export function operationOf(method: string, path: string, body: string): SandboxOperation {
  if (method === "POST" && ACTIONS.test(path)) {
    if (body.includes("AccessPassUpdateAction")) return "customers.setAccessPass";
    return body.includes("EntitlementUpdateAction") ? "customers.setEntitlement" : "customers.update";
  }
  return ROUTES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? "other";
}
