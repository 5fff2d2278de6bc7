import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { customerAccountShape } from "../../src/customers/customer-account.ts";
import { barcodeShape } from "../../src/open-active/barcode.ts";
import { bookingServiceShape } from "../../src/open-active/booking-service.ts";
import { brandShape } from "../../src/open-active/brand.ts";
import { conceptShape } from "../../src/open-active/concept.ts";
import { conceptSchemeShape } from "../../src/open-active/concept-scheme.ts";
import { entitlementShape } from "../../src/open-active/entitlement.ts";
import { eventSeriesShape } from "../../src/open-active/event-series.ts";
import { facilityUseShape } from "../../src/open-active/facility-use.ts";
import { geoCoordinatesShape } from "../../src/open-active/geo-coordinates.ts";
import { imageObjectShape } from "../../src/open-active/image-object.ts";
import { individualFacilityUseShape } from "../../src/open-active/individual-facility-use.ts";
import { locationFeatureSpecificationShape } from "../../src/open-active/location-feature-specification.ts";
import { offerShape } from "../../src/open-active/offer.ts";
import { openBookingErrorShape } from "../../src/open-active/open-booking-error.ts";
import { openingHoursSpecificationShape } from "../../src/open-active/opening-hours-specification.ts";
import { organizationShape } from "../../src/open-active/organization.ts";
import { paymentShape } from "../../src/open-active/payment.ts";
import { personShape } from "../../src/open-active/person.ts";
import { placeShape } from "../../src/open-active/place.ts";
import { postalAddressShape } from "../../src/open-active/postal-address.ts";
import { priceSpecificationShape } from "../../src/open-active/price-specification.ts";
import { propertyValueShape } from "../../src/open-active/property-value.ts";
import { propertyValueSpecificationShape } from "../../src/open-active/property-value-specification.ts";
import { quantitativeValueShape } from "../../src/open-active/quantitative-value.ts";
import { scheduleShape } from "../../src/open-active/schedule.ts";
import { scheduledSessionShape } from "../../src/open-active/scheduled-session.ts";
import { sessionSeriesShape } from "../../src/open-active/session-series.ts";
import { slotShape } from "../../src/open-active/slot.ts";
import { taxChargeSpecificationShape } from "../../src/open-active/tax-charge-specification.ts";
import { termsShape } from "../../src/open-active/terms.ts";
import { virtualLocationShape } from "../../src/open-active/virtual-location.ts";
import { orderShape } from "../../src/orders/order.ts";
import { orderItemShape } from "../../src/orders/order-item.ts";
import { dataModels, readJson } from "./json-files.ts";

interface Model {
  subClassOf?: string;
  inSpec?: string[];
  notInSpec?: string[];
}

const shapes: Readonly<Record<string, { readonly shape: object }>> = {
  Barcode: barcodeShape,
  BookingService: bookingServiceShape,
  Brand: brandShape,
  Concept: conceptShape,
  ConceptScheme: conceptSchemeShape,
  CustomerAccount: customerAccountShape,
  DropdownFormFieldSpecification: propertyValueSpecificationShape,
  Entitlement: entitlementShape,
  EventSeries: eventSeriesShape,
  FacilityUse: facilityUseShape,
  GeoCoordinates: geoCoordinatesShape,
  ImageObject: imageObjectShape,
  IndividualFacilityUse: individualFacilityUseShape,
  LocationFeatureSpecification: locationFeatureSpecificationShape,
  Offer: offerShape,
  OfferOverride: offerShape,
  OpenBookingError: openBookingErrorShape,
  OpeningHoursSpecification: openingHoursSpecificationShape,
  Order: orderShape,
  OrderItem: orderItemShape,
  Organization: organizationShape,
  PartialSchedule: scheduleShape,
  Payment: paymentShape,
  Person: personShape,
  Place: placeShape,
  PostalAddress: postalAddressShape,
  PriceSpecification: priceSpecificationShape,
  PrivacyPolicy: termsShape,
  PropertyValue: propertyValueShape,
  PropertyValueSpecification: propertyValueSpecificationShape,
  QuantitativeValue: quantitativeValueShape,
  Schedule: scheduleShape,
  ScheduledSession: scheduledSessionShape,
  SessionSeries: sessionSeriesShape,
  Slot: slotShape,
  TaxChargeSpecification: taxChargeSpecificationShape,
  TermsOfUse: termsShape,
  VirtualLocation: virtualLocationShape,
};

/** OpenActive's properties that our models leave out. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  // Inherited from a media file; the specification does not allow them on a barcode.
  Barcode: ["contentUrl", "embedUrl"],
  // Of OpenActive's draft; imin's page of a customer account has none of them.
  CustomerAccount: ["accountNumber", "hasHiddenEntitlements", "outstandingAction"],
  // The broker's own record, which is never sent and never received.
  Order: ["orderCreationStatus"],
};

/** A model's properties, with those of the models above it that it does not rule out. */
function propertiesOf(name: string): string[] {
  const model = readJson(join(dataModels, "models"), name) as Model;
  const above = model.subClassOf?.startsWith("#") ? propertiesOf(model.subClassOf.slice(1)) : [];
  const ruledOut = new Set(model.notInSpec);
  return [...new Set([...above, ...(model.inSpec ?? [])])].filter((property) => !ruledOut.has(property));
}

describe("the models have every property of OpenActive's", () => {
  it.each(Object.entries(shapes))("%s", (name, { shape }) => {
    const properties = propertiesOf(name);
    const missing = properties.filter((property) => !Object.hasOwn(shape, property));
    expect(properties).toContain("type");
    expect(missing.sort()).toEqual(leftOut[name] ?? []);
  });
});
