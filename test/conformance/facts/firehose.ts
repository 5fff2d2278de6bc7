import { expect } from "vitest";
import { type Fact, facts, PAGES } from "./fact.ts";

const FIREHOSE = "https://firehose.imin.co/firehose";
const datasets = (properties: object) => ({
  body: { dataset: expect.arrayContaining([expect.objectContaining(properties)]) },
});
const NO_FEEDS = "The SDK reads no feeds: only the catalog of data sets, for attribution.";

/** The Firehose, of which only the catalog of data sets is there. */
export const FIREHOSE_FACTS: readonly Fact[] = [
  ...facts(PAGES.attribution, `GET ${FIREHOSE}/datasets`, {
    "has a catalog of data sets": {
      expected: datasets({ "@type": "Dataset", "@id": expect.any(String), name: expect.any(String) }),
    },
    "a data set has its license and page": {
      expected: datasets({
        license: expect.stringMatching(/^https:/),
        url: expect.stringMatching(/^https:/),
      }),
    },
    "a data set has its publisher": {
      expected: datasets({
        publisher: { "@type": "Organization", name: expect.any(String), legalName: expect.any(String) },
      }),
    },
    "a data set is matched with `imin:dataSource.identifier`": {
      expected: datasets({ identifier: "harbour" }),
    },
    "the dummy data has its data sets too": { expected: datasets({ identifier: "loremfitsum" }) },
  }),
  ...["session-series", "scheduled-sessions", "facility-uses", "slots"].map(
    (feed): Fact => ({
      source: PAGES.firehose,
      fact: `has a feed of ${feed}`,
      ...(feed === "session-series" ? {} : { mark: "INFERRED" as const }),
      request: `GET ${FIREHOSE}/${feed}`,
      expected: { status: 404 },
      whyNot: NO_FEEDS,
    }),
  ),
  {
    source: PAGES.bookableSellers,
    fact: "has a feed of the sellers that a broker may book with",
    request: `GET ${FIREHOSE}/bookable-sellers/acme`,
    expected: { status: 404 },
    whyNot: NO_FEEDS,
  },
  {
    source: PAGES.sellerOnboarding,
    fact: "a booking system asks whether a seller can be booked",
    request: "GET https://sellers.imin.co/api/bs/acme?sellerId=https%3A%2F%2Fexample.com%2Fsellers%2F1",
    expected: { status: 404 },
    whyNot: "It is for booking systems, not for brokers.",
  },
  {
    source: PAGES.firehoseCheckout,
    fact: "three conditions make an item of a feed bookable",
    whyNot: NO_FEEDS,
  },
];
