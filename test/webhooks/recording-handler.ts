import {
  createWebhookHandler,
  type WebhookEvent,
  type WebhookHandlerOptions,
} from "../../src/webhooks/index.ts";
import { webhookKey } from "./customer-change.ts";

/** A handler with the tests' key, and the events that it received. */
export function recordingHandler(options: Partial<WebhookHandlerOptions> = {}) {
  const events: WebhookEvent[] = [];
  const record = (event: WebhookEvent) => events.push(event);
  const handle = createWebhookHandler({
    apiKey: webhookKey,
    onCustomerChange: record,
    onUnknown: record,
    ...options,
  });
  return { events, handle };
}
