import * as fc from "fast-check";
import * as sdk from "imin-sdk";
import { isIminError, summaryOf } from "imin-sdk";
import { expect } from "vitest";
import { anyDocument } from "../any-document.ts";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

trial(
  "summaryOf never throws, for any response",
  { how: "generated documents of every kind, with wrong values in every property", times: 100_000 },
  async (numRuns) => {
    const property = fc.property(anyDocument, anyDocument, (sent, offer) => {
      const summary = summaryOf(sent as never);
      expect(typeof summary.isCancelled).toBe("boolean");
      summaryOf(sent as never, { offer: offer as never });
    });
    await holds(property, numRuns);
  },
);

/** The exported functions that read imin's responses. */
const helpers: Readonly<Record<string, (document: never, other: never) => unknown>> = {
  attributionFor: (document, dataset) => sdk.attributionFor(document, [dataset]),
  bookability: sdk.bookability,
  "bookability with an offer": (document, offer) => sdk.bookability(document, { offer }),
  cheapestOffer: sdk.cheapestOffer,
  entitlementOffer: sdk.entitlementOffer,
  expandCheckoutUrl: (document) => sdk.expandCheckoutUrl(document, "https://checkout.acmefitness.co.uk"),
  formatPrice: sdk.formatPrice,
  formatWhen: sdk.formatWhen,
  isBookable: sdk.isBookable,
  isPresentlyCancellable: sdk.isPresentlyCancellable,
  offersFor: sdk.offersFor,
  orderIdentifierOf: sdk.orderIdentifierOf,
  orderItem: sdk.orderItem,
  priceOf: sdk.priceOf,
  scheduledSessions: sdk.scheduledSessions,
  sessionReference: sdk.sessionReference,
  slots: sdk.slots,
  statusOf: sdk.statusOf,
  totalOf: sdk.totalOf,
};

trial(
  "Helpers throw only IminErrors",
  {
    how: "every exported helper with generated documents, and with what walkers find in them",
    times: 200_000,
  },
  async (numRuns) => {
    const property = fc.property(
      fc.constantFrom(...Object.keys(helpers)),
      anyDocument,
      anyDocument,
      (name, document, other) => {
        const found = attempt(() => [
          ...sdk.scheduledSessions(document as never),
          ...sdk.slots(document as never),
        ]);
        for (const value of [document, ...(Array.isArray(found) ? found : [])]) {
          attempt(() => helpers[name]?.(value as never, other as never));
        }
      },
    );
    await holds(property, numRuns);
  },
);

function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (isIminError(error)) return undefined;
    throw error;
  }
}
