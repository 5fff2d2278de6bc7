import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The errors of the Open Booking API, from OpenActive's data models. */
export const openBookingErrorTypes = /* @__PURE__ */ Object.freeze([
  "CancellationNotPermittedError",
  "GoneError",
  "IncompleteAttendeeDetailsError",
  "IncompleteBrokerDetailsError",
  "IncompleteCustomerDetailsError",
  "IncompleteIntakeFormError",
  "IncompleteOrderItemError",
  "IncompletePaymentDetailsError",
  "InternalApplicationError",
  "InternalLibraryConfigurationError",
  "InternalLibraryError",
  "InternalOpenBookingError",
  "InvalidAPITokenError",
  "InvalidAuthorizationDetailsError",
  "InvalidIntakeFormError",
  "InvalidOpportunityOrOfferIdError",
  "InvalidPaymentDetailsError",
  "MethodNotAllowedError",
  "MissingPaymentDetailsError",
  "NoAPITokenError",
  "NotFoundError",
  "OpenBookingError",
  "OpportunityCapacityIsReservedByLeaseError",
  "OpportunityHasInsufficientCapacityError",
  "OpportunityIntractableError",
  "OpportunityIsFullError",
  "OpportunityIsInConflictError",
  "OpportunityOfferPairNotBookableError",
  "OrderAlreadyExistsError",
  "OrderCreationFailedError",
  "OrderItemIdInvalidError",
  "OrderItemNotWithinOrderError",
  "OrderProposalVersionOutdatedError",
  "PatchContainsExcessivePropertiesError",
  "PatchNotAllowedOnPropertyError",
  "SellerMismatchError",
  "SellerNotFoundError",
  "TemporarilyUnableToCreateOrderError",
  "TemporarilyUnableToDeleteOrderError",
  "TemporarilyUnableToProduceOrderQuoteError",
  "TemporarilyUnableToUpdateOrderError",
  "TooManyRequestsError",
  "TotalPaymentDueMismatchError",
  "UnableToProcessOrderItemError",
  "UnacceptableOfferError",
  "UnauthenticatedError",
  "UnexpectedOrderTypeError",
  "UnknownOfferError",
  "UnknownOpportunityError",
  "UnknownOrIncorrectEndpointError",
  "UnknownOrderError",
  "UnnecessaryPaymentDetailsError",
] as const);

/**
 * Other errors that a broker may receive: imin's own, the two of imin's customer actions (`BarcodeInvalidError`,
 * `UpdateFailedError`), and those of earlier versions of the Open Booking API.
 */
export const otherErrorTypes = /* @__PURE__ */ Object.freeze([
  "imin:NotYetImplementedError",
  "BarcodeInvalidError",
  "UpdateFailedError",
  "MethodNotAllowed",
  "PatchContainsExcessiveProperties",
  "PatchNotAllowedOnProperty",
  "UnavailableOpportunityError",
  "UnknownOpportunityDetailsError",
] as const);

/**
 * The type of an error.
 *
 * @experimental imin's pages show `BarcodeInvalidError` and `UpdateFailedError`. The other types are those of the Open
 * Booking API and of imin's namespace. Which of them imin sends, and when, is on no page of imin's.
 */
export type OpenBookingErrorType = LiteralUnion<
  (typeof openBookingErrorTypes)[number] | (typeof otherErrorTypes)[number],
  string
>;

/** @internal */
export const openBookingErrorTypeSchema: z.ZodMiniType<OpenBookingErrorType> = anyText;
