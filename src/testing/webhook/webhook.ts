import { dateTime, shift } from "../basics/duration.ts";

/** What sending a webhook needs of the sandbox's state. @internal */
export interface WebhookContext {
  readonly clock: { now(): Date };
  readonly customers: { get(customer: string): { readonly bookingBaseUrl: string } };
  readonly agenda: {
    add(entry: {
      readonly at: number;
      readonly kind: "send-webhook";
      readonly customer: string;
      readonly attempt: number;
    }): void;
  };
}

/** Where imin's "Customer Detail Change" webhook goes. */
export interface SandboxWebhook {
  /** The broker's own address. */
  readonly url: string;
  /** The key the broker and imin agreed on for it, sent as `X-Api-Key`. It is not the key for the API. */
  readonly apiKey: string;
  /** What sends it. @default the global `fetch` */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
}

/** One attempt to deliver the webhook. */
export interface WebhookDelivery {
  /** By the sandbox's clock. */
  readonly at: string;
  /** The identifier of the customer whose details changed. */
  readonly customer: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The broker's answer; `undefined` where there was none. */
  readonly status: number | undefined;
}

/** How long after an attempt the next one is made; after these it is given up. How imin does is not documented. */
const RETRY_AFTER = ["PT1M", "PT10M", "PT1H"] as const;

/** How long an answer is waited for, in milliseconds of real time. */
const TIMEOUT = 10_000;

/** Sends the webhook and remembers each attempt. @internal */
export class Webhook {
  readonly #target: SandboxWebhook | undefined;
  readonly #deliveries: WebhookDelivery[] = [];
  readonly #underWay = new Set<Promise<void>>();

  constructor(target: SandboxWebhook | undefined) {
    this.#target = target;
  }

  /** Whether there is anybody to send it to. */
  get isWanted(): boolean {
    return this.#target !== undefined;
  }

  get deliveries(): readonly WebhookDelivery[] {
    return [...this.#deliveries];
  }

  /**
   * Begins an attempt. One that fails puts the next on the agenda.
   *
   * @param at when it is made, which has gone by already where the clock was moved on past it.
   */
  send(state: WebhookContext, customer: string, attempt: number, at = state.clock.now()): void {
    if (this.#target === undefined) return;
    const delivery = this.#deliver(this.#target, state, customer, attempt, at).finally(() => {
      this.#underWay.delete(delivery);
    });
    this.#underWay.add(delivery);
  }

  /** Resolves when no attempt is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Makes one attempt, and those after it that are due already, each as of its own time. */
  async #deliver(
    target: SandboxWebhook,
    state: WebhookContext,
    customer: string,
    first: number,
    at: Date,
  ): Promise<void> {
    for (let attempt = first, moment = at; ; attempt++) {
      const status = await post(target, bodyFor(state, customer));
      this.#deliveries.push({ at: dateTime(moment), customer, attempt, status });
      const delay = RETRY_AFTER[attempt - 1];
      if (isSuccess(status) || delay === undefined) return;
      moment = shift(moment, delay);
      if (moment > state.clock.now()) {
        state.agenda.add({ at: moment.getTime(), kind: "send-webhook", customer, attempt: attempt + 1 });
        return;
      }
    }
  }
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** imin's body: who changed, and nothing of what. */
function bodyFor(state: WebhookContext, customer: string): string {
  return JSON.stringify({
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    "@id": `${state.customers.get(customer).bookingBaseUrl}/customer-accounts/${customer}`,
    identifier: customer,
  });
}

async function post({ url, apiKey, fetch }: SandboxWebhook, body: string): Promise<number | undefined> {
  try {
    const response = await (fetch ?? globalThis.fetch)(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Api-Key": apiKey },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
