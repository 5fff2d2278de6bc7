/** The receivers of imin's webhooks. */
export interface SandboxWebhook {
  /** The broker's own URL for the "Customer Detail Change" webhook. */
  readonly url: string;
  /** The key agreed between the broker and imin for it, sent as `X-Api-Key`. It is not the API key. */
  readonly apiKey: string;
  /**
   * The broker's own URL for the checkout's Success Webhook. imin documents that it is sent when a checkout is
   * completed, but not its headers or its body. The sandbox sends the same key, and a body that says so.
   *
   * @default none
   */
  readonly successUrl?: string;
  /** The function that sends them. @default the global `fetch` */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
}

/** An attempt to deliver a webhook. */
export interface WebhookDelivery {
  /** `"success"` for the checkout's Success Webhook. Absent for "Customer Detail Change". */
  readonly webhook?: "success";
  /** The time, by the sandbox's clock. */
  readonly at: string;
  /** The identifier of the customer whose details changed, or who paid. A guest has none. */
  readonly customer: string | undefined;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The broker's response. `undefined` if there was none. */
  readonly status: number | undefined;
}

/** The content of a webhook. Plain data, so that it can be stored until it is sent. @internal */
export type Notification =
  | { readonly webhook?: never; readonly customer: string }
  | { readonly webhook: "success"; readonly customer?: string };

/** The receiver of one webhook. @internal */
export type Receiver = Pick<SandboxWebhook, "url" | "apiKey" | "fetch">;

/** How long to wait for a response, in milliseconds of real time. */
const TIMEOUT = 10_000;

/** Posts a webhook and returns the status of the response. @internal */
export async function post({ url, apiKey, fetch }: Receiver, body: object): Promise<number | undefined> {
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
