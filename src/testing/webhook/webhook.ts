import { dateTime, shift } from "../basics/duration.ts";
import type { Strike } from "../faults/faults.ts";
import { wait } from "../faults/wait.ts";
import {
  type Notification,
  post,
  type Receiver,
  type SandboxWebhook,
  type WebhookDelivery,
} from "./target.ts";

/** The state needed to send a webhook. @internal */
export interface WebhookContext {
  readonly clock: { now(): Date };
  readonly customers: { get(customer: string): { readonly bookingBaseUrl: string } };
  readonly agenda: {
    add(entry: {
      readonly at: number;
      readonly kind: "send-webhook";
      readonly notification: Notification;
      readonly attempt: number;
    }): void;
  };
}

/** The waits between attempts. After the last one, the sandbox gives up. imin does not document its own. */
const RETRY_AFTER = ["PT1M", "PT10M", "PT1H"] as const;

const NEVER = new AbortController().signal;

/** Sends webhooks and records each attempt. @internal */
export class Webhook {
  readonly #target: SandboxWebhook | undefined;
  readonly #strike: (customer: string | undefined) => Strike;
  readonly #deliveries: WebhookDelivery[] = [];
  readonly #running = new Set<Promise<void>>();

  /** @param strike Returns the faults for a webhook. */
  constructor(target: SandboxWebhook | undefined, strike: (customer: string | undefined) => Strike) {
    this.#target = target;
    this.#strike = strike;
  }

  /** Whether "Customer Detail Change" has a receiver. */
  get isWanted(): boolean {
    return this.#target !== undefined;
  }

  get deliveries(): readonly WebhookDelivery[] {
    return [...this.#deliveries];
  }

  /** Sends a new webhook, unless a fault drops, repeats or delays it. */
  send(context: WebhookContext, notification: Notification): void {
    const receiver = this.#receiverOf(notification);
    if (receiver === undefined) return;
    const { delay, fault = {} } = this.#strike(notification.customer);
    if (fault.drop !== undefined) return;
    const now = context.clock.now();
    for (let copy = 0; copy <= (fault.duplicates ?? 0); copy++) {
      if (fault.postpone === undefined) {
        this.#begin(this.#deliver(receiver, context, notification, 1, now, delay));
      } else {
        const at = shift(now, fault.postpone).getTime();
        context.agenda.add({ at, kind: "send-webhook", notification, attempt: 1 });
      }
    }
  }

  /** Makes an attempt that has fallen due. */
  attempt(context: WebhookContext, notification: Notification, attempt: number, at: Date): void {
    const receiver = this.#receiverOf(notification);
    if (receiver !== undefined) this.#begin(this.#deliver(receiver, context, notification, attempt, at));
  }

  /** Resolves when no attempt is running. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #receiverOf({ webhook }: Notification): Receiver | undefined {
    const url = webhook === "success" ? this.#target?.successUrl : this.#target?.url;
    return this.#target && url !== undefined ? { ...this.#target, url } : undefined;
  }

  #begin(delivery: Promise<void>): void {
    const running = delivery.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Makes an attempt, and those after it that are already due. Others go on the agenda. */
  async #deliver(
    receiver: Receiver,
    context: WebhookContext,
    notification: Notification,
    attempt: number,
    at: Date,
    delay = 0,
  ): Promise<void> {
    if (delay > 0) await wait(delay, NEVER);
    const status = await post(receiver, bodyFor(context, notification));
    const { webhook, customer } = notification;
    this.#deliveries.push({ ...(webhook && { webhook }), at: dateTime(at), customer, attempt, status });
    const pause = RETRY_AFTER[attempt - 1];
    if ((status !== undefined && status >= 200 && status < 300) || pause === undefined) return;
    const next = shift(at, pause);
    if (next <= context.clock.now()) return this.#deliver(receiver, context, notification, attempt + 1, next);
    context.agenda.add({ at: next.getTime(), kind: "send-webhook", notification, attempt: attempt + 1 });
  }
}

/** imin's body says who changed, but not what. For the Success Webhook, the body says that it is undocumented. */
function bodyFor(context: WebhookContext, { webhook, customer }: Notification): object {
  if (webhook === "success") {
    return {
      "@context": "https://openactive.io/",
      "@type": "SandboxCheckoutSuccess",
      description:
        "A checkout was completed. imin documents the Success Webhook, but not its body. This body is the sandbox's own.",
    };
  }
  return {
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    "@id": `${context.customers.get(customer).bookingBaseUrl}/customer-accounts/${customer}`,
    identifier: customer,
  };
}
