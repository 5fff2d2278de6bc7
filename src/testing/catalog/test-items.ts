import { dateTime, shift } from "../basics/duration.ts";
import type { LondonDay } from "../basics/london.ts";
import { HARBOUR_COURTS, HARBOUR_SPORTS, offer, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "./club.ts";
import type { Offer, Opportunity, Slot } from "./model.ts";

/** The customer that the documentation's member offers require. @internal */
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
 * The items of imin's "Testing" page, such as `test-item-ScheduledSession-paid`, which put a checkout session into
 * testing mode. The page names the adult offers. The names of the junior offers are inferred.
 *
 * @internal
 */
export function testItems(day: LondonDay): readonly Opportunity[] {
  const start = day.at("10:00");
  const times = {
    timetableDay: day.date,
    startDate: dateTime(start),
    endDate: dateTime(shift(start, "PT1H")),
    duration: "PT1H",
  };
  return ["paid", "free"].flatMap((price) => [testSession(price, times), testSlot(price, times)]);
}

type Times = Pick<Slot, "timetableDay" | "startDate" | "endDate" | "duration">;

const PLACES = 100;

function testSession(price: string, times: Times): Opportunity {
  return {
    type: "ScheduledSession",
    scheduledSession: {
      type: "ScheduledSession",
      identifier: `${PREFIX}ScheduledSession-${price}`,
      ...times,
      maximumAttendeeCapacity: PLACES,
    },
    sessionSeries: {
      type: "SessionSeries",
      identifier: `test-SessionSeries-${price}`,
      location: RIVERSIDE_CENTRE,
      offers: testOffers(price),
    },
    eventSeries: {
      ...about(price),
      type: "EventSeries",
      identifier: `test-EventSeries-${price}`,
      organizer: RIVERSIDE_LEISURE,
    },
  };
}

function testSlot(price: string, times: Times): Opportunity {
  const identifier = `${PREFIX}Slot-${price}`;
  return {
    type: "Slot",
    slot: { type: "Slot", identifier, ...times, maximumUses: PLACES, offers: testOffers(price) },
    facilityUse: {
      ...about(price),
      type: "FacilityUse",
      identifier: `test-FacilityUse-${price}`,
      provider: HARBOUR_SPORTS,
      location: HARBOUR_COURTS,
    },
  };
}

function about(price: string) {
  return {
    name: `Test item (${price})`,
    description: "Never really booked.",
    activity: [],
    dataSource: "test",
  };
}

function testOffers(price: string): readonly Offer[] {
  const full = price === "paid" ? 10 : 0;
  return ["adult", "junior"].flatMap((age) => [
    offer(`test-offer-${age}-guest`, `${age} guest`, full),
    offer(`test-offer-${age}-member`, `${age} member`, full / 2),
  ]);
}
