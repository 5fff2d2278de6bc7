/**
 * An in-memory imin to build and test against, without a key and without the network.
 *
 * @module imin-sdk/testing
 */
export type { SandboxOperation } from "./operations.ts";
export type { SandboxRequest } from "./requests.ts";
export {
  type CompletedCheckout,
  createSandbox,
  type ListenOptions,
  type Sandbox,
  type SandboxOptions,
  type SandboxServer,
} from "./sandbox.ts";
export type { ClockSource, SandboxClock } from "./state/clock.ts";
