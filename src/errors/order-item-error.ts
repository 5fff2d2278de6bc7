import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";

/**
 * One error of one OrderItem, from a response that is a whole Order instead of an error object.
 *
 * @experimental Open Booking API; imin's pages show no such response.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#orderitem-level-errors
 */
export interface OrderItemError {
  /** The item's index in the response's `orderedItem`, from 0. */
  readonly index: number;
  /** The OrderItem's own number in the order, if the response has one. */
  readonly position?: number;
  /** The OrderItem's URL, if the response has one. */
  readonly id?: string;
  /** The kind of error, for example `"OpportunityIsFullError"`. */
  readonly type?: OpenBookingErrorType;
  /** The short name of the error. */
  readonly name?: string;
  /** The text of the error. */
  readonly description?: string;
  /**
   * What exactly the error is about: with `IncompleteIntakeFormError`, for example, the `id` of the question that is
   * not filled in. It distinguishes two errors of one type.
   */
  readonly instance?: string;
}
