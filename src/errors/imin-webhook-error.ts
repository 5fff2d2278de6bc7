import { IminError, isBranded } from "./imin-error.ts";
import { propertyOf } from "./property-of.ts";

/**
 * Why a webhook call was refused.
 *
 * - `"wrong-key"` (401): `X-Api-Key` is missing, or is not one of the agreed keys.
 * - `"not-json"` (400): the body is missing, not JSON or cut short, or it is an object without a type, which
 *   frameworks pass on for a body that they have not parsed.
 * - `"too-large"` (413): the body is longer than 1 MiB.
 */
export type WebhookRefusal = "wrong-key" | "not-json" | "too-large";

const statusByReason = { "wrong-key": 401, "not-json": 400, "too-large": 413 } as const;

/**
 * A webhook call was refused. Do not act on it. Neither the message nor the error contains
 * the key or any part of the body, so both can be logged and the message can be sent back.
 *
 * @example
 * ```ts
 * try {
 *   const event = await verifyWebhook(request, { apiKey });
 * } catch (error) {
 *   if (!isIminWebhookError(error)) throw error;
 *   response.status(error.status).send(error.message);
 * }
 * ```
 */
export class IminWebhookError extends IminError {
  /** The name of the class, even if a bundler has shortened it. */
  override readonly name = "IminWebhookError";
  /** The class in one word, for `switch`. */
  override readonly code = "webhook";
  /** Why the call was refused. */
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
 * Checks whether a thrown value is an {@link IminWebhookError}, even if another copy or
 * build of this package made it and `instanceof` is false.
 *
 * @example
 * ```ts
 * if (isIminWebhookError(error)) return new Response(error.message, { status: error.status });
 * ```
 */
export function isIminWebhookError(value: unknown): value is IminWebhookError {
  return isBranded(value) && propertyOf(value, "code") === "webhook";
}
