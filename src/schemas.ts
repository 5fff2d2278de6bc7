/**
 * The schemas of what imin takes and answers, as zod schemas of your own zod: for checking forms, fixtures and recorded
 * answers, for webhooks and queues that carry imin's objects, and for building your own schemas upon.
 *
 * Those of what is sent (`PersonDetailsSchema`, `PersonChangesSchema`, `EntitlementDetailsSchema`,
 * `CheckoutSessionDocumentSchema`, `StandaloneSessionSchema`) are strict.
 *
 * The others describe a body after its JSON-LD keywords have become `type` and `id` (imin answers in both spellings)
 * and what is `null` has been left out, as every method of the client gives it. Unknown properties are kept, properties
 * may be missing, enumerations are open; what is refused is a documented property of another kind than documented.
 *
 * @example
 * ```ts
 * import { OrderSchema } from "imin-sdk/schemas";
 *
 * const order = OrderSchema.parse(JSON.parse(text));
 * ```
 *
 * @module
 */

export { CheckoutSessionDocumentSchema } from "./checkout/checkout-session-payload.ts";
export {
  CheckoutActionSchema,
  CheckoutSessionResponseSchema,
  EntryPointSchema,
  InitialOrderResponseSchema,
  NavigationLinkResponseSchema,
} from "./checkout/checkout-session-response.ts";
export { StandaloneSessionSchema } from "./checkout/standalone-session.ts";
export {
  CustomerAccountSchema,
  CustomerPersonSchema,
  CustomerResponseSchema,
} from "./customers/customer-account.ts";
export {
  AccessPassUpdateActionResponseSchema,
  CustomerUpdateActionResponseSchema,
  EntitlementUpdateActionResponseSchema,
} from "./customers/customer-action-response.ts";
export { EntitlementDetailsSchema } from "./customers/entitlement-details.ts";
export { PersonChangesSchema, PersonDetailsSchema } from "./customers/person-details.ts";
export { SellerErrorSchema, SellerReferenceSchema } from "./customers/seller-error.ts";
export { ActionSchema } from "./open-active/action.ts";
export { ActionStatusSchema } from "./open-active/action-status.ts";
export { AggregateOfferSchema } from "./open-active/aggregate-offer.ts";
export { BarcodeSchema } from "./open-active/barcode.ts";
export { BookingServiceSchema } from "./open-active/booking-service.ts";
export { BrandSchema } from "./open-active/brand.ts";
export { BrokerRoleSchema } from "./open-active/broker-role.ts";
export { ConceptSchema } from "./open-active/concept.ts";
export { ConceptSchemeSchema } from "./open-active/concept-scheme.ts";
export { DataSourceSchema } from "./open-active/data-source.ts";
export { DatasetSchema } from "./open-active/dataset.ts";
export { DayOfWeekSchema } from "./open-active/day-of-week.ts";
export { EntitlementSchema } from "./open-active/entitlement.ts";
export { EventAttendanceModeSchema } from "./open-active/event-attendance-mode.ts";
export { EventSeriesSchema } from "./open-active/event-series.ts";
export { EventStatusSchema } from "./open-active/event-status.ts";
export { FacilityUseSchema } from "./open-active/facility-use.ts";
export { GenderSchema } from "./open-active/gender.ts";
export { GenderRestrictionSchema } from "./open-active/gender-restriction.ts";
export { GeoCoordinatesSchema } from "./open-active/geo-coordinates.ts";
export { ImageObjectSchema } from "./open-active/image-object.ts";
export { IminAggregateOfferSchema } from "./open-active/imin-aggregate-offer.ts";
export { IndividualFacilityUseSchema } from "./open-active/individual-facility-use.ts";
export { InvoiceSchema } from "./open-active/invoice.ts";
export { LevelSchema } from "./open-active/level.ts";
export { LevelTypeSchema } from "./open-active/level-type.ts";
export { LocationFeatureSpecificationSchema } from "./open-active/location-feature-specification.ts";
export { OfferSchema } from "./open-active/offer.ts";
export { OpenBookingErrorSchema } from "./open-active/open-booking-error.ts";
export { OpenBookingErrorTypeSchema } from "./open-active/open-booking-error-type.ts";
export { OpenBookingFlowRequirementSchema } from "./open-active/open-booking-flow-requirement.ts";
export { OpeningHoursSpecificationSchema } from "./open-active/opening-hours-specification.ts";
export { OpportunitySchema } from "./open-active/opportunity.ts";
export { OrderCreationStatusSchema } from "./open-active/order-creation-status.ts";
export { OrderItemStatusSchema } from "./open-active/order-item-status.ts";
export { OrganizationSchema } from "./open-active/organization.ts";
export { OrganizerSchema } from "./open-active/organizer.ts";
export { OtherOpportunitySchema } from "./open-active/other-opportunity.ts";
export { OtherPartySchema } from "./open-active/other-party.ts";
export { PartialCollectionViewSchema } from "./open-active/partial-collection-view.ts";
export { PaymentSchema } from "./open-active/payment.ts";
export { PaymentMethodSchema } from "./open-active/payment-method.ts";
export { PersonSchema } from "./open-active/person.ts";
export { PlaceSchema } from "./open-active/place.ts";
export { PostalAddressSchema } from "./open-active/postal-address.ts";
export { PriceSpecificationSchema } from "./open-active/price-specification.ts";
export { PropertyValueSchema } from "./open-active/property-value.ts";
export { PropertyValueSpecificationSchema } from "./open-active/property-value-specification.ts";
export { QuantitativeValueSchema } from "./open-active/quantitative-value.ts";
export { RequiredStatusSchema } from "./open-active/required-status.ts";
export { RestrictedCollectionSchema } from "./open-active/restricted-collection.ts";
export { ScheduleSchema } from "./open-active/schedule.ts";
export { ScheduledSessionSchema } from "./open-active/scheduled-session.ts";
export { SessionSeriesSchema } from "./open-active/session-series.ts";
export { SlotSchema } from "./open-active/slot.ts";
export { TaxChargeSpecificationSchema } from "./open-active/tax-charge-specification.ts";
export { TaxModeSchema } from "./open-active/tax-mode.ts";
export { TermsSchema } from "./open-active/terms.ts";
export { VideoObjectSchema } from "./open-active/video-object.ts";
export { VirtualLocationSchema } from "./open-active/virtual-location.ts";
export { OrderSchema } from "./orders/order.ts";
export { OrderItemSchema } from "./orders/order-item.ts";
