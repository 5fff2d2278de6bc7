import { IminError, isBranded } from "./imin-error.ts";
import { propertyOf } from "./property-of.ts";

/**
 * Why a webhook call was refused.
 *
 * - `"wrong-key"` (401): `X-Api-Key` is missing, or is none of the keys agreed.
 * - `"not-json"` (400): there is no body, it is not JSON, it broke off, or it is an object without a type, which
 *   frameworks give for a body that they have not parsed.
 * - `"too-large"` (413): the body is longer than 1 MiB.
 */
export type WebhookRefusal = "wrong-key" | "not-json" | "too-large";

const statusByReason = { "wrong-key": 401, "not-json": 400, "too-large": 413 } as const;

/**
 * A webhook call was refused: what it says is not to be acted upon. Neither the message nor the error holds
 * the key or anything of the body, so both can be logged and the message can be sent back.
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
  /** The class's name, also where a bundler has shortened it. */
  override readonly name = "IminWebhookError";
  /** The class in one word, for `switch`. */
  override readonly code = "webhook";
  /** Why the call was refused. */
  readonly reason: WebhookRefusal;
  /** The HTTP status to answer with. */
  readonly status: 400 | 401 | 413;

  /** @internal */
  constructor(reason: WebhookRefusal, message: string) {
    super(message);
    this.reason = reason;
    this.status = statusByReason[reason];
  }
}

/**
 * Tells whether a thrown value is an {@link IminWebhookError}, also when it was made by another copy or
 * build of this package, where `instanceof` says no.
 *
 * @example
 * ```ts
 * if (isIminWebhookError(error)) return new Response(error.message, { status: error.status });
 * ```
 */
export function isIminWebhookError(value: unknown): value is IminWebhookError {
  return isBranded(value) && propertyOf(value, "code") === "webhook";
}
