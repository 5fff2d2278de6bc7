/**
 * The schemas of imin's requests and responses, built with your own zod. Use them to validate forms, fixtures,
 * recorded responses, and webhooks or queues that contain imin's objects, or as a base for your own schemas.
 *
 * The request schemas (`PersonDetailsSchema`, `PersonChangesSchema`, `EntitlementDetailsSchema`,
 * `CheckoutSessionDocumentSchema`, `StandaloneSessionSchema`) are strict.
 *
 * The other schemas describe a normalized body, as every client method returns it: the JSON-LD keywords are `type`
 * and `id` (imin uses both spellings), `null` is omitted, and list properties are lists even with a single element.
 * They keep unknown properties, allow missing properties and unknown enumeration values, and reject a documented
 * property only if its type is wrong.
 *
 * @example
 * ```ts
 * import type { Order } from "imin-sdk";
 * import { OrderSchema } from "imin-sdk/schemas";
 *
 * export function readOrder(text: string): Order {
 *   return OrderSchema.parse(JSON.parse(text));
 * }
 * ```
 *
 * @module imin-sdk/schemas
 */

import type * as z from "zod/mini";
import {
  type CheckoutSessionDocument,
  checkoutSessionDocumentSchema,
} from "./checkout/checkout-session-payload.ts";
import {
  type CheckoutAction,
  type CheckoutSessionResponse,
  checkoutActionSchema,
  checkoutSessionResponseSchema,
  type EntryPoint,
  entryPointSchema,
  type InitialOrderResponse,
  initialOrderResponseSchema,
  type NavigationLinkResponse,
  navigationLinkResponseSchema,
} from "./checkout/checkout-session-response.ts";
import { type StandaloneSession, standaloneSessionSchema } from "./checkout/standalone-session.ts";
import {
  type CustomerAccount,
  type CustomerPerson,
  type CustomerResponse,
  customerAccountSchema,
  customerPersonSchema,
  customerResponseSchema,
} from "./customers/customer-account.ts";
import {
  type AccessPassUpdateActionResponse,
  accessPassUpdateActionResponseSchema,
  type CustomerUpdateActionResponse,
  customerUpdateActionResponseSchema,
  type EntitlementUpdateActionResponse,
  entitlementUpdateActionResponseSchema,
} from "./customers/customer-action-response.ts";
import { type EntitlementDetails, entitlementDetailsSchema } from "./customers/entitlement-details.ts";
import {
  type PersonChanges,
  type PersonDetails,
  personChangesSchema,
  personDetailsSchema,
} from "./customers/person-details.ts";
import {
  type SellerError,
  type SellerReference,
  sellerErrorSchema,
  sellerReferenceSchema,
} from "./customers/seller-error.ts";
import { type Action, actionSchema } from "./open-active/action.ts";
import { type ActionStatus, actionStatusSchema } from "./open-active/action-status.ts";
import { type AggregateOffer, aggregateOfferSchema } from "./open-active/aggregate-offer.ts";
import { type Barcode, barcodeSchema } from "./open-active/barcode.ts";
import { type BookingService, bookingServiceSchema } from "./open-active/booking-service.ts";
import { type Brand, brandSchema } from "./open-active/brand.ts";
import { type BrokerRole, brokerRoleSchema } from "./open-active/broker-role.ts";
import { type Concept, conceptSchema } from "./open-active/concept.ts";
import { type ConceptScheme, conceptSchemeSchema } from "./open-active/concept-scheme.ts";
import { type DataSource, dataSourceSchema } from "./open-active/data-source.ts";
import { type Dataset, datasetSchema } from "./open-active/dataset.ts";
import { type DayOfWeek, dayOfWeekSchema } from "./open-active/day-of-week.ts";
import { type Entitlement, entitlementSchema } from "./open-active/entitlement.ts";
import { type EventAttendanceMode, eventAttendanceModeSchema } from "./open-active/event-attendance-mode.ts";
import { type EventSeries, eventSeriesSchema } from "./open-active/event-series.ts";
import { type EventStatus, eventStatusSchema } from "./open-active/event-status.ts";
import { type FacilityUse, facilityUseSchema } from "./open-active/facility-use.ts";
import { type Gender, genderSchema } from "./open-active/gender.ts";
import { type GenderRestriction, genderRestrictionSchema } from "./open-active/gender-restriction.ts";
import { type GeoCoordinates, geoCoordinatesSchema } from "./open-active/geo-coordinates.ts";
import { type ImageObject, imageObjectSchema } from "./open-active/image-object.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./open-active/imin-aggregate-offer.ts";
import {
  type IndividualFacilityUse,
  individualFacilityUseSchema,
} from "./open-active/individual-facility-use.ts";
import { type Invoice, invoiceSchema } from "./open-active/invoice.ts";
import { type Level, levelSchema } from "./open-active/level.ts";
import { type LevelType, levelTypeSchema } from "./open-active/level-type.ts";
import {
  type LocationFeatureSpecification,
  locationFeatureSpecificationSchema,
} from "./open-active/location-feature-specification.ts";
import { type Offer, offerSchema } from "./open-active/offer.ts";
import { type OpenBookingError, openBookingErrorSchema } from "./open-active/open-booking-error.ts";
import {
  type OpenBookingErrorType,
  openBookingErrorTypeSchema,
} from "./open-active/open-booking-error-type.ts";
import {
  type OpenBookingFlowRequirement,
  openBookingFlowRequirementSchema,
} from "./open-active/open-booking-flow-requirement.ts";
import {
  type OpeningHoursSpecification,
  openingHoursSpecificationSchema,
} from "./open-active/opening-hours-specification.ts";
import { type Opportunity, opportunitySchema } from "./open-active/opportunity.ts";
import { type OrderCreationStatus, orderCreationStatusSchema } from "./open-active/order-creation-status.ts";
import { type OrderItemStatus, orderItemStatusSchema } from "./open-active/order-item-status.ts";
import { type Organization, organizationSchema } from "./open-active/organization.ts";
import { type Organizer, organizerSchema } from "./open-active/organizer.ts";
import { type OtherOpportunity, otherOpportunitySchema } from "./open-active/other-opportunity.ts";
import { type OtherParty, otherPartySchema } from "./open-active/other-party.ts";
import {
  type PartialCollectionView,
  partialCollectionViewSchema,
} from "./open-active/partial-collection-view.ts";
import { type Payment, paymentSchema } from "./open-active/payment.ts";
import { type PaymentMethod, paymentMethodSchema } from "./open-active/payment-method.ts";
import { type Person, personSchema } from "./open-active/person.ts";
import { type Place, placeSchema } from "./open-active/place.ts";
import { type PostalAddress, postalAddressSchema } from "./open-active/postal-address.ts";
import { type PriceSpecification, priceSpecificationSchema } from "./open-active/price-specification.ts";
import { type PropertyValue, propertyValueSchema } from "./open-active/property-value.ts";
import {
  type PropertyValueSpecification,
  propertyValueSpecificationSchema,
} from "./open-active/property-value-specification.ts";
import { type QuantitativeValue, quantitativeValueSchema } from "./open-active/quantitative-value.ts";
import { type RequiredStatus, requiredStatusSchema } from "./open-active/required-status.ts";
import { collectionSchema, type RestrictedCollection } from "./open-active/restricted-collection.ts";
import { type Schedule, scheduleSchema } from "./open-active/schedule.ts";
import { type ScheduledSession, scheduledSessionSchema } from "./open-active/scheduled-session.ts";
import { type SessionSeries, sessionSeriesSchema } from "./open-active/session-series.ts";
import { type Slot, slotSchema } from "./open-active/slot.ts";
import {
  type TaxChargeSpecification,
  taxChargeSpecificationSchema,
} from "./open-active/tax-charge-specification.ts";
import { type TaxMode, taxModeSchema } from "./open-active/tax-mode.ts";
import { type Terms, termsSchema } from "./open-active/terms.ts";
import { type VideoObject, videoObjectSchema } from "./open-active/video-object.ts";
import { type VirtualLocation, virtualLocationSchema } from "./open-active/virtual-location.ts";
import { type Order, orderSchema } from "./orders/order.ts";
import { type OrderItem, orderItemSchema } from "./orders/order-item.ts";

