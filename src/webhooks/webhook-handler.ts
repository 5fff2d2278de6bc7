import { IminConfigError } from "../errors/imin-config-error.ts";
import { isBranded } from "../errors/imin-error.ts";
import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { propertyOf, textOf } from "../errors/property-of.ts";
import { type WebhookKeys, webhookKeys } from "./api-key.ts";
import { receiveWebhook } from "./verify-webhook.ts";
import type { CustomerChangeEvent, UnknownWebhookEvent, WebhookEvent } from "./webhook-event.ts";

/** Options of {@link createWebhookHandler}. */
export interface WebhookHandlerOptions {
  /**
   * The webhook key agreed with imin, a list of keys, or a function that returns either. A function is called
   * for every webhook call, so it also suits frameworks that load a route without its environment (a Next.js build).
   */
  readonly apiKey: WebhookKeys;
  /**
   * Called for each "Customer Detail Change" with a valid key. If it returns a promise, the handler waits for it
   * and ignores the result. The handler then responds with 204, or with 500 if the callback throws or rejects. Keep
   * it short, and put longer work into a queue. It can be called twice for one change, and once for several.
   */
  readonly onCustomerChange: (event: CustomerChangeEvent) => unknown;
  /**
   * Called for a call with a valid key and an undocumented body. The response is 500 if it throws or rejects.
   * Without it, the handler responds with 204 and logs one line with `console.warn`.
   */
  readonly onUnknown?: ((event: UnknownWebhookEvent) => unknown) | undefined;
  /**
   * Called with the cause of a 500: the error of a callback or of the `apiKey` function. The handler
   * waits for it. It does not change the response.
   *
   * Without it, the handler logs one line with `console.error`: the error's name, and its message too if it is an
   * error of this SDK. The message of any other error may quote personal data, so it is omitted.
   */
  readonly onError?: ((error: unknown, request: Request) => unknown) | undefined;
}

/** Takes a call and returns its response. It never rejects. */
export type WebhookHandler = (request: Request) => Promise<Response>;

/**
 * Creates a receiver for imin's webhook "Customer Detail Change", for every framework that uses `Request` and
 * `Response`: Hono, Next.js, Remix, SvelteKit, Astro, Bun, Deno, Cloudflare Workers.
 *
 * | response | when |
 * | --- | --- |
 * | 204 | the event was handled |
 * | 400 | the body is not JSON, or an object without a type |
 * | 401 | `X-Api-Key` is missing or wrong; the body is not read and no callback is called |
 * | 405 | the method is not `POST` |
 * | 413 | the body is longer than 1 MiB |
 * | 500 | a callback or the `apiKey` function threw, so that imin may send it again |
 *
 * imin does not document whether it sends a failed call again, so do not rely on it alone.
 *
 * @param options - The key or keys and the callbacks.
 * @returns The handler. It needs no `this`, and can serve any number of concurrent calls.
 * @throws `IminConfigError` if `apiKey` is missing or blank, or `onCustomerChange` is not a function.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/webhooks
 *
 * @example
 * ```ts
 * import { Hono } from "hono";
 * import { IminClient } from "imin-sdk";
 * import { createWebhookHandler } from "imin-sdk/webhooks";
 *
 * const imin = new IminClient();
 * const receive = createWebhookHandler({
 *   apiKey: process.env.IMIN_WEBHOOK_KEY,
 *   onCustomerChange: async ({ customer }) => {
 *     const { email } = await imin.customers.get(customer.identifier);
 *     console.log(`Store ${email} with ${customer.identifier}.`);
 *   },
 *   onError: (error) => console.error(error),
 * });
 * const app = new Hono();
 * app.all("/webhooks/imin", (context) => receive(context.req.raw));
 * ```
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const keys = webhookKeys(propertyOf(options, "apiKey"));
  if (typeof propertyOf(options, "onCustomerChange") !== "function") {
    throw new IminConfigError("onCustomerChange", "must be a function");
  }
  return async (request) => {
    try {
      if (request.method !== "POST") return response(405, "Webhooks use POST.", { Allow: "POST" });
      const received = await receiveWebhook(request, keys).catch(refusal);
      if (received instanceof IminWebhookError) return response(received.status, received.message);
      await deliver(received, options);
      return new Response(null, { status: 204 });
    } catch (error) {
      await report(error, request, options);
      return response(500, "The webhook could not be handled.");
    }
  };
}

/** A rejection becomes a response. An error of the same class from a callback does not. */
function refusal(error: unknown): IminWebhookError {
  if (error instanceof IminWebhookError) return error;
  throw error;
}

async function deliver(event: WebhookEvent, options: WebhookHandlerOptions): Promise<void> {
  if (event.type === "customer-change") await options.onCustomerChange(event);
  else if (options.onUnknown !== undefined) await options.onUnknown(event);
  else
    write("warn", "responded with 204 to a webhook that imin does not document; set onUnknown to receive it");
}

async function report(error: unknown, request: Request, options: WebhookHandlerOptions): Promise<void> {
  if (options.onError === undefined) {
    return write("error", `responded with 500 to a webhook after ${safeText(error)}; set onError to see it`);
  }
  try {
    await options.onError(error, request);
  } catch (second) {
    write("error", `onError of a webhook handler threw ${safeText(second)}`);
  }
}

/** Describes an error without quoting a customer: this SDK's own messages, only the name of others. */
function safeText(error: unknown): string {
  const name = textOf(error, "name");
  if (isBranded(error)) return `${name}: ${textOf(error, "message")}`;
  return name ?? "a value that is not an Error";
}

function write(level: "error" | "warn", text: string): void {
  // biome-ignore lint/suspicious/noConsole: a failure without a callback must not vanish.
  console[level](`imin-sdk: ${text}`);
}

function response(status: number, message: string, headers?: Record<string, string>): Response {
  return new Response(message, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  });
}
