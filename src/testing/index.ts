/**
 * An in-memory imin for development and tests, without a key and without the network.
 *
 * @module imin-sdk/testing
 */

export type { CustomerAddress, CustomerChanges, EmergencyContact } from "./api/change-customer.ts";
export type { CompletableSession, CompletedCheckout } from "./api/complete-checkout.ts";
export type { SandboxClientOptions, SandboxServerClientOptions } from "./basics/client-options.ts";
export type { SandboxApiKey } from "./basics/keys.ts";
export type { FaultTarget, SandboxOperation } from "./basics/operations.ts";
export type { SandboxRequest } from "./basics/requests.ts";
export type { SandboxFault } from "./faults/fault.ts";
export type { SandboxFaults } from "./faults/faults.ts";
export type { SandboxOptions } from "./options.ts";
export type { SandboxEmail } from "./outbox/email.ts";
export { createSandbox, type Sandbox } from "./sandbox.ts";
export type {
  NewSandboxSession,
  NewSandboxSlot,
  SandboxCatalog,
  SandboxCatalogItem,
  SandboxChanges,
  SandboxOccurrence,
  SandboxOffer,
  SandboxPlace,
} from "./seller/catalog.ts";
export type { SandboxReference } from "./seller/reference.ts";
export type { SandboxSeller } from "./seller/seller.ts";
export type { ListenOptions, SandboxServer } from "./server/server.ts";
export type { ClockSource, SandboxClock } from "./state/clock.ts";
export type { SandboxSnapshot } from "./state/snapshot.ts";
export type { SandboxWebhook, WebhookDelivery } from "./webhook/target.ts";
