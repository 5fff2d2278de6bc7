import { type ArgumentTable, optional, required } from "./arguments/argument.ts";
import { DURATION, kind, listOf, MOMENT, objectOf, TEXT, TRUTH, WEB_URL } from "./arguments/kinds.ts";
import { readArguments, readObject } from "./arguments/read-arguments.ts";
import type { SandboxApiKey } from "./basics/keys.ts";
import type { SandboxFault } from "./faults/fault.ts";
import type { ClockSource } from "./state/clock.ts";
import type { SandboxSnapshot } from "./state/snapshot.ts";
import { SNAPSHOT } from "./state/snapshot-argument.ts";
import type { Settings } from "./state/state.ts";
import type { SandboxWebhook } from "./webhook/target.ts";

/** The options of a sandbox. All have defaults. */
export interface SandboxOptions {
  /** The seed for identifiers and faults. The same seed produces the same ones. @default "imin" */
  readonly seed?: number | string;
  /**
   * The start time: a moment, at which the clock stands still until `clock.advance`, or a function that returns the
   * time.
   *
   * @default the machine's clock
   */
  readonly clock?: ClockSource;
  /** The simulated faults. Add more with `sandbox.faults`. @default none */
  readonly faults?: readonly SandboxFault[];
  /** The key that the sandbox accepts. @default "sandbox-key" */
  readonly apiKey?: string;
  /** Additional accepted keys, for example during a key rotation. @default none */
  readonly apiKeys?: readonly SandboxApiKey[];
  /**
   * The broker for checkouts without one: guests and standalone sessions. imin identifies their broker by the
   * checkout's host.
   *
   * @default the host's name without `checkout.`. On loopback, Acme Fitness, whose home page is the sandbox's own.
   */
  readonly broker?: {
    /** The broker's name. */
    readonly name: string;
    /** The broker's home page. */
    readonly url: string;
  };
  /** The receiver of the "Customer Detail Change" webhook. @default none */
  readonly webhook?: SandboxWebhook;
  /** The lifetime of a checkout session, as an ISO 8601 duration. imin documents no limit. @default "PT24H" */
  readonly sessionLifetime?: string;
  /** How long a cancellation is pending before the seller confirms it, as an ISO 8601 duration. @default "PT5M" */
  readonly cancellationDelay?: string;
  /**
   * How long the erasure of a deleted account takes, as an ISO 8601 duration. imin says until the next working day.
   *
   * @default "PT1H"
   */
  readonly erasureDelay?: string;
  /**
   * Whether orders have the `customer` who placed them. imin's pages show none, so do not rely on it.
   *
   * @default false
   */
  readonly customerOnOrders?: boolean;
  /** The snapshot of another sandbox to start from. */
  readonly snapshot?: SandboxSnapshot;
}

const CLOCK = kind<ClockSource>("a date, or a function that returns the time", (given) => {
  if (typeof given === "function") return given as () => Date | number; // its result is checked on each call
  const isMoment = typeof given === "string" || typeof given === "number" || given instanceof Date;
  return isMoment && !Number.isNaN(new Date(given).getTime()) ? given : undefined;
});

const FAULTS = kind<readonly SandboxFault[]>("a list of faults", (given) =>
  Array.isArray(given) ? given : undefined,
);

const WEBHOOK = objectOf<SandboxWebhook>({
  url: required(WEB_URL, "The broker's own URL."),
  apiKey: required(TEXT, "The key sent as X-Api-Key."),
  fetch: optional(
    kind("a function", (given) =>
      typeof given === "function" ? (given as SandboxWebhook["fetch"] & {}) : undefined,
    ),
    "The function that sends it.",
  ),
  successUrl: optional(WEB_URL, "The receiver of the Success Webhook."),
});

/** Every option, with its reader. */
const OPTIONS: ArgumentTable<SandboxOptions> = {
  seed: optional(
    kind("a string or a number", (given) =>
      typeof given === "string" || typeof given === "number" ? given : undefined,
    ),
    "The seed for identifiers and faults.",
  ),
  clock: optional(CLOCK, "The start time."),
  faults: optional(FAULTS, "The simulated faults."),
  apiKey: optional(TEXT, "The key that it accepts."),
  apiKeys: optional(
    listOf(
      objectOf<SandboxApiKey>({
        key: required(TEXT, "The key."),
        expires: optional(MOMENT, "When it expires."),
      }),
    ),
    "Additional accepted keys.",
  ),
  broker: optional(
    objectOf<NonNullable<SandboxOptions["broker"]>>({
      name: required(TEXT, "The broker's name."),
      url: required(WEB_URL, "The broker's home page."),
    }),
    "The broker for checkouts without one.",
  ),
  webhook: optional(WEBHOOK, "The receiver of the webhook."),
  sessionLifetime: optional(DURATION, "The lifetime of a checkout session."),
  cancellationDelay: optional(DURATION, "How long a cancellation is pending."),
  erasureDelay: optional(DURATION, "How long the erasure of a deleted account takes."),
  customerOnOrders: optional(TRUTH, "Whether orders have the customer who placed them."),
  snapshot: optional(SNAPSHOT, "The snapshot of another sandbox."),
};

/**
 * Reads the options strictly.
 *
 * @throws `TypeError` if an option is unknown or invalid. The message lists the valid ones.
 * @internal
 */
export function readOptions(options: SandboxOptions): SandboxOptions {
  return readArguments(OPTIONS, readObject(options, "options"), "createSandbox");
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
    customerOnOrders: options.customerOnOrders ?? false,
    broker: options.broker,
    webhook: options.webhook,
  };
}
