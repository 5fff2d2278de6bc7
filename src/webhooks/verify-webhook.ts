import { IminConfigError } from "../errors/imin-config-error.ts";
import { isBranded } from "../errors/imin-error.ts";
import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import { type WebhookKeys, webhookKeys } from "./api-key.ts";
import { readBody } from "./body.ts";
import { isOneOf } from "./compare-keys.ts";
import { headerValue, type WebhookMessage } from "./message.ts";
import { readWebhookEvent, type WebhookEvent } from "./webhook-event.ts";

const operation = "verifyWebhook";

/** Options of {@link verifyWebhook}. */
export interface VerifyWebhookOptions {
  /** The webhook key agreed with imin, a list of keys, or a function that returns either. */
  readonly apiKey: WebhookKeys;
}

/**
 * Verifies that a call comes from imin and returns its event. For frameworks that do not use `Request` and
 * `Response`, or that have already parsed the body. Otherwise use {@link createWebhookHandler}, which also
 * responds.
 *
 * The key is checked first. If it is wrong, the body is not read. Keys are compared in constant
 * time. Respond with 204 after you have handled the event.
 *
 * @param message - The call: an Express or Fastify request, a `Request`, or headers and body from another source.
 * @param options - The key or keys.
 * @returns The event. A body that imin does not document is an event of type `"unknown"`, never an error.
 * @throws {@link IminWebhookError} if the call must be rejected, with the `status` to respond with.
 * @throws `IminConfigError` if `apiKey` is missing or blank, or is a function that fails. Its error is the `cause`.
 * @throws `IminInputError` if the argument is not a call, or is a `Request` whose body was already read.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/webhooks
 *
 * @example
 * ```ts
 * import express from "express";
 * import { isIminWebhookError, verifyWebhook } from "imin-sdk/webhooks";
 *
 * const app = express();
 * app.post("/webhooks/imin", express.json({ type: () => true }), async (request, response) => {
 *   try {
 *     const event = await verifyWebhook(request, { apiKey: process.env.IMIN_WEBHOOK_KEY });
 *     if (event.type === "customer-change") console.log(`Get ${event.customer.identifier} again.`);
 *     response.sendStatus(204);
 *   } catch (error) {
 *     if (!isIminWebhookError(error)) throw error;
 *     response.status(error.status).send(error.message);
 *   }
 * });
 * ```
 */
export async function verifyWebhook(
  message: WebhookMessage,
  options: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const keys = webhookKeys(propertyOf(options, "apiKey"));
  return receiveWebhook(message, async () => {
    try {
      return await keys();
    } catch (error) {
      if (isBranded(error)) throw error;
      throw new IminConfigError("apiKey", "is unavailable: the function that returns it failed", {}, error);
    }
  });
}

/** @internal */
export async function receiveWebhook(
  message: WebhookMessage,
  keys: () => Promise<readonly string[]>,
): Promise<WebhookEvent> {
  const given = refuseUnreadable(operation, () => headerValue(message.headers, "x-api-key"));
  if (!(await isOneOf(given, await keys()))) {
    // A missing key and a wrong key get the same response, which reveals nothing.
    throw new IminWebhookError(
      "wrong-key",
      "X-Api-Key is missing or is not the key agreed for this webhook.",
    );
  }
  const read = async (): Promise<WebhookEvent> => readWebhookEvent(await readBody(message));
  return read().catch((error: unknown) =>
    refuseUnreadable(operation, () => {
      throw error;
    }),
  );
}
