import { firstOf } from "../basics/first-of.ts";
import type { JsonObject } from "../basics/json.ts";
import type { Offer, Opportunity, Place } from "../catalog/model.ts";
import { occurrenceOf, sellerOf } from "../catalog/opportunity.ts";
import { isPresentlyCancellable, type OrderItemRecord, type OrderRecord } from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import type { Addresses } from "./addresses.ts";
import { withMicroseconds, withOffset } from "./written-dates.ts";

/** An order in imin's format ("Order (by ID)"). @internal */
export function orderDocument(state: State, order: OrderRecord, addresses: Addresses): JsonObject {
  return {
    type: "Order",
    "@context": ["https://openactive.io/", "https://openactive.io/ns-beta"],
    id: `${addresses.booking}/orders/${order.identifier}`,
    identifier: order.identifier,
    confirmationNumber: order.confirmationNumber,
    orderDate: order.orderDate,
    "imin:receipt": order.receipts.map((receipt) => ({
      type: "Invoice",
      url: `${addresses.booking}/receipts/${receipt.identifier}`,
      dateCreated: withMicroseconds(receipt.dateCreated),
    })),
    seller: sellerDocument(firstOf(order.items).opportunity),
    ...(state.settings.customerOnOrders
      ? { customer: personDocument(state, order.customer, order.guest, addresses) }
      : {}),
    orderedItem: order.items.map((item) => orderItemDocument(state, item, addresses)),
  };
}

/** An OrderItem as in "Upcoming OrderItems", including whether it can be cancelled now. @internal */
export function upcomingItemDocument(state: State, item: OrderItemRecord, addresses: Addresses): JsonObject {
  return {
    ...orderItemDocument(state, item, addresses),
    "imin:isPresentlyCancellable": isPresentlyCancellable(item, state.clock.now()),
  };
}

function orderItemDocument(state: State, item: OrderItemRecord, addresses: Addresses): JsonObject {
  const { attendee } = item;
  return {
    type: "OrderItem",
    id: `${addresses.booking}/orders/${item.orderIdentifier}/order-items/${item.identifier}`,
    identifier: item.identifier,
    orderItemStatus: item.status,
    acceptedOffer: offerDocument(item.offer),
    ...(attendee === undefined ? {} : { attendee: personDocument(state, attendee, undefined, addresses) }),
    orderedItem: opportunityDocument(state, item.opportunity, addresses),
  };
}

function offerDocument(offer: Offer): JsonObject {
  const { entitlementType: _, openBookingInAdvance: __, further: ___, ageRange, ...shown } = offer;
  return { ...shown, ...(ageRange === undefined ? {} : { ageRange: { ...ageRange } }) };
}

/** The account's current person, so that an erased one appears as a placeholder. */
function personDocument(
  state: State,
  identifier: string | undefined,
  guest: OrderRecord["guest"],
  addresses: Addresses,
): JsonObject {
  const record = identifier === undefined ? undefined : state.customers.find(identifier);
  if (record === undefined) return { type: "Person", ...guest };
  const { email, givenName, familyName } = record.person;
  const id = `${addresses.booking}/customer-accounts/${record.identifier}`;
  return { type: "Person", id, identifier: record.identifier, email, givenName, familyName };
}

function sellerDocument(opportunity: Opportunity): JsonObject {
  const { id, url } = sellerOf(opportunity);
  return {
    type: "Organization",
    id,
    termsOfService: [
      { type: "PrivacyPolicy", name: "Privacy Policy", url: `${url}/privacy` },
      { type: "TermsOfUse", name: "Terms and Conditions", url: `${url}/terms` },
    ],
  };
}

function opportunityDocument(state: State, opportunity: Opportunity, { search }: Addresses): JsonObject {
  const left = state.orders.remaining(state.catalog.current(opportunity));
  const { type, identifier, startDate, endDate, duration } = occurrenceOf(opportunity);
  const times = { startDate: withOffset(startDate), endDate: withOffset(endDate), duration };
  if (opportunity.type === "Slot") {
    return {
      type,
      id: `${search}/facilities-api/v2/slots/${encodeURIComponent(identifier)}`,
      identifier,
      ...times,
      maximumUses: opportunity.slot.maximumUses,
      remainingUses: left,
      facilityUse: facilityDocument(opportunity, search),
    };
  }
  const { scheduledSession, sessionSeries, eventSeries } = opportunity;
  return {
    type,
    id: `${search}/events-api/v2/scheduled-sessions/${encodeURIComponent(identifier)}`,
    identifier,
    eventStatus: `https://schema.org/${scheduledSession.eventStatus ?? "EventScheduled"}`,
    ...times,
    maximumAttendeeCapacity: scheduledSession.maximumAttendeeCapacity,
    remainingAttendeeCapacity: left,
    superEvent: {
      type: "SessionSeries",
      location: placeDocument(sessionSeries.location),
      superEvent: { type: "EventSeries", name: eventSeries.name, organizer: { ...eventSeries.organizer } },
    },
  };
}

function placeDocument({ further: _, amenityFeature: __, ...place }: Place): JsonObject {
  return { ...place, geo: { ...place.geo }, address: { ...place.address } };
}

function facilityDocument(opportunity: Extract<Opportunity, { type: "Slot" }>, search: string): JsonObject {
  const { facilityUse, individualFacilityUse } = opportunity;
  const { location, provider, type, identifier, name } = facilityUse;
  const whole = {
    type,
    id: `${search}/facilities-api/v2/facility-uses/${encodeURIComponent(identifier)}`,
    identifier,
    name,
    location: placeDocument(location),
    provider: { ...provider },
  };
  return individualFacilityUse === undefined ? whole : { ...individualFacilityUse, facilityUse: whole };
}
