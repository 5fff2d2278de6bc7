import type { IminAbortError } from "./imin-abort-error.ts";
import type { IminApiError } from "./imin-api-error.ts";
import type { IminConfigError } from "./imin-config-error.ts";
import type { IminConnectionError } from "./imin-connection-error.ts";
import { type IminErrorCode, isBranded } from "./imin-error.ts";
import type { IminInputError } from "./imin-input-error.ts";
import type { IminOwnershipError } from "./imin-ownership-error.ts";
import type { IminResponseError } from "./imin-response-error.ts";
import type { IminTimeoutError } from "./imin-timeout-error.ts";
import type { IminWebhookError } from "./imin-webhook-error.ts";
import { propertyOf } from "./property-of.ts";

/** The error class for each `code`. */
export interface IminErrorByCode {
  /** Invalid client options. */
  config: IminConfigError;
  /** Arguments rejected before anything was sent. */
  input: IminInputError;
  /** imin responded with a 4xx or 5xx status. */
  api: IminApiError;
  /** No response. */
  connection: IminConnectionError;
  /** `timeout` or `totalTimeout` expired. */
  timeout: IminTimeoutError;
  /** The caller's signal was aborted. */
  abort: IminAbortError;
  /** An unusable response. */
  response: IminResponseError;
  /** An order that is not the customer's. */
  ownership: IminOwnershipError;
  /** A rejected webhook call. */
  webhook: IminWebhookError;
}

/** Any error of this SDK. Its `code` determines the class. */
export type AnyIminError = IminErrorByCode[IminErrorCode];

/**
 * Checks whether a thrown value is an error of this SDK, even if it came from another copy or build of the package
 * and `instanceof` is false. Its `code` then narrows the class, for example in a `switch`. If you pass a code as
 * the second argument, the error must also have that code.
 *
 * @example
 * ```ts
 * import { isIminError } from "imin-sdk";
 *
 * // Returns what to tell the customer.
 * export function explain(error: unknown): string {
 *   if (!isIminError(error)) throw error;
 *   switch (error.code) {
 *     case "api":
 *       return error.hasType("OpportunityIsFullError") ? "Sorry, it is full." : "Please try again later.";
 *     case "input":
 *       return error.issues.map(({ path }) => `Please check ${path}.`).join(" ");
 *     default:
 *       console.error(error.message, error.outcome);
 *       return "Please try again later.";
 *   }
 * }
 * ```
 */
export function isIminError(value: unknown): value is AnyIminError;
export function isIminError<Code extends IminErrorCode>(
  value: unknown,
  code: Code,
): value is IminErrorByCode[Code];
export function isIminError(value: unknown, code?: IminErrorCode): boolean {
  return isBranded(value) && (code === undefined || propertyOf(value, "code") === code);
}
