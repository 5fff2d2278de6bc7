import { IminError, isBranded } from "./imin-error.ts";
import { propertyOf } from "./property-of.ts";

/**
 * The reason why a webhook call was rejected.
 *
 * - `"wrong-key"` (401): `X-Api-Key` is missing, or is not one of the agreed keys.
 * - `"not-json"` (400): the body is missing, not JSON, cut short, or an object without a type. Frameworks pass such
 *   an object for a body that they have not parsed.
 * - `"too-large"` (413): the body is longer than 1 MiB.
 */
export type WebhookRefusal = "wrong-key" | "not-json" | "too-large";

const statusByReason = { "wrong-key": 401, "not-json": 400, "too-large": 413 } as const;

/**
 * A webhook call was rejected. Do not act on it. The error contains neither the key nor any part of the body, so
 * you can log it and send its message back.
 *
 * @example
 * ```ts
 * import { isIminWebhookError, verifyWebhook } from "imin-sdk/webhooks";
 *
 * export async function receive(request: Request): Promise<Response> {
 *   try {
 *     const event = await verifyWebhook(request, { apiKey: process.env.IMIN_WEBHOOK_KEY });
 *     console.log(event.type);
 *     return new Response(null, { status: 204 });
 *   } catch (error) {
 *     if (!isIminWebhookError(error)) throw error;
 *     return new Response(error.message, { status: error.status });
 *   }
 * }
 * ```
 */
export class IminWebhookError extends IminError {
  /** The name of the class, even if a bundler has shortened it. */
  override readonly name = "IminWebhookError";
  /** The code of the class, for `switch`. */
  override readonly code = "webhook";
  /** Why the call was rejected. */
  readonly reason: WebhookRefusal;
  /** The HTTP status to respond with. */
  readonly status: 400 | 401 | 413;

  /** @internal */
  constructor(reason: WebhookRefusal, message: string) {
    super(message);
    this.reason = reason;
    this.status = statusByReason[reason];
  }
}

/**
 * Checks whether a thrown value is an {@link IminWebhookError}, even if it came from another copy or build of this
 * package and `instanceof` is false.
 *
 * @example
 * ```ts
 * import { isIminWebhookError } from "imin-sdk/webhooks";
 *
 * export function responseFor(error: unknown): Response {
 *   if (isIminWebhookError(error)) return new Response(error.message, { status: error.status });
 *   throw error;
 * }
 * ```
 */
export function isIminWebhookError(value: unknown): value is IminWebhookError {
  return isBranded(value) && propertyOf(value, "code") === "webhook";
}
