import type * as z from "zod/mini";
import { customerAccountSchema } from "../../src/customers/customer-account.ts";
import { barcodeSchema } from "../../src/open-active/barcode.ts";
import { bookingServiceSchema } from "../../src/open-active/booking-service.ts";
import { brandSchema } from "../../src/open-active/brand.ts";
import { conceptSchema } from "../../src/open-active/concept.ts";
import { conceptSchemeSchema } from "../../src/open-active/concept-scheme.ts";
import { entitlementSchema } from "../../src/open-active/entitlement.ts";
import { eventSeriesSchema } from "../../src/open-active/event-series.ts";
import { facilityUseSchema } from "../../src/open-active/facility-use.ts";
import { geoCoordinatesSchema } from "../../src/open-active/geo-coordinates.ts";
import { imageObjectSchema } from "../../src/open-active/image-object.ts";
import { individualFacilityUseSchema } from "../../src/open-active/individual-facility-use.ts";
import { locationFeatureSpecificationSchema } from "../../src/open-active/location-feature-specification.ts";
import { offerSchema } from "../../src/open-active/offer.ts";
import { openBookingErrorSchema } from "../../src/open-active/open-booking-error.ts";
import { openingHoursSpecificationSchema } from "../../src/open-active/opening-hours-specification.ts";
import { organizationSchema } from "../../src/open-active/organization.ts";
import { paymentSchema } from "../../src/open-active/payment.ts";
import { personSchema } from "../../src/open-active/person.ts";
import { placeSchema } from "../../src/open-active/place.ts";
import { postalAddressSchema } from "../../src/open-active/postal-address.ts";
import { priceSpecificationSchema } from "../../src/open-active/price-specification.ts";
import { propertyValueSchema } from "../../src/open-active/property-value.ts";
import { propertyValueSpecificationSchema } from "../../src/open-active/property-value-specification.ts";
import { quantitativeValueSchema } from "../../src/open-active/quantitative-value.ts";
import { scheduleSchema } from "../../src/open-active/schedule.ts";
import { scheduledSessionSchema } from "../../src/open-active/scheduled-session.ts";
import { sessionSeriesSchema } from "../../src/open-active/session-series.ts";
import { slotSchema } from "../../src/open-active/slot.ts";
import { taxChargeSpecificationSchema } from "../../src/open-active/tax-charge-specification.ts";
import { termsSchema } from "../../src/open-active/terms.ts";
import { videoObjectSchema } from "../../src/open-active/video-object.ts";
import { virtualLocationSchema } from "../../src/open-active/virtual-location.ts";
import { orderSchema } from "../../src/orders/order.ts";
import { orderItemSchema } from "../../src/orders/order-item.ts";

/** Our schema for each of OpenActive's models. */
export const modelSchemas: Readonly<Record<string, z.ZodMiniObject>> = {
  Barcode: barcodeSchema,
  BookingService: bookingServiceSchema,
  Brand: brandSchema,
  Concept: conceptSchema,
  ConceptScheme: conceptSchemeSchema,
  CustomerAccount: customerAccountSchema,
  DropdownFormFieldSpecification: propertyValueSpecificationSchema,
  Entitlement: entitlementSchema,
  EventSeries: eventSeriesSchema,
  FacilityUse: facilityUseSchema,
  GeoCoordinates: geoCoordinatesSchema,
  ImageObject: imageObjectSchema,
  IndividualFacilityUse: individualFacilityUseSchema,
  LocationFeatureSpecification: locationFeatureSpecificationSchema,
  Offer: offerSchema,
  OfferOverride: offerSchema,
  OpenBookingError: openBookingErrorSchema,
  OpeningHoursSpecification: openingHoursSpecificationSchema,
  Order: orderSchema,
  OrderItem: orderItemSchema,
  Organization: organizationSchema,
  PartialSchedule: scheduleSchema,
  Payment: paymentSchema,
  Person: personSchema,
  Place: placeSchema,
  PostalAddress: postalAddressSchema,
  PriceSpecification: priceSpecificationSchema,
  PrivacyPolicy: termsSchema,
  PropertyValue: propertyValueSchema,
  PropertyValueSpecification: propertyValueSpecificationSchema,
  QuantitativeValue: quantitativeValueSchema,
  Schedule: scheduleSchema,
  ScheduledSession: scheduledSessionSchema,
  SessionSeries: sessionSeriesSchema,
  Slot: slotSchema,
  TaxChargeSpecification: taxChargeSpecificationSchema,
  TermsOfUse: termsSchema,
  VideoObject: videoObjectSchema,
  VirtualLocation: virtualLocationSchema,
};
