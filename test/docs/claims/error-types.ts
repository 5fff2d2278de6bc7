/** An error type, and when the Open Booking API or imin has a response with it. */
export interface ErrorTypeFacts {
  /** The HTTP status, by OpenActive's data models. */
  readonly status: number;
  readonly means: string;
}

const at = (status: number, means: string): ErrorTypeFacts => ({ status, means });

/** Those that imin's pages show. */
export const documentedErrorTypes: Readonly<Record<string, ErrorTypeFacts>> = {
  BarcodeInvalidError: at(200, "A seller does not accept the access pass. It is an entry of `errors`."),
  UpdateFailedError: at(400, "A customer action failed; `description` says why."),
};

/** The one that imin's namespace has. */
export const namespaceErrorTypes: Readonly<Record<string, ErrorTypeFacts>> = {
  "imin:NotYetImplementedError": at(500, "imin does not support this yet. The status is a guess."),
};

/** Those of the Open Booking API, in the order in which a broker may meet them. */
export const openBookingErrorTypeFacts: Readonly<Record<string, ErrorTypeFacts>> = {
  CancellationNotPermittedError: at(
    400,
    "The seller does not permit this cancellation. Show `description` to the customer.",
  ),
  OrderItemNotWithinOrderError: at(500, "The item belongs to another order. A retry does not help."),
  OrderItemIdInvalidError: at(500, "The item's URL is wrong. A retry does not help."),
  PatchContainsExcessivePropertiesError: at(400, "The cancellation has a property too many."),
  PatchNotAllowedOnPropertyError: at(400, "Only `CustomerCancelled` can be requested."),
  UnknownOrderError: at(404, "There is no such order."),
  GoneError: at(410, "The order was deleted."),
  OpportunityIsFullError: at(409, "No place is left."),
  OpportunityHasInsufficientCapacityError: at(409, "Too few places are left."),
  OpportunityCapacityIsReservedByLeaseError: at(
    409,
    "Another customer holds the place. It may become free again.",
  ),
  OpportunityOfferPairNotBookableError: at(409, "The session cannot be booked with this offer."),
  OpportunityIsInConflictError: at(409, "These items cannot be booked together."),
  OpportunityIntractableError: at(409, "The seller's data is inconsistent."),
  UnknownOpportunityError: at(409, "There is no such session or slot. Search again."),
  UnknownOfferError: at(409, "There is no such offer. Search again."),
  UnacceptableOfferError: at(409, "The offer does not apply to this session."),
  InvalidOpportunityOrOfferIdError: at(409, "An identifier has the wrong form."),
  IncompleteOrderItemError: at(409, "An item has no session or no offer."),
  IncompleteAttendeeDetailsError: at(409, "A detail of the attendee is missing; `instance` names it."),
  IncompleteIntakeFormError: at(409, "A question of the seller's form is unanswered; `instance` names it."),
  InvalidIntakeFormError: at(
    409,
    "A value in the seller's form is wrong. Show `description` to the customer.",
  ),
  UnableToProcessOrderItemError: at(409, "Items of the order have errors."),
  IncompleteCustomerDetailsError: at(400, "The customer has no email address, or is not a person."),
  IncompleteBrokerDetailsError: at(400, "The broker has no name."),
  UnnecessaryPaymentDetailsError: at(400, "A payment was given for something free."),
  MissingPaymentDetailsError: at(400, "A payment is missing."),
  IncompletePaymentDetailsError: at(400, "The payment has no identifier."),
  InvalidPaymentDetailsError: at(400, "The payment was not accepted."),
  TotalPaymentDueMismatchError: at(400, "The total has changed. Ask the customer again."),
  OrderAlreadyExistsError: at(500, "Another order has this identifier."),
  OrderProposalVersionOutdatedError: at(500, "The proposal has changed."),
  OrderCreationFailedError: at(500, "The order was not created."),
  UnexpectedOrderTypeError: at(500, "The body has the wrong type for this endpoint."),
  SellerNotFoundError: at(500, "There is no such seller."),
  SellerMismatchError: at(500, "An item belongs to another seller."),
  UnauthenticatedError: at(403, "No authentication was sent."),
  NoAPITokenError: at(403, "No key was sent."),
  InvalidAPITokenError: at(401, "The key is wrong or has expired."),
  InvalidAuthorizationDetailsError: at(401, "The authorization is wrong or has expired."),
  UnknownOrIncorrectEndpointError: at(404, "There is no such endpoint. Check the base URL."),
  NotFoundError: at(404, "It does not exist."),
  MethodNotAllowedError: at(405, "The endpoint does not have this method."),
  TooManyRequestsError: at(429, "Too many requests. Wait for `retryAfter`."),
  TemporarilyUnableToProduceOrderQuoteError: at(503, "Try again later."),
  TemporarilyUnableToCreateOrderError: at(503, "Try again later."),
  TemporarilyUnableToUpdateOrderError: at(503, "Try again later. Cancellations are meant too."),
  TemporarilyUnableToDeleteOrderError: at(503, "Try again later."),
  InternalOpenBookingError: at(500, "The booking system failed."),
  InternalApplicationError: at(500, "The booking system failed."),
  InternalLibraryError: at(500, "The booking system failed."),
  InternalLibraryConfigurationError: at(500, "The booking system is set up wrongly."),
};
