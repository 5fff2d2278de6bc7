import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";

/**
 * One error of one OrderItem, out of an Order that imin answered with instead of an error object.
 *
 * @see https://openactive.io/open-booking-api/EditorsDraft/#orderitem-level-errors
 */
export interface OrderItemError {
  /** Where the item stands in the answer's `orderedItem`, from 0. */
  readonly index: number;
  /** The OrderItem's own number in the order, where the answer has one. */
  readonly position?: number;
  /** The OrderItem's URL, where the answer has one. */
  readonly id?: string;
  /** The kind of error, for example `"OpportunityIsFullError"`. */
  readonly type?: OpenBookingErrorType;
  /** The short name of the error. */
  readonly name?: string;
  /** The text of the error. */
  readonly description?: string;
  /**
   * What exactly the error is about: with `IncompleteIntakeFormError`, for example, the `id` of the question that is
   * not filled in. It tells two errors of one type apart.
   */
  readonly instance?: string;
}
