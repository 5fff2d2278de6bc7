import { checkoutClaims } from "./checkout.ts";
import type { Claim } from "./claim.ts";
import { customerClaims } from "./customers.ts";
import { orderClaims } from "./orders.ts";
import { searchClaims } from "./search.ts";

/** Everything that the docstrings say about imin. */
export const claims: readonly Claim[] = [
  ...customerClaims,
  ...checkoutClaims,
  ...orderClaims,
  ...searchClaims,
];

/** Names whose docstrings have the word "imin" and say only what this package does. */
export const aboutThePackage: ReadonlySet<string> = new Set([
  "CustomRequest.host",
  "IminApiError",
  "IminApiError.type",
  "IminApiError.retryAfter",
  "IminApiError.description",
  "IminClient",
  "IminConnectionError",
  "IminDriftEvent",
  "IminErrorByCode.api",
  "IminResponse.raw",
  "IminResponseError",
  "ResponseValidation",
  "WriteOutcome",
  "UnknownWebhookEvent",
  "totalOf",
  // The sandbox, which the guide about testing says is not imin.
  "CustomerChanges",
  "CustomerChanges.imin:is13OrOver",
  "SandboxOptions.sessionLifetime",
  "SandboxEmail",
  "Sandbox.fetch",
  "Sandbox.changeCustomer",
  "Sandbox.emails",
  "SandboxSeller",
  "createSandbox",
  "iminHandlers",
]);
