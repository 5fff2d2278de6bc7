import { order } from "../documents.ts";

export const offer = {
  type: "Offer",
  id: "https://opendata.example.com/offers/1",
  name: "Adult",
  price: 8.5,
  priceCurrency: "GBP",
  ageRestriction: { type: "QuantitativeValue", minValue: 18 },
  validFromBeforeStartDate: "P6D",
};
export const aggregateOffer = { publicAdult: { ...offer, type: "AggregateOffer" }, activeEntitlement: offer };
const place = {
  type: "Place",
  id: "#1",
  name: "Riverside",
  geo: { type: "GeoCoordinates", latitude: 51.4, longitude: -0.2 },
};
export const session = {
  type: "ScheduledSession",
  id: "https://search.imin.co/events-api/v2/scheduled-sessions/1",
  identifier: "1",
  startDate: "2030-11-27T18:30:00Z",
  endDate: "2030-11-27T19:30:00Z",
  remainingAttendeeCapacity: 5,
  "imin:checkoutUrlTemplate": "{checkoutBaseUrl}/opendata/1",
  superEvent: {
    type: "SessionSeries",
    name: "Yoga",
    offers: [offer],
    superEvent: { type: "EventSeries", location: place },
  },
};
export const eventSeries = {
  type: "EventSeries",
  id: "https://search.imin.co/events-api/v2/event-series/1",
  name: "Yoga",
  location: { id: "#1" },
  eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
  "imin:locationSummary": [place],
  "imin:aggregateOffer": aggregateOffer,
  "imin:dataSource": { identifier: "riverside" },
  subEvent: [{ type: "SessionSeries", offers: [offer], subEvent: [session] }],
};
export const slot = {
  type: "Slot",
  identifier: 2,
  startDate: "2030-11-27T18:30:00Z",
  remainingUses: 1,
  offers: [offer],
};
export const facilityUse = {
  type: "FacilityUse",
  name: "Tennis",
  event: [slot],
  individualFacilityUse: [{ type: "IndividualFacilityUse", name: "Court 1", event: [slot, slot] }],
};
export const bookedItem = {
  type: "OrderItem",
  id: `${order.id}/order-items/abcd`,
  orderItemStatus: "https://openactive.io/OrderItemConfirmed",
  acceptedOffer: offer,
  orderedItem: session,
};
export const bookedOrder = {
  ...order,
  totalPaymentDue: { type: "PriceSpecification", price: "8.50", priceCurrency: "GBP" },
  orderedItem: [bookedItem, bookedItem],
};
export const dataset = {
  identifier: "riverside",
  name: "Riverside",
  url: "https://example.com/",
  publisher: { name: "Riverside Leisure" },
};
