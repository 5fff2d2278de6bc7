import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import { type WebhookKeys, webhookKeys } from "./api-key.ts";
import { readBody } from "./body.ts";
import { isOneOf } from "./compare-keys.ts";
import { headerValue, type WebhookMessage } from "./message.ts";
import { readWebhookEvent, type WebhookEvent } from "./webhook-event.ts";

const operation = "verifyWebhook";

/** What {@link verifyWebhook} needs to know. */
export interface VerifyWebhookOptions {
  /** The key agreed with imin for webhooks, several of them, or a function giving them. */
  readonly apiKey: WebhookKeys;
}

/**
 * Checks that a call comes from imin and gives what it says. For frameworks that do not speak `Request` and
 * `Response`, or that have parsed the body already; elsewhere {@link createWebhookHandler} does the rest too.
 *
 * The key is checked first, and the body is not looked at when it is wrong. Keys are compared in constant
 * time. Answer 204 once the event is dealt with.
 *
 * @param message - The call: Express's or Fastify's request as it is, a `Request`, or headers and body from
 * anywhere else.
 * @param options - The key or keys.
 * @returns The event. A body that imin does not document is an event of type `"unknown"`, never an error.
 * @throws {@link IminWebhookError} when the call is to be refused, with the `status` to answer.
 * @throws `IminConfigError` when `apiKey` is missing or blank; whatever an `apiKey` function throws.
 * @throws `IminInputError` when what is given is no call, or a `Request` whose body was read before.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/webhooks
 *
 * @example
 * ```ts
 * app.post("/webhooks/imin", express.json({ type: () => true }), async (request, response) => {
 *   try {
 *     const event = await verifyWebhook(request, { apiKey: process.env.IMIN_WEBHOOK_KEY });
 *     if (event.type === "customer-change") await refresh(event.customer.identifier);
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
  return receiveWebhook(message, webhookKeys(options?.apiKey));
}

/** @internal */
export async function receiveWebhook(
  message: WebhookMessage,
  keys: () => Promise<readonly string[]>,
): Promise<WebhookEvent> {
  const given = refuseUnreadable(operation, () => headerValue(message.headers, "x-api-key"));
  if (!(await isOneOf(given, await keys()))) {
    // One answer for a missing key and a wrong one: a stranger learns nothing from it.
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