/**
 * The input of `checkout.createSession()`, in the `type`/`id` spelling. Documents written by hand are accepted too,
 * so unknown properties are allowed.
 */
export const CheckoutSessionDocumentSchema: z.ZodMiniType<CheckoutSessionDocument> =
  checkoutSessionDocumentSchema;

/** Schema of {@link CheckoutAction}. */
export const CheckoutActionSchema: z.ZodMiniType<CheckoutAction> = checkoutActionSchema;

/** Schema of {@link CheckoutSessionResponse}. */
export const CheckoutSessionResponseSchema: z.ZodMiniType<CheckoutSessionResponse> =
  checkoutSessionResponseSchema;

/** Schema of {@link EntryPoint}. */
export const EntryPointSchema: z.ZodMiniType<EntryPoint> = entryPointSchema;

/** Schema of {@link InitialOrderResponse}. */
export const InitialOrderResponseSchema: z.ZodMiniType<InitialOrderResponse> = initialOrderResponseSchema;

/** Schema of {@link NavigationLinkResponse}. */
export const NavigationLinkResponseSchema: z.ZodMiniType<NavigationLinkResponse> =
  navigationLinkResponseSchema;

/** The input of `checkout.createStandaloneSession()`. */
export const StandaloneSessionSchema: z.ZodMiniType<StandaloneSession> = standaloneSessionSchema;

