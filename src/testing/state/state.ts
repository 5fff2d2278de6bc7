import type { SandboxApiKey } from "../basics/keys.ts";
import { Random } from "../basics/random.ts";
import { Catalog } from "../catalog/catalog.ts";
import type { Strike } from "../faults/faults.ts";
import { Outbox } from "../outbox/outbox.ts";
import type { SandboxWebhook } from "../webhook/target.ts";
import { Webhook } from "../webhook/webhook.ts";
import { Agenda } from "./agenda.ts";
import { Clock, type ClockSource } from "./clock.ts";
import { Customers } from "./customers.ts";
import { Orders } from "./orders.ts";
import { Sessions } from "./sessions.ts";

/** The settings of a new sandbox. @internal */
export interface Settings {
  readonly seed: number | string;
  readonly apiKey: string;
  readonly apiKeys: readonly SandboxApiKey[];
  readonly sessionLifetime: string;
  readonly cancellationDelay: string;
  readonly erasureDelay: string;
  readonly customerOnOrders: boolean;
  readonly broker: { readonly name: string; readonly url: string } | undefined;
  readonly webhook: SandboxWebhook | undefined;
}

/** The whole state of a sandbox. @internal */
export interface State {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly catalog: Catalog;
  readonly customers: Customers;
  readonly sessions: Sessions;
  readonly orders: Orders;
  readonly agenda: Agenda;
  readonly outbox: Outbox;
  readonly webhook: Webhook;
}

/** @internal */
export function createState(
  settings: Settings,
  source: ClockSource | undefined,
  onAdvance: () => void,
  strikeWebhook: (customer: string | undefined) => Strike,
): State {
  const clock = new Clock(source, onAdvance);
  const random = new Random(settings.seed);
  return {
    settings,
    clock,
    random,
    catalog: new Catalog(clock.now()),
    customers: new Customers(random),
    sessions: new Sessions(random),
    orders: new Orders(),
    agenda: new Agenda(),
    outbox: new Outbox(),
    webhook: new Webhook(settings.webhook, strikeWebhook),
  };
}
