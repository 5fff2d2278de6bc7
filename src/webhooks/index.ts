/**
 * The receiver of imin's webhook "Customer Detail Change": a ready-made handler for frameworks that use `Request`
 * and `Response`, and a function for frameworks that have already parsed the body.
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