/** Schema of {@link CustomerAccount}. */
export const CustomerAccountSchema: z.ZodMiniType<CustomerAccount> = customerAccountSchema;

/** Schema of {@link CustomerPerson}. */
export const CustomerPersonSchema: z.ZodMiniType<CustomerPerson> = customerPersonSchema;

/** Schema of {@link AccessPassUpdateActionResponse}. */
export const AccessPassUpdateActionResponseSchema: z.ZodMiniType<AccessPassUpdateActionResponse> =
  accessPassUpdateActionResponseSchema;

/** Schema of {@link CustomerUpdateActionResponse}. */
export const CustomerUpdateActionResponseSchema: z.ZodMiniType<CustomerUpdateActionResponse> =
  customerUpdateActionResponseSchema;

/** Schema of {@link EntitlementUpdateActionResponse}. */
export const EntitlementUpdateActionResponseSchema: z.ZodMiniType<EntitlementUpdateActionResponse> =
  entitlementUpdateActionResponseSchema;

/** The input of `customers.setEntitlement()`. */
export const EntitlementDetailsSchema: z.ZodMiniType<EntitlementDetails> = entitlementDetailsSchema;

/** The input of `customers.update()`. Rejects unknown properties. */
export const PersonChangesSchema: z.ZodMiniType<PersonChanges> = personChangesSchema;

/** The input of `customers.create()`. Rejects unknown properties. */
export const PersonDetailsSchema: z.ZodMiniType<PersonDetails> = personDetailsSchema;

/** Schema of {@link SellerError}. */
export const SellerErrorSchema: z.ZodMiniType<SellerError> = sellerErrorSchema;

/** Schema of {@link SellerReference}. */
export const SellerReferenceSchema: z.ZodMiniType<SellerReference> = sellerReferenceSchema;

/** Schema of {@link Action}. */
export const ActionSchema: z.ZodMiniType<Action> = actionSchema;

/** Schema of {@link AggregateOffer}. */
export const AggregateOfferSchema: z.ZodMiniType<AggregateOffer> = aggregateOfferSchema;

/** Schema of {@link Barcode}. */
export const BarcodeSchema: z.ZodMiniType<Barcode> = barcodeSchema;

/** Schema of {@link BookingService}. */
export const BookingServiceSchema: z.ZodMiniType<BookingService> = bookingServiceSchema;

/** Schema of {@link Brand}. */
export const BrandSchema: z.ZodMiniType<Brand> = brandSchema;

/** Schema of {@link Concept}. */
export const ConceptSchema: z.ZodMiniType<Concept> = conceptSchema;

/** Schema of {@link ConceptScheme}. */
export const ConceptSchemeSchema: z.ZodMiniType<ConceptScheme> = conceptSchemeSchema;

/** Schema of {@link DataSource}. */
export const DataSourceSchema: z.ZodMiniType<DataSource> = dataSourceSchema;

/** Schema of {@link Dataset}. */
export const DatasetSchema: z.ZodMiniType<Dataset> = datasetSchema;

/** Schema of {@link Entitlement}. */
export const EntitlementSchema: z.ZodMiniType<Entitlement> = entitlementSchema;

/** Schema of {@link EventSeries}. */
export const EventSeriesSchema: z.ZodMiniType<EventSeries> = eventSeriesSchema;

/** Schema of {@link FacilityUse}. */
export const FacilityUseSchema: z.ZodMiniType<FacilityUse> = facilityUseSchema;

