import { describe, expectTypeOf, test } from "vitest";
import type { Action, actionShape } from "../../src/open-active/action.ts";
import type { AggregateOffer, aggregateOfferShape } from "../../src/open-active/aggregate-offer.ts";
import type { Barcode, barcodeShape } from "../../src/open-active/barcode.ts";
import type { BookingService, bookingServiceShape } from "../../src/open-active/booking-service.ts";
import type { Brand, brandShape } from "../../src/open-active/brand.ts";
import type { Concept, conceptShape } from "../../src/open-active/concept.ts";
import type { ConceptScheme, conceptSchemeShape } from "../../src/open-active/concept-scheme.ts";
import type { DataSource, dataSourceShape } from "../../src/open-active/data-source.ts";
import type { Dataset, datasetShape } from "../../src/open-active/dataset.ts";
import type { Entitlement, entitlementShape } from "../../src/open-active/entitlement.ts";
import type { EventSeries, eventSeriesShape } from "../../src/open-active/event-series.ts";
import type { FacilityUse, facilityUseShape } from "../../src/open-active/facility-use.ts";
import type { GeoCoordinates, geoCoordinatesShape } from "../../src/open-active/geo-coordinates.ts";
import type { ImageObject, imageObjectShape } from "../../src/open-active/image-object.ts";
import type {
  IminAggregateOffer,
  iminAggregateOfferShape,
} from "../../src/open-active/imin-aggregate-offer.ts";
import type {
  IndividualFacilityUse,
  individualFacilityUseShape,
} from "../../src/open-active/individual-facility-use.ts";
import type { Invoice, invoiceShape } from "../../src/open-active/invoice.ts";
import type { Level, levelShape } from "../../src/open-active/level.ts";
import type {
  LocationFeatureSpecification,
  locationFeatureSpecificationShape,
} from "../../src/open-active/location-feature-specification.ts";
import type { Offer, offerShape } from "../../src/open-active/offer.ts";
import type { OpenBookingError, openBookingErrorShape } from "../../src/open-active/open-booking-error.ts";
import type {
  OpeningHoursSpecification,
  openingHoursSpecificationShape,
} from "../../src/open-active/opening-hours-specification.ts";
import type { OtherOpportunity, otherOpportunityShape } from "../../src/open-active/opportunity.ts";
import type { Organization, organizationShape } from "../../src/open-active/organization.ts";
import type {
  PartialCollectionView,
  partialCollectionViewShape,
} from "../../src/open-active/partial-collection-view.ts";
import type { Payment, paymentShape } from "../../src/open-active/payment.ts";
import type { Person, personShape } from "../../src/open-active/person.ts";
import type { Place, placeShape } from "../../src/open-active/place.ts";
import type { PostalAddress, postalAddressShape } from "../../src/open-active/postal-address.ts";
import type {
  PriceSpecification,
  priceSpecificationShape,
} from "../../src/open-active/price-specification.ts";
import type { PropertyValue, propertyValueShape } from "../../src/open-active/property-value.ts";
import type {
  PropertyValueSpecification,
  propertyValueSpecificationShape,
} from "../../src/open-active/property-value-specification.ts";
import type { QuantitativeValue, quantitativeValueShape } from "../../src/open-active/quantitative-value.ts";
import type { Schedule, scheduleShape } from "../../src/open-active/schedule.ts";
import type { ScheduledSession, scheduledSessionShape } from "../../src/open-active/scheduled-session.ts";
import type { SessionSeries, sessionSeriesShape } from "../../src/open-active/session-series.ts";
import type { Slot, slotShape } from "../../src/open-active/slot.ts";
import type {
  TaxChargeSpecification,
  taxChargeSpecificationShape,
} from "../../src/open-active/tax-charge-specification.ts";
import type { Terms, termsShape } from "../../src/open-active/terms.ts";
import type { VirtualLocation, virtualLocationShape } from "../../src/open-active/virtual-location.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of OpenActive and of imin's additions", () => {
  test("Action has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof actionShape>>().toEqualTypeOf<Flat<Action>>();
  });

  test("AggregateOffer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof aggregateOfferShape>>().toEqualTypeOf<Flat<AggregateOffer>>();
  });

  test("Barcode has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof barcodeShape>>().toEqualTypeOf<Flat<Barcode>>();
  });

  test("BookingService has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof bookingServiceShape>>().toEqualTypeOf<Flat<BookingService>>();
  });

  test("Brand has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof brandShape>>().toEqualTypeOf<Flat<Brand>>();
  });

  test("ConceptScheme has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof conceptSchemeShape>>().toEqualTypeOf<Flat<ConceptScheme>>();
  });

  test("Concept has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof conceptShape>>().toEqualTypeOf<Flat<Concept>>();
  });

  test("Dataset has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof datasetShape>>().toEqualTypeOf<Flat<Dataset>>();
  });

  test("DataSource has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof dataSourceShape>>().toEqualTypeOf<Flat<DataSource>>();
  });

  test("Entitlement has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entitlementShape>>().toEqualTypeOf<Flat<Entitlement>>();
  });

  test("EventSeries has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof eventSeriesShape>>().toEqualTypeOf<Flat<EventSeries>>();
  });

  test("FacilityUse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof facilityUseShape>>().toEqualTypeOf<Flat<FacilityUse>>();
  });

  test("GeoCoordinates has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof geoCoordinatesShape>>().toEqualTypeOf<Flat<GeoCoordinates>>();
  });

  test("ImageObject has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof imageObjectShape>>().toEqualTypeOf<Flat<ImageObject>>();
  });

  test("IminAggregateOffer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof iminAggregateOfferShape>>().toEqualTypeOf<Flat<IminAggregateOffer>>();
  });

  test("IndividualFacilityUse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof individualFacilityUseShape>>().toEqualTypeOf<
      Flat<IndividualFacilityUse>
    >();
  });

  test("Invoice has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof invoiceShape>>().toEqualTypeOf<Flat<Invoice>>();
  });

  test("Level has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof levelShape>>().toEqualTypeOf<Flat<Level>>();
  });

  test("LocationFeatureSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof locationFeatureSpecificationShape>>().toEqualTypeOf<
      Flat<LocationFeatureSpecification>
    >();
  });

  test("Offer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof offerShape>>().toEqualTypeOf<Flat<Offer>>();
  });

  test("OpenBookingError has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof openBookingErrorShape>>().toEqualTypeOf<Flat<OpenBookingError>>();
  });

  test("OpeningHoursSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof openingHoursSpecificationShape>>().toEqualTypeOf<
      Flat<OpeningHoursSpecification>
    >();
  });

  test("OtherOpportunity has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof otherOpportunityShape>>().toEqualTypeOf<Flat<OtherOpportunity>>();
  });

  test("Organization has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof organizationShape>>().toEqualTypeOf<Flat<Organization>>();
  });

  test("PartialCollectionView has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof partialCollectionViewShape>>().toEqualTypeOf<
      Flat<PartialCollectionView>
    >();
  });

  test("Payment has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof paymentShape>>().toEqualTypeOf<Flat<Payment>>();
  });

  test("Person has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof personShape>>().toEqualTypeOf<Flat<Person>>();
  });

  test("Place has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof placeShape>>().toEqualTypeOf<Flat<Place>>();
  });

  test("PostalAddress has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof postalAddressShape>>().toEqualTypeOf<Flat<PostalAddress>>();
  });

  test("PriceSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof priceSpecificationShape>>().toEqualTypeOf<Flat<PriceSpecification>>();
  });

  test("PropertyValueSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof propertyValueSpecificationShape>>().toEqualTypeOf<
      Flat<PropertyValueSpecification>
    >();
  });

  test("PropertyValue has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof propertyValueShape>>().toEqualTypeOf<Flat<PropertyValue>>();
  });

  test("QuantitativeValue has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof quantitativeValueShape>>().toEqualTypeOf<Flat<QuantitativeValue>>();
  });

  test("Schedule has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof scheduleShape>>().toEqualTypeOf<Flat<Schedule>>();
  });

  test("ScheduledSession has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof scheduledSessionShape>>().toEqualTypeOf<Flat<ScheduledSession>>();
  });

  test("SessionSeries has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sessionSeriesShape>>().toEqualTypeOf<Flat<SessionSeries>>();
  });

  test("Slot has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof slotShape>>().toEqualTypeOf<Flat<Slot>>();
  });

  test("TaxChargeSpecification has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof taxChargeSpecificationShape>>().toEqualTypeOf<
      Flat<TaxChargeSpecification>
    >();
  });

  test("Terms has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof termsShape>>().toEqualTypeOf<Flat<Terms>>();
  });

  test("VirtualLocation has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof virtualLocationShape>>().toEqualTypeOf<Flat<VirtualLocation>>();
  });
});
