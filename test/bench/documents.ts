import { louisResponse } from "../support/documents.ts";

/*
 * The responses of the bench's server: pages of orders and a customer, from imin's own samples. A client that
 * would reject them gets documents of the same size in its own format.
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders
 */

const bookingUrl = "https://book.imin.co/api/v2";

/** About 0.6 kB, like an order in a list. */
function order(number: number): object {
  const identifier = `0bac05e5-b207-4794-80b8-${String(number).padStart(12, "0")}`;
  return {
    type: "Order",
    id: `${bookingUrl}/orders/${identifier}`,
    identifier,
    orderDate: "2022-11-15T15:24:26Z",
    seller: { type: "Organization", name: "kinetic-insight" },
    orderedItem: [
      {
        type: "OrderItem",
        identifier: "abcd",
        orderItemStatus: "https://openactive.io/OrderItemConfirmed",
        acceptedOffer: { type: "Offer", name: "ki-adult", price: 10, priceCurrency: "GBP" },
        orderedItem: {
          type: "ScheduledSession",
          identifier: "https://opendata.example.com/scheduled-sessions/1741",
          startDate: "2020-01-16T10:00:00+00:00",
        },
      },
    ],
  };
}

/** A page of a list. With `nextUrl`, another page follows. */
export function orderPage(itemsPerPage: number, pageNumber: number, nextUrl?: string): string {
  const id = `${bookingUrl}/orders?customerIdentifier=MAlnTNiZut&page=${pageNumber}`;
  return JSON.stringify({
    "@context": ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"],
    type: "imin:RestrictedCollection",
    id,
    view: {
      type: "PartialCollectionView",
      id,
      "imin:currentPage": pageNumber,
      "imin:itemsPerPage": itemsPerPage,
      next: nextUrl,
    },
    "imin:item": Array.from({ length: itemsPerPage }, (_, index) =>
      order((pageNumber - 1) * itemsPerPage + index),
    ),
  });
}

/** The same page, with a property in every order that differs from the documentation. */
export function withNumericDates(document: string): string {
  return document.replaceAll(/"orderDate":"[^"]*"/g, '"orderDate":1668525866');
}

/** The same document in imin's other spelling. */
export function withAtSigns(document: string): string {
  return document.replaceAll('"type":', '"@type":').replaceAll('"id":', '"@id":');
}

const customer = JSON.stringify(louisResponse);

const page = orderPage(10, 1);

/** A customer in Polar's format, padded to a number of bytes. */
function polarCustomer(bytes: number): object {
  const person = {
    id: "992fae2a-2a17-4b7a-8d9e-e287cf90131b",
    type: "individual",
    created_at: "2022-11-15T15:24:26Z",
    modified_at: null,
    metadata: {},
    email: "louis@example.com",
    email_verified: true,
    name: "Louis Wu",
    billing_name: null,
    billing_address: null,
    tax_id: null,
    organization_id: "1dbfc517-0bbf-4301-9ba8-555ca42b9737",
    deleted_at: null,
    avatar_url: null,
  };
  const missing = bytes - JSON.stringify({ ...person, metadata: { note: "" } }).length;
  return missing < 0 ? person : { ...person, metadata: { note: "x".repeat(missing) } };
}

/** Every document by name. */
export const documents = {
  page,
  customer,
  differingPage: withNumericDates(page),
  page100: orderPage(100, 1),
  page1000: orderPage(1_000, 1),
  polarPage: JSON.stringify({
    items: Array.from({ length: 10 }, () => polarCustomer(page.length / 10 - 6)),
    pagination: { total_count: 10, max_page: 1 },
  }),
  polarCustomer: JSON.stringify(polarCustomer(customer.length)),
} as const;

export type DocumentName = keyof typeof documents;