/** Schema of {@link GeoCoordinates}. */
export const GeoCoordinatesSchema: z.ZodMiniType<GeoCoordinates> = geoCoordinatesSchema;

/** Schema of {@link ImageObject}. */
export const ImageObjectSchema: z.ZodMiniType<ImageObject> = imageObjectSchema;

/** Schema of {@link IminAggregateOffer}. */
export const IminAggregateOfferSchema: z.ZodMiniType<IminAggregateOffer> = iminAggregateOfferSchema;

/** Schema of {@link IndividualFacilityUse}. */
export const IndividualFacilityUseSchema: z.ZodMiniType<IndividualFacilityUse> = individualFacilityUseSchema;

/** Schema of {@link Invoice}. */
export const InvoiceSchema: z.ZodMiniType<Invoice> = invoiceSchema;

/** Schema of {@link Level}. */
export const LevelSchema: z.ZodMiniType<Level> = levelSchema;

/** Schema of {@link LocationFeatureSpecification}. */
export const LocationFeatureSpecificationSchema: z.ZodMiniType<LocationFeatureSpecification> =
  locationFeatureSpecificationSchema;

/** Schema of {@link Offer}. */
export const OfferSchema: z.ZodMiniType<Offer> = offerSchema;

/** Schema of {@link OpenBookingError}. */
export const OpenBookingErrorSchema: z.ZodMiniType<OpenBookingError> = openBookingErrorSchema;

/** Schema of {@link OpeningHoursSpecification}. */
export const OpeningHoursSpecificationSchema: z.ZodMiniType<OpeningHoursSpecification> =
  openingHoursSpecificationSchema;

/** Schema of {@link OtherOpportunity}. */
export const OtherOpportunitySchema: z.ZodMiniType<OtherOpportunity> = otherOpportunitySchema;

/** Schema of {@link OtherParty}. */
export const OtherPartySchema: z.ZodMiniType<OtherParty> = otherPartySchema;

/** Schema of {@link Organization}. */
export const OrganizationSchema: z.ZodMiniType<Organization> = organizationSchema;

/** Schema of {@link PartialCollectionView}. */
export const PartialCollectionViewSchema: z.ZodMiniType<PartialCollectionView> = partialCollectionViewSchema;

/** Schema of {@link Payment}. */
export const PaymentSchema: z.ZodMiniType<Payment> = paymentSchema;

/** Schema of {@link Person}. */
export const PersonSchema: z.ZodMiniType<Person> = personSchema;

/** Schema of {@link Place}. */
export const PlaceSchema: z.ZodMiniType<Place> = placeSchema;

/** Schema of {@link PostalAddress}. */
export const PostalAddressSchema: z.ZodMiniType<PostalAddress> = postalAddressSchema;

/** Schema of {@link PriceSpecification}. */
export const PriceSpecificationSchema: z.ZodMiniType<PriceSpecification> = priceSpecificationSchema;

/** Schema of {@link PropertyValue}. */
export const PropertyValueSchema: z.ZodMiniType<PropertyValue> = propertyValueSchema;

/** Schema of {@link PropertyValueSpecification}. */
export const PropertyValueSpecificationSchema: z.ZodMiniType<PropertyValueSpecification> =
  propertyValueSpecificationSchema;

/** Schema of {@link QuantitativeValue}. */
export const QuantitativeValueSchema: z.ZodMiniType<QuantitativeValue> = quantitativeValueSchema;

/** Schema of {@link Schedule}. */
export const ScheduleSchema: z.ZodMiniType<Schedule> = scheduleSchema;

/** Schema of {@link ScheduledSession}. */
export const ScheduledSessionSchema: z.ZodMiniType<ScheduledSession> = scheduledSessionSchema;

/** Schema of {@link SessionSeries}. */
export const SessionSeriesSchema: z.ZodMiniType<SessionSeries> = sessionSeriesSchema;

/** Schema of {@link Slot}. */
export const SlotSchema: z.ZodMiniType<Slot> = slotSchema;

/** Schema of {@link TaxChargeSpecification}. */
export const TaxChargeSpecificationSchema: z.ZodMiniType<TaxChargeSpecification> =
  taxChargeSpecificationSchema;

/** Schema of {@link Terms}. */
export const TermsSchema: z.ZodMiniType<Terms> = termsSchema;

