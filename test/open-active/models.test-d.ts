import { describe, expectTypeOf, test } from "vitest";
import type { Action, actionSchema } from "../../src/open-active/action.ts";
import type { AggregateOffer, aggregateOfferSchema } from "../../src/open-active/aggregate-offer.ts";
import type { Barcode, barcodeSchema } from "../../src/open-active/barcode.ts";
import type { BookingService, bookingServiceSchema } from "../../src/open-active/booking-service.ts";
import type { Brand, brandSchema } from "../../src/open-active/brand.ts";
import type { Concept, conceptSchema } from "../../src/open-active/concept.ts";
import type { ConceptScheme, conceptSchemeSchema } from "../../src/open-active/concept-scheme.ts";
import type { DataSource, dataSourceSchema } from "../../src/open-active/data-source.ts";
import type { Dataset, datasetSchema } from "../../src/open-active/dataset.ts";
import type { Entitlement, entitlementSchema } from "../../src/open-active/entitlement.ts";
import type { EventSeries, eventSeriesSchema } from "../../src/open-active/event-series.ts";
import type { FacilityUse, facilityUseSchema } from "../../src/open-active/facility-use.ts";
import type { GeoCoordinates, geoCoordinatesSchema } from "../../src/open-active/geo-coordinates.ts";
import type { ImageObject, imageObjectSchema } from "../../src/open-active/image-object.ts";
import type {
  IminAggregateOffer,
  iminAggregateOfferSchema,
} from "../../src/open-active/imin-aggregate-offer.ts";
import type {
  IndividualFacilityUse,
  individualFacilityUseSchema,
} from "../../src/open-active/individual-facility-use.ts";
import type { Invoice, invoiceSchema } from "../../src/open-active/invoice.ts";
import type { Level, levelSchema } from "../../src/open-active/level.ts";
import type {
  LocationFeatureSpecification,
  locationFeatureSpecificationSchema,
} from "../../src/open-active/location-feature-specification.ts";
import type { Offer, offerSchema } from "../../src/open-active/offer.ts";
import type { OpenBookingError, openBookingErrorSchema } from "../../src/open-active/open-booking-error.ts";
import type {
  OpeningHoursSpecification,
  openingHoursSpecificationSchema,
} from "../../src/open-active/opening-hours-specification.ts";
import type { Organization, organizationSchema } from "../../src/open-active/organization.ts";
import type { OtherOpportunity, otherOpportunitySchema } from "../../src/open-active/other-opportunity.ts";
import type {
  PartialCollectionView,
  partialCollectionViewSchema,
} from "../../src/open-active/partial-collection-view.ts";
import type { Payment, paymentSchema } from "../../src/open-active/payment.ts";
import type { Person, personSchema } from "../../src/open-active/person.ts";
import type { Place, placeSchema } from "../../src/open-active/place.ts";
import type { PostalAddress, postalAddressSchema } from "../../src/open-active/postal-address.ts";
import type {
  PriceSpecification,
  priceSpecificationSchema,
} from "../../src/open-active/price-specification.ts";
import type { PropertyValue, propertyValueSchema } from "../../src/open-active/property-value.ts";
import type {
  PropertyValueSpecification,
  propertyValueSpecificationSchema,
} from "../../src/open-active/property-value-specification.ts";
import type { QuantitativeValue, quantitativeValueSchema } from "../../src/open-active/quantitative-value.ts";
import type { Schedule, scheduleSchema } from "../../src/open-active/schedule.ts";
import type { ScheduledSession, scheduledSessionSchema } from "../../src/open-active/scheduled-session.ts";
import type { SessionSeries, sessionSeriesSchema } from "../../src/open-active/session-series.ts";
import type { Slot, slotSchema } from "../../src/open-active/slot.ts";
import type {
  TaxChargeSpecification,
  taxChargeSpecificationSchema,
} from "../../src/open-active/tax-charge-specification.ts";
import type { Terms, termsSchema } from "../../src/open-active/terms.ts";
import type { VirtualLocation, virtualLocationSchema } from "../../src/open-active/virtual-location.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of OpenActive and of imin's additions", () => {
  test("Action has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof actionSchema>>().toEqualTypeOf<Flat<Action>>();
  });

  test("AggregateOffer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof aggregateOfferSchema>>().toEqualTypeOf<Flat<AggregateOffer>>();
  });

  test("Barcode has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof barcodeSchema>>().toEqualTypeOf<Flat<Barcode>>();
  });

  test("BookingService has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof bookingServiceSchema>>().toEqualTypeOf<Flat<BookingService>>();
  });

  test("Brand has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof brandSchema>>().toEqualTypeOf<Flat<Brand>>();
  });

  test("ConceptScheme has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof conceptSchemeSchema>>().toEqualTypeOf<Flat<ConceptScheme>>();
  });

  test("Concept has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof conceptSchema>>().toEqualTypeOf<Flat<Concept>>();
  });

  test("Dataset has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof datasetSchema>>().toEqualTypeOf<Flat<Dataset>>();
  });

  test("DataSource has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof dataSourceSchema>>().toEqualTypeOf<Flat<DataSource>>();
  });

  test("Entitlement has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entitlementSchema>>().toEqualTypeOf<Flat<Entitlement>>();
  });

  test("EventSeries has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof eventSeriesSchema>>().toEqualTypeOf<Flat<EventSeries>>();
  });

  test("FacilityUse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof facilityUseSchema>>().toEqualTypeOf<Flat<FacilityUse>>();
  });

  test("GeoCoordinates has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof geoCoordinatesSchema>>().toEqualTypeOf<Flat<GeoCoordinates>>();
  });

  test("ImageObject has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof imageObjectSchema>>().toEqualTypeOf<Flat<ImageObject>>();
  });

  test("IminAggregateOffer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof iminAggregateOfferSchema>>().toEqualTypeOf<Flat<IminAggregateOffer>>();
  });

  test("IndividualFacilityUse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof individualFacilityUseSchema>>().toEqualTypeOf<
      Flat<IndividualFacilityUse>
    >();
  });

  test("Invoice has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof invoiceSchema>>().toEqualTypeOf<Flat<Invoice>>();
  });

  test("Level has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof levelSchema>>().toEqualTypeOf<Flat<Level>>();
  });

  test("LocationFeatureSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof locationFeatureSpecificationSchema>>().toEqualTypeOf<
      Flat<LocationFeatureSpecification>
    >();
  });

  test("Offer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof offerSchema>>().toEqualTypeOf<Flat<Offer>>();
  });

  test("OpenBookingError has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof openBookingErrorSchema>>().toEqualTypeOf<Flat<OpenBookingError>>();
  });

  test("OpeningHoursSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof openingHoursSpecificationSchema>>().toEqualTypeOf<
      Flat<OpeningHoursSpecification>
    >();
  });

  test("OtherOpportunity has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof otherOpportunitySchema>>().toEqualTypeOf<Flat<OtherOpportunity>>();
  });

  test("Organization has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof organizationSchema>>().toEqualTypeOf<Flat<Organization>>();
  });

  test("PartialCollectionView has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof partialCollectionViewSchema>>().toEqualTypeOf<
      Flat<PartialCollectionView>
    >();
  });

  test("Payment has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof paymentSchema>>().toEqualTypeOf<Flat<Payment>>();
  });

  test("Person has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof personSchema>>().toEqualTypeOf<Flat<Person>>();
  });

  test("Place has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof placeSchema>>().toEqualTypeOf<Flat<Place>>();
  });

  test("PostalAddress has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof postalAddressSchema>>().toEqualTypeOf<Flat<PostalAddress>>();
  });

  test("PriceSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof priceSpecificationSchema>>().toEqualTypeOf<Flat<PriceSpecification>>();
  });

  test("PropertyValueSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof propertyValueSpecificationSchema>>().toEqualTypeOf<
      Flat<PropertyValueSpecification>
    >();
  });

  test("PropertyValue has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof propertyValueSchema>>().toEqualTypeOf<Flat<PropertyValue>>();
  });

  test("QuantitativeValue has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof quantitativeValueSchema>>().toEqualTypeOf<Flat<QuantitativeValue>>();
  });

  test("Schedule has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof scheduleSchema>>().toEqualTypeOf<Flat<Schedule>>();
  });

  test("ScheduledSession has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof scheduledSessionSchema>>().toEqualTypeOf<Flat<ScheduledSession>>();
  });

  test("SessionSeries has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sessionSeriesSchema>>().toEqualTypeOf<Flat<SessionSeries>>();
  });

  test("Slot has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof slotSchema>>().toEqualTypeOf<Flat<Slot>>();
  });

  test("TaxChargeSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof taxChargeSpecificationSchema>>().toEqualTypeOf<
      Flat<TaxChargeSpecification>
    >();
  });

  test("Terms has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof termsSchema>>().toEqualTypeOf<Flat<Terms>>();
  });

  test("VirtualLocation has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof virtualLocationSchema>>().toEqualTypeOf<Flat<VirtualLocation>>();
  });
});
