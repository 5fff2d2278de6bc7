import { dateTime, shift } from "../state/duration.ts";
import { HARBOUR_COURTS, HARBOUR_SPORTS, offer, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "./club.ts";
import type { Offer, Opportunity } from "./model.ts";

/** The customer that the documentation's member offers ask for. @internal */
export const TEST_MEMBER = "test-customer-member";

const PREFIX = "test-item-";

/** Whether an opportunity is one of imin's documented test items, which are never really booked. @internal */
export function isTestItem(identifier: string): boolean {
  return identifier.startsWith(PREFIX);
}

/** Whether an offer is one of the documented test offers for members. @internal */
export function isTestMemberOffer(id: string): boolean {
  return id.startsWith("test-offer-") && id.endsWith("-member");
}

/**
 * The items of imin's "Testing" page, `test-item-ScheduledSession-paid` and its like, which put a checkout
 * session into testing mode. The page names the adult offers; the junior ones are named by analogy.
 *
 * @internal
 */
export function testItems(day: Date): readonly Opportunity[] {
  const start = shift(day, "PT10H");
  const times = { startDate: dateTime(start), endDate: dateTime(shift(start, "PT1H")), duration: "PT1H" };
  return [true, false].flatMap((isPaid): Opportunity[] => {
    const suffix = isPaid ? "paid" : "free";
    const offers = testOffers(isPaid);
    const about = { name: `Test item (${suffix})`, description: "Never really booked.", activity: [] };
    const parent = { ...about, identifier: `test-parent-${suffix}`, dataSource: "test" };
    const scheduledSession = {
      type: "ScheduledSession" as const,
      identifier: `${PREFIX}ScheduledSession-${suffix}`,
      ...times,
      maximumAttendeeCapacity: 100,
    };
    const slot = {
      type: "Slot" as const,
      identifier: `${PREFIX}Slot-${suffix}`,
      ...times,
      maximumUses: 100,
      offers,
    };
    return [
      {
        type: "ScheduledSession",
        scheduledSession,
        sessionSeries: {
          type: "SessionSeries",
          identifier: `test-session-series-${suffix}`,
          location: RIVERSIDE_CENTRE,
          offers,
        },
        eventSeries: { ...parent, type: "EventSeries", organizer: RIVERSIDE_LEISURE },
      },
      {
        type: "Slot",
        slot,
        facilityUse: { ...parent, type: "FacilityUse", provider: HARBOUR_SPORTS, location: HARBOUR_COURTS },
      },
    ];
  });
}

function testOffers(isPaid: boolean): readonly Offer[] {
  return ["adult", "junior"].flatMap((age) =>
    ["guest", "member"].map((who) =>
      offer(`test-offer-${age}-${who}`, `${age} ${who}`, isPaid ? (who === "member" ? 5 : 10) : 0),
    ),
  );
}
