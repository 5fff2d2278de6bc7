/**
 * The receiver of imin's webhook "Customer Detail Change": a ready handler for every framework that uses
 * `Request` and `Response`, and a check for frameworks that have parsed the body already.
 *
 * @module imin-sdk/webhooks
 */

export { IminWebhookError, isIminWebhookError, type WebhookRefusal } from "../errors/imin-webhook-error.ts";
export type { WebhookKeys } from "./api-key.ts";
export type { WebhookHeaders, WebhookMessage } from "./message.ts";
export { type VerifyWebhookOptions, verifyWebhook } from "./verify-webhook.ts";
export type {
  ChangedCustomer,
  CustomerChangeEvent,
  UnknownWebhookEvent,
  WebhookEvent,
} from "./webhook-event.ts";
export { createWebhookHandler, type WebhookHandler, type WebhookHandlerOptions } from "./webhook-handler.ts";
