/**
 * The TypeScript SDK for imin: search, customers, branded checkout and orders, for brokers of bookable sport.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient({ checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });
 * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
 * ```
 *
 * @module imin-sdk
 */

export type { Checkout, CheckoutSessionInput } from "./checkout/checkout.ts";
export type { CheckoutSession } from "./checkout/checkout-session.ts";
export {
  CheckoutSessionBuilder,
  type CheckoutSessionBuilderOptions,
  type CheckoutSessionPart,
} from "./checkout/checkout-session-builder.ts";
export type { CheckoutPersonDetails, OrderItemInput } from "./checkout/checkout-session-parts.ts";
export type {
  CheckoutBroker,
  CheckoutInitialOrder,
  CheckoutOpportunity,
  CheckoutOrderItem,
  CheckoutPerson,
  CheckoutSessionDocument,
  CheckoutSessionPayload,
  NavigationLink,
} from "./checkout/checkout-session-payload.ts";
export type {
  CheckoutAction,
  CheckoutSessionResponse,
  EntryPoint,
  InitialOrderResponse,
  NavigationLinkResponse,
  NavigationLinkType,
} from "./checkout/checkout-session-response.ts";
export {
  type Bookable,
  expandCheckoutUrl,
  isBookable,
  scheduledSessionUrl,
} from "./checkout/guest-checkout.ts";
export type { StandaloneSession, StandaloneSessionOptions } from "./checkout/standalone-session.ts";
export { checkoutTestValues } from "./checkout/test-values.ts";
export { IminClient, type IminClientConstructor, type PartsGiven } from "./client.ts";
export type { CustomRequest } from "./custom-request.ts";
export type { Customer, CustomerReference } from "./customers/customer.ts";
export type {
  CustomerAccount,
  CustomerAccountProperties,
  CustomerPerson,
  CustomerResponse,
} from "./customers/customer-account.ts";
export type {
  AccessPassUpdateActionResponse,
  CustomerActionProperties,
  CustomerUpdateActionResponse,
  EntitlementUpdateActionResponse,
} from "./customers/customer-action-response.ts";
export type { CustomerUpdateOptions } from "./customers/customer-update-options.ts";
export type {
  AccessPassUpdate,
  CustomerActionResult,
  CustomerUpdate,
  EntitlementUpdate,
  UpdatedPerson,
} from "./customers/customer-updates.ts";
export type { Customers } from "./customers/customers.ts";
export type { EntitlementDetails } from "./customers/entitlement-details.ts";
export type {
  EmergencyContact,
  PersonChanges,
  PersonDetails,
  PostalAddressDetails,
} from "./customers/person-details.ts";
export type { SellerError, SellerReference } from "./customers/seller-error.ts";
export { IminAbortError } from "./errors/imin-abort-error.ts";
export { IminApiError } from "./errors/imin-api-error.ts";
export { IminConfigError } from "./errors/imin-config-error.ts";
export { IminConnectionError } from "./errors/imin-connection-error.ts";
export { IminError, type IminErrorCode, type WriteOutcome } from "./errors/imin-error.ts";
export { IminInputError } from "./errors/imin-input-error.ts";
export { IminOwnershipError } from "./errors/imin-ownership-error.ts";
export { IminResponseError } from "./errors/imin-response-error.ts";
export { IminTimeoutError } from "./errors/imin-timeout-error.ts";
export { type AnyIminError, type IminErrorByCode, isIminError } from "./errors/is-imin-error.ts";
export type { Issue } from "./errors/issue.ts";
export type { OrderItemError } from "./errors/order-item-error.ts";
export type { Action } from "./open-active/action.ts";
export { type ActionStatus, actionStatuses } from "./open-active/action-status.ts";
export type { AggregateOffer } from "./open-active/aggregate-offer.ts";
export type { Barcode } from "./open-active/barcode.ts";
export type { BookingService } from "./open-active/booking-service.ts";
export type { Brand } from "./open-active/brand.ts";
export { type BrokerRole, brokerRoles } from "./open-active/broker-role.ts";
export type { Concept } from "./open-active/concept.ts";
export type { ConceptScheme } from "./open-active/concept-scheme.ts";
export type { DataSource } from "./open-active/data-source.ts";
export type { Dataset } from "./open-active/dataset.ts";
export { type DayOfWeek, daysOfWeek } from "./open-active/day-of-week.ts";
export type { Entitlement } from "./open-active/entitlement.ts";
export { type EventAttendanceMode, eventAttendanceModes } from "./open-active/event-attendance-mode.ts";
export type { EventProperties } from "./open-active/event-properties.ts";
export type { EventSeries } from "./open-active/event-series.ts";
export { type EventStatus, eventStatuses } from "./open-active/event-status.ts";
export type { FacilityProperties } from "./open-active/facility-properties.ts";
export type { FacilityUse } from "./open-active/facility-use.ts";
export { type Gender, genders } from "./open-active/gender.ts";
export { type GenderRestriction, genderRestrictions } from "./open-active/gender-restriction.ts";
export type { GeoCoordinates } from "./open-active/geo-coordinates.ts";
export type { Identifier } from "./open-active/identifier.ts";
export type { ImageObject } from "./open-active/image-object.ts";
export type { IminAggregateOffer } from "./open-active/imin-aggregate-offer.ts";
export type { IndividualFacilityUse } from "./open-active/individual-facility-use.ts";
export type { Invoice } from "./open-active/invoice.ts";
export type { Level } from "./open-active/level.ts";
export { type LevelType, levelTypes } from "./open-active/level-type.ts";
export type {
  AmenityType,
  LocationFeatureSpecification,
} from "./open-active/location-feature-specification.ts";
export type { Offer } from "./open-active/offer.ts";
export { type OfferPrice, priceOf } from "./open-active/offer-price.ts";
export type { OpenBookingError } from "./open-active/open-booking-error.ts";
export {
  type OpenBookingErrorType,
  openBookingErrorTypes,
  otherErrorTypes,
} from "./open-active/open-booking-error-type.ts";
export {
  type OpenBookingFlowRequirement,
  openBookingFlowRequirements,
} from "./open-active/open-booking-flow-requirement.ts";
export type { OpeningHoursSpecification } from "./open-active/opening-hours-specification.ts";
export type { Opportunity } from "./open-active/opportunity.ts";
export type { OpportunityProperties } from "./open-active/opportunity-properties.ts";
export { type OrderCreationStatus, orderCreationStatuses } from "./open-active/order-creation-status.ts";
export { type OrderItemStatus, orderItemStatuses } from "./open-active/order-item-status.ts";
export type { Organization } from "./open-active/organization.ts";
export type { Organizer } from "./open-active/organizer.ts";
export type { OtherOpportunity, OtherType } from "./open-active/other-opportunity.ts";
export type { OtherParty } from "./open-active/other-party.ts";
export type { PartialCollectionView } from "./open-active/partial-collection-view.ts";
export type { PartyProperties } from "./open-active/party-properties.ts";
export type { Payment } from "./open-active/payment.ts";
export { type PaymentMethod, paymentMethods } from "./open-active/payment-method.ts";
export type { Person } from "./open-active/person.ts";
export type { Place } from "./open-active/place.ts";
export type { PostalAddress } from "./open-active/postal-address.ts";
export type { PriceSpecification } from "./open-active/price-specification.ts";
export type { PropertyValue } from "./open-active/property-value.ts";
export type {
  FormFieldType,
  PropertyValueSpecification,
} from "./open-active/property-value-specification.ts";
export type { QuantitativeValue } from "./open-active/quantitative-value.ts";
export { type RequiredStatus, requiredStatuses } from "./open-active/required-status.ts";
export type { Price } from "./open-active/response-values.ts";
export type { RestrictedCollection } from "./open-active/restricted-collection.ts";
export type { Schedule } from "./open-active/schedule.ts";
export type { ScheduledSession } from "./open-active/scheduled-session.ts";
export type { SessionSeries } from "./open-active/session-series.ts";
export type { Slot } from "./open-active/slot.ts";
export type { TaxChargeSpecification } from "./open-active/tax-charge-specification.ts";
export { type TaxMode, taxModes } from "./open-active/tax-mode.ts";
export type { Terms } from "./open-active/terms.ts";
export type { VideoObject } from "./open-active/video-object.ts";
export type { VirtualLocation } from "./open-active/virtual-location.ts";
export type { Broker } from "./options/broker.ts";
export type { CallOptions, HeaderOptions, ResponseValidation } from "./options/call-options.ts";
export type { ApiKey, ClientOptions, Fetch, FetchResponse } from "./options/client-options.ts";
export type { CustomerFormat } from "./options/customer-format.ts";
export type { Host } from "./options/host.ts";
export { isPresentlyCancellable, type OrderItemReference } from "./orders/cancellation.ts";
export type { CustomerOrders } from "./orders/customer-orders.ts";
export type { Order } from "./orders/order.ts";
export { orderIdentifierOf } from "./orders/order-identifier-of.ts";
export type { OrderItem } from "./orders/order-item.ts";
export type { CustomerOrderListQuery, OrderListQuery, OrderReference } from "./orders/order-references.ts";
export type { Orders } from "./orders/orders.ts";
export type { WaitOptions } from "./orders/poll.ts";
export type { Receipt } from "./orders/receipt.ts";
export { type OrderItemStatusName, statusOf } from "./orders/status-of.ts";
export { totalOf } from "./orders/total-of.ts";
export type { OrderedSession, OrderWait } from "./orders/wait-for-order.ts";
export type { Page, ToArrayOptions } from "./pagination/page.ts";
export type { PagePromise } from "./pagination/page-promise.ts";
export { type Attribution, attributionFor } from "./search/attribution.ts";
export {
  type Bookability,
  type BookabilityOptions,
  bookability,
  type UnbookableReason,
} from "./search/bookability.ts";
export { type Audience, type CheapestOfferOptions, cheapestOffer } from "./search/cheapest-offer.ts";
export type { EventSeriesFilters } from "./search/event-series-filters.ts";
export type { FacilityUseFilters } from "./search/facility-use-filters.ts";
export type { FilterValue, OneOrMore, SearchFilters } from "./search/filter.ts";
export { type FormatPriceOptions, formatPrice } from "./search/format-price.ts";
export { type FormatWhenOptions, formatWhen } from "./search/format-when.ts";
export type { FoundItem, FoundOpportunity } from "./search/found-item.ts";
export { type DayFilters, londonDay } from "./search/london-day.ts";
export { type AcceptableOffer, entitlementOffer, offersFor } from "./search/offers.ts";
export { orderItem } from "./search/order-item.ts";
export { type FoundSession, scheduledSessions } from "./search/scheduled-sessions.ts";
export type { Search } from "./search/search.ts";
export { IminSearchClient, type SearchClientOptions } from "./search/search-client.ts";
export {
  type EventSeriesMode,
  type EventSeriesQuery,
  eventSeriesModes,
  type FacilityUseMode,
  type FacilityUseQuery,
  facilityUseModes,
  type GeoRadial,
  type PlacesQuery,
  type SearchPaging,
} from "./search/search-query.ts";
export type { SearchReference } from "./search/search-reference.ts";
export { type SessionReference, sessionReference } from "./search/session-reference.ts";
export { type FoundSlot, slots } from "./search/slots.ts";
export { type Summary, type SummaryOptions, summaryOf } from "./search/summary.ts";
export type {
  IminDriftEvent,
  IminErrorEvent,
  IminEvent,
  IminEventBase,
  IminEventListener,
  IminRequestEvent,
  IminResponseEvent,
  IminRetryEvent,
} from "./telemetry/events.ts";
export type { Logger, LogLevel } from "./telemetry/logger.ts";
export type { IminPromise } from "./transport/imin-promise.ts";
export type { IminResponse } from "./transport/imin-response.ts";
