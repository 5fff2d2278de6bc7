/** Where imin's webhooks go. */
export interface SandboxWebhook {
  /** The broker's own address for the "Customer Detail Change" webhook. */
  readonly url: string;
  /** The key the broker and imin agreed on for it, sent as `X-Api-Key`. It is not the key for the API. */
  readonly apiKey: string;
  /**
   * The broker's own address for the checkout's Success Webhook. imin documents that it is sent when a checkout is
   * completed, and neither its headers nor its body: the sandbox sends the same key, and a body that says just this.
   *
   * @default nowhere
   */
  readonly successUrl?: string;
  /** What sends them. @default the global `fetch` */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
}

/** One attempt to deliver a webhook. */
export interface WebhookDelivery {
  /** `"success"` for the checkout's Success Webhook; nothing for "Customer Detail Change". */
  readonly webhook?: "success";
  /** By the sandbox's clock. */
  readonly at: string;
  /** The identifier of the customer whose details changed, or who paid; a guest has none. */
  readonly customer: string | undefined;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The broker's response; `undefined` where there was none. */
  readonly status: number | undefined;
}

/** What a webhook is about. Plain data, so that it can be kept until it is sent. @internal */
export type Notification =
  | { readonly webhook?: never; readonly customer: string }
  | { readonly webhook: "success"; readonly customer?: string };

/** How long a response is waited for, in milliseconds of real time. */
const TIMEOUT = 10_000;

/** Posts a webhook, and gives the status of the response. @internal */
export async function post(
  { apiKey, fetch }: SandboxWebhook,
  url: string,
  body: object,
): Promise<number | undefined> {
  try {
    const response = await (fetch ?? globalThis.fetch)(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Api-Key": apiKey },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