/** Schema of {@link VideoObject}. */
export const VideoObjectSchema: z.ZodMiniType<VideoObject> = videoObjectSchema;

/** Schema of {@link VirtualLocation}. */
export const VirtualLocationSchema: z.ZodMiniType<VirtualLocation> = virtualLocationSchema;

/** Schema of {@link Order}. */
export const OrderSchema: z.ZodMiniType<Order> = orderSchema;

/** Schema of {@link OrderItem}. */
export const OrderItemSchema: z.ZodMiniType<OrderItem> = orderItemSchema;

/** Schema of {@link CustomerResponse}. */
export const CustomerResponseSchema: z.ZodMiniType<CustomerResponse> = customerResponseSchema;

/** Schema of {@link ActionStatus}: any string, because the enumeration is open. */
export const ActionStatusSchema: z.ZodMiniType<ActionStatus> = actionStatusSchema;

/** Schema of {@link BrokerRole}: any string, because the enumeration is open. */
export const BrokerRoleSchema: z.ZodMiniType<BrokerRole> = brokerRoleSchema;

/** Schema of {@link DayOfWeek}: any string, because the enumeration is open. */
export const DayOfWeekSchema: z.ZodMiniType<DayOfWeek> = dayOfWeekSchema;

/** Schema of {@link EventAttendanceMode}: any string, because the enumeration is open. */
export const EventAttendanceModeSchema: z.ZodMiniType<EventAttendanceMode> = eventAttendanceModeSchema;

/** Schema of {@link EventStatus}: any string, because the enumeration is open. */
export const EventStatusSchema: z.ZodMiniType<EventStatus> = eventStatusSchema;

/** Schema of {@link Gender}: any string, because the enumeration is open. */
export const GenderSchema: z.ZodMiniType<Gender> = genderSchema;

/** Schema of {@link GenderRestriction}: any string, because the enumeration is open. */
export const GenderRestrictionSchema: z.ZodMiniType<GenderRestriction> = genderRestrictionSchema;

/** Schema of {@link LevelType}: any string, because the enumeration is open. */
export const LevelTypeSchema: z.ZodMiniType<LevelType> = levelTypeSchema;

/** Schema of {@link OpenBookingErrorType}: any string, because the enumeration is open. */
export const OpenBookingErrorTypeSchema: z.ZodMiniType<OpenBookingErrorType> = openBookingErrorTypeSchema;

/** Schema of {@link OpenBookingFlowRequirement}: any string, because the enumeration is open. */
export const OpenBookingFlowRequirementSchema: z.ZodMiniType<OpenBookingFlowRequirement> =
  openBookingFlowRequirementSchema;

/** Schema of {@link Opportunity}. */
export const OpportunitySchema: z.ZodMiniType<Opportunity> = opportunitySchema;

/** Schema of {@link OrderCreationStatus}: any string, because the enumeration is open. */
export const OrderCreationStatusSchema: z.ZodMiniType<OrderCreationStatus> = orderCreationStatusSchema;

/** Schema of {@link OrderItemStatus}: any string, because the enumeration is open. */
export const OrderItemStatusSchema: z.ZodMiniType<OrderItemStatus> = orderItemStatusSchema;

/** Schema of {@link Organizer}. */
export const OrganizerSchema: z.ZodMiniType<Organizer> = organizerSchema;

/** Schema of {@link PaymentMethod}: any string, because the enumeration is open. */
export const PaymentMethodSchema: z.ZodMiniType<PaymentMethod> = paymentMethodSchema;

/** Schema of {@link RequiredStatus}: any string, because the enumeration is open. */
export const RequiredStatusSchema: z.ZodMiniType<RequiredStatus> = requiredStatusSchema;

/**
 * Builds the schema of one page of a list from the schema of its items.
 *
 * @example
 * ```ts
 * import { OrderSchema, RestrictedCollectionSchema } from "imin-sdk/schemas";
 *
 * const OrdersSchema = RestrictedCollectionSchema(OrderSchema);
 * ```
 */
// @__NO_SIDE_EFFECTS__
export function RestrictedCollectionSchema<Item>(
  item: z.ZodMiniType<Item>,
): z.ZodMiniType<RestrictedCollection<Item>> {
  return collectionSchema(item);
}

/** Schema of {@link TaxMode}: any string, because the enumeration is open. */
export const TaxModeSchema: z.ZodMiniType<TaxMode> = taxModeSchema;
