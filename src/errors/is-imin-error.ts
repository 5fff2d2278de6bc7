import type { IminAbortError } from "./imin-abort-error.ts";
import type { IminApiError } from "./imin-api-error.ts";
import type { IminConfigError } from "./imin-config-error.ts";
import type { IminConnectionError } from "./imin-connection-error.ts";
import { type IminError, type IminErrorCode, isBranded } from "./imin-error.ts";
import type { IminInputError } from "./imin-input-error.ts";
import type { IminResponseError } from "./imin-response-error.ts";
import type { IminTimeoutError } from "./imin-timeout-error.ts";
import type { IminWebhookError } from "./imin-webhook-error.ts";

/** Which class has which `code`. */
export interface IminErrorByCode {
  /** Bad client options. */
  config: IminConfigError;
  /** Arguments refused before anything was sent. */
  input: IminInputError;
  /** imin answered 4xx or 5xx. */
  api: IminApiError;
  /** No answer came. */
  connection: IminConnectionError;
  /** `timeout` or `totalTimeout` ran out. */
  timeout: IminTimeoutError;
  /** The caller's signal was aborted. */
  abort: IminAbortError;
  /** An answer that cannot be used. */
  response: IminResponseError;
  /** A webhook call that was refused. */
  webhook: IminWebhookError;
}

/**
 * Tells whether a thrown value is an error of this SDK, also when it was made by another copy or build of
 * it, where `instanceof` says no. With a code, it tells whether it is that one, and narrows to its class.
 *
 * @example
 * ```ts
 * if (isIminError(error, "api") && error.status === 404) return undefined;
 * if (isIminError(error) && error.outcome === "unknown") await lookBeforeTryingAgain();
 * ```
 */
export function isIminError(value: unknown): value is IminError;
export function isIminError<Code extends IminErrorCode>(
  value: unknown,
  code: Code,
): value is IminErrorByCode[Code];
export function isIminError(value: unknown, code?: IminErrorCode): boolean {
  return isBranded(value) && (code === undefined || value.code === code);
}
