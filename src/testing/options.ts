import type { SandboxApiKey } from "./basics/keys.ts";
import type { SandboxFault } from "./faults/fault.ts";
import type { ClockSource } from "./state/clock.ts";
import type { SandboxSnapshot } from "./state/snapshot.ts";
import type { Settings } from "./state/state.ts";
import type { SandboxWebhook } from "./webhook/target.ts";

/** What a sandbox is made with. Everything has a default. */
export interface SandboxOptions {
  /** What identifiers and faults are made from: the same seed gives the same ones. @default "imin" */
  readonly seed?: number | string;
  /**
   * Where its time starts: a moment, at which it stands still until `clock.advance`, or a function that is
   * asked for the time.
   *
   * @default the machine's clock
   */
  readonly clock?: ClockSource;
  /** What goes wrong on purpose. More can be added with `sandbox.faults`. @default nothing */
  readonly faults?: readonly SandboxFault[];
  /** The key it takes. @default "sandbox-key" */
  readonly apiKey?: string;
  /** Further keys that it takes, as while a key is replaced by another. @default none */
  readonly apiKeys?: readonly SandboxApiKey[];
  /** Where the "Customer Detail Change" webhook goes. @default nowhere */
  readonly webhook?: SandboxWebhook;
  /** How long a checkout session can be completed, as an ISO 8601 duration. imin documents no limit. @default "PT24H" */
  readonly sessionLifetime?: string;
  /** How long a cancellation is pending before the seller confirms it. @default "PT5M" */
  readonly cancellationDelay?: string;
  /** How long the erasure of a deleted account takes. imin says by the next working day. @default "PT1H" */
  readonly erasureDelay?: string;
  /** What another sandbox's `snapshot()` gave, to go on from. */
  readonly snapshot?: SandboxSnapshot;
}

/** The options with their defaults. @internal */
export function settingsFrom(options: SandboxOptions): Settings {
  return {
    seed: options.seed ?? "imin",
    apiKey: options.apiKey ?? "sandbox-key",
    apiKeys: options.apiKeys ?? [],
    sessionLifetime: options.sessionLifetime ?? "PT24H",
    cancellationDelay: options.cancellationDelay ?? "PT5M",
    erasureDelay: options.erasureDelay ?? "PT1H",
    webhook: options.webhook,
  };
}
