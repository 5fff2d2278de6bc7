import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";

/**
 * An error of a single OrderItem, from a response that is a whole Order instead of an error object.
 *
 * @experimental Open Booking API. imin's pages show no such response.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#orderitem-level-errors
 */
export interface OrderItemError {
  /** The item's index in the response's `orderedItem`, from 0. */
  readonly index: number;
  /** The OrderItem's number in the order, if the response has one. */
  readonly position?: number;
  /** The OrderItem's URL, if the response has one. */
  readonly id?: string;
  /** The error type, for example `"OpportunityIsFullError"`. */
  readonly type?: OpenBookingErrorType;
  /** The short name of the error. */
  readonly name?: string;
  /** The description of the error. */
  readonly description?: string;
  /**
   * What the error refers to. For example, for an `IncompleteIntakeFormError`, the `id` of the unanswered question.
   * It distinguishes two errors of the same type.
   */
  readonly instance?: string;
}
