import {
  attributionFor,
  bookability,
  cheapestOffer,
  entitlementOffer,
  formatPrice,
  formatWhen,
  isBookable,
  isIminError,
  londonDay,
  offersFor,
  orderItem,
  scheduledSessions,
  sessionReference,
  slots,
  summaryOf,
} from "imin-sdk";
import { expect, it } from "vitest";

const helpers: readonly ((argument: never) => unknown)[] = [
  bookability,
  cheapestOffer,
  entitlementOffer,
  formatPrice,
  formatWhen,
  isBookable,
  londonDay,
  offersFor,
  scheduledSessions,
  sessionReference,
  slots,
  summaryOf,
  (argument) => attributionFor(argument, []),
  (argument) => orderItem(argument, "https://example.com/offers/1"),
];

/** Values that JavaScript callers may pass, and that an unvalidated response may have. */
const given: readonly unknown[] = [
  undefined,
  "an identifier",
  7,
  {},
  [],
  Promise.resolve(),
  { type: "EventSeries", subEvent: "https://example.com/sessions" },
  { type: "EventSeries", subEvent: ["https://example.com/sessions/1", { subEvent: {} }, 7] },
  { type: "ScheduledSession", startDate: 5, superEvent: "https://example.com/series/1", duration: {} },
  { type: "ScheduledSession", superEvent: { id: "https://example.com/series/1" } },
  { type: "FacilityUse", event: ["https://example.com/slots/1"], individualFacilityUse: {} },
  { type: "Slot", facilityUse: "https://example.com/facilities/1", offers: [{}] },
  { type: "OrderItem" },
  { type: "OrderItem", orderedItem: "https://example.com/sessions/1", acceptedOffer: {} },
  { type: "CourseInstance", subEvent: [{ type: "Event" }] },
];

it.each(given)("no helper throws an internal error when given %o", (argument) => {
  for (const helper of helpers) {
    try {
      helper(argument as never);
    } catch (error) {
      expect(isIminError(error, "input"), `${helper}`).toBe(true);
    }
  }
});
