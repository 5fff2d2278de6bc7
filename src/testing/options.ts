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
  /**
   * Who the broker is where a checkout names none: for guests and standalone sessions, of whom imin knows the broker by
   * the checkout's host.
   *
   * @default the host's name without `checkout.`; on loopback Acme Fitness, whose home page is the sandbox's own
   */
  readonly broker?: {
    /** The broker's name. */
    readonly name: string;
    /** The broker's home page. */
    readonly url: string;
  };
  /** Where the "Customer Detail Change" webhook goes. @default nowhere */
  readonly webhook?: SandboxWebhook;
  /** How long a checkout session can be completed, as an ISO 8601 duration. imin documents no limit. @default "PT24H" */
  readonly sessionLifetime?: string;
  /** How long a cancellation is pending before the seller confirms it. @default "PT5M" */
  readonly cancellationDelay?: string;
  /** How long the erasure of a deleted account takes. imin says by the next working day. @default "PT1H" */
  readonly erasureDelay?: string;
  /**
   * Whether orders have the `customer` who placed them. imin's pages show none, so nothing should depend on it.
   *
   * @default false
   */
  readonly customerOnOrders?: boolean;
  /** What another sandbox's `snapshot()` gave, to go on from. */
  readonly snapshot?: SandboxSnapshot;
}

const CLOCK = kind<ClockSource>("a date, or a function that gives the time", (given) => {
  if (typeof given === "function") return given as () => Date | number; // what it gives is seen when it is asked
  const isMoment = typeof given === "string" || typeof given === "number" || given instanceof Date;
  return isMoment && !Number.isNaN(new Date(given).getTime()) ? given : undefined;
});

const FAULTS = kind<readonly SandboxFault[]>("a list of faults", (given) =>
  Array.isArray(given) ? given : undefined,
);

const WEBHOOK = objectOf<SandboxWebhook>({
  url: required(WEB_URL, "The broker's own address."),
  apiKey: required(TEXT, "The key sent as X-Api-Key."),
  fetch: optional(
    kind("a function", (given) =>
      typeof given === "function" ? (given as SandboxWebhook["fetch"] & {}) : undefined,
    ),
    "What sends it.",
  ),
  successUrl: optional(WEB_URL, "Where the Success Webhook goes."),
});

/** Every option, as it is read. */
const OPTIONS: ArgumentTable<SandboxOptions> = {
  seed: optional(
    kind("a text or a number", (given) =>
      typeof given === "string" || typeof given === "number" ? given : undefined,
    ),
    "What identifiers and faults are made from.",
  ),
  clock: optional(CLOCK, "Where its time starts."),
  faults: optional(FAULTS, "What goes wrong on purpose."),
  apiKey: optional(TEXT, "The key it takes."),
  apiKeys: optional(
    listOf(
      objectOf<SandboxApiKey>({
        key: required(TEXT, "The key."),
        expires: optional(MOMENT, "From when on it is refused."),
      }),
    ),
    "Further keys that it takes.",
  ),
  broker: optional(
    objectOf<NonNullable<SandboxOptions["broker"]>>({
      name: required(TEXT, "The broker's name."),
      url: required(WEB_URL, "The broker's home page."),
    }),
    "Who the broker is where a checkout names none.",
  ),
  webhook: optional(WEBHOOK, "Where the webhook goes."),
  sessionLifetime: optional(DURATION, "How long a checkout session can be completed."),
  cancellationDelay: optional(DURATION, "How long a cancellation is pending."),
  erasureDelay: optional(DURATION, "How long the erasure of a deleted account takes."),
  customerOnOrders: optional(TRUTH, "Whether orders have the customer who placed them."),
  snapshot: optional(SNAPSHOT, "What another sandbox's snapshot() gave."),
};

/**
 * Reads the options strictly.
 *
 * @throws `TypeError` for an unknown option or a value that cannot be used, with what can.
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
