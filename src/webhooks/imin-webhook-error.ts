import { isBranded } from "../errors/imin-error.ts";

/**
 * Why a webhook call was refused.
 *
 * - `"wrong-key"` (401): `X-Api-Key` is missing, or is none of the keys agreed.
 * - `"not-json"` (400): there is no body, it is not JSON, or it broke off.
 * - `"too-large"` (413): the body is longer than 1 MiB.
 */
export type IminWebhookCode = "wrong-key" | "not-json" | "too-large";

const statusByCode = { "wrong-key": 401, "not-json": 400, "too-large": 413 } as const;

// The same symbol in every entry point, copy and build of this package. `unique symbol` cannot be said of a
// registered symbol in any other way.
const brand: unique symbol = Symbol.for("imin-sdk.error") as never;

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
export class IminWebhookError extends Error {
  /** The class's name, also where a bundler has shortened it. */
  override readonly name = "IminWebhookError";
  /** Why it was refused, for `switch`. */
  readonly code: IminWebhookCode;
  /** The HTTP status to answer with. */
  readonly status: 400 | 401 | 413;

  /** @internal */
  constructor(code: IminWebhookCode, message: string) {
    super(message);
    this.code = code;
    this.status = statusByCode[code];
  }

  /** Marks the errors of every copy and build of this SDK. @internal */
  get [brand](): true {
    return true;
  }

  /** What is safe to log: no key and nothing of the body. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, status } = this;
    return { name, code, message, status };
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
  return isBranded(value) && value.name === "IminWebhookError";
}
