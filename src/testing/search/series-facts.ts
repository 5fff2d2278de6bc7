import { shift } from "../basics/duration.ts";
import type { EventSeries, Offer, ScheduledSession } from "../catalog/model.ts";

/** imin looks no further ahead. */
const LOOK_AHEAD = "P14D";

/** The same series with only the sessions that start soon. @internal */
export function upcomingOf(series: EventSeries, now: Date): EventSeries {
  const last = shift(now, LOOK_AHEAD);
  const isUpcoming = ({ startDate }: ScheduledSession) =>
    new Date(startDate) >= now && new Date(startDate) <= last;
  const parts = series.subEvent.map((part) => ({ ...part, subEvent: part.subEvent.filter(isUpcoming) }));
  return { ...series, subEvent: parts.filter(({ subEvent }) => subEvent.length > 0) };
}

/** The people that a series admits: its own restriction, otherwise that of its offers if all have one. @internal */
export function ageRangeOf({ ageRange, subEvent }: EventSeries): EventSeries["ageRange"] {
  const ranges = subEvent.flatMap(({ offers }) => offers.map((offer) => offer.ageRange));
  if (ageRange !== undefined || ranges.length === 0 || ranges.includes(undefined)) return ageRange;
  const minValue = Math.min(...ranges.map((range) => range?.minValue ?? 0));
  const maxValue = Math.max(...ranges.map((range) => range?.maxValue ?? Infinity));
  return { type: "QuantitativeValue", minValue, ...(maxValue === Infinity ? {} : { maxValue }) };
}

/**
 * The offers that an adult or a junior may accept without an entitlement. Offers for seniors belong to neither.
 *
 * @internal
 */
export function publicOffers(offers: readonly Offer[], who: "adult" | "junior"): readonly Offer[] {
  return offers.filter(({ entitlementType, ageRange: { minValue = 0, maxValue = Infinity } = {} }) => {
    const isForJuniors = maxValue < 18;
    return entitlementType === undefined && isForJuniors === (who === "junior") && minValue < 60;
  });
}

/** The lowest adult price of a series, in pounds. Absent if adults are not admitted. @internal */
export function adultPrice({ subEvent }: EventSeries): number | undefined {
  const prices = subEvent.flatMap(({ offers }) => publicOffers(offers, "adult")).map(({ price }) => price);
  return prices.length === 0 ? undefined : Math.min(...prices);
}
