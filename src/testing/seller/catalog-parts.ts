import { dateTime, durationBetween, shift } from "../basics/duration.ts";
import { dayAhead } from "../basics/london.ts";
import { badRequest } from "../basics/refusal.ts";
import { offer, PROVIDER, RIVERSIDE_CENTRE } from "../catalog/club.ts";
import type { Concept, Offer, Opportunity, Place } from "../catalog/model.ts";
import { capacityOf, nameOf, occurrenceOf, offersOf } from "../catalog/opportunity.ts";
import type { State } from "../state/state.ts";
import type { SandboxCatalogItem, SandboxOffer, SandboxPlace } from "./catalog.ts";

/** A name that is unique in the catalog. @internal */
export function freshName({ catalog }: State): string {
  return `added-${catalog.records.size + 1}`;
}

/** Creates prices, with the sandbox's usual values as defaults. @internal */
export function readOffers(given: readonly SandboxOffer[] = [{}], name: string): readonly Offer[] {
  return given.map(({ ageRange, openBookingInAdvance, ...changes }, index) => ({
    ...offer(`${PROVIDER}/offers/${name}-${index + 1}`, "Adult", 8.5, changes),
    ...(ageRange === undefined ? {} : { ageRange: { type: "QuantitativeValue", ...ageRange } }),
    ...(openBookingInAdvance === "https://openactive.io/Unavailable" ? { openBookingInAdvance } : {}),
  }));
}

/** @internal */
export function readPlace({ name, geo, address }: SandboxPlace): Place {
  const parts = { ...RIVERSIDE_CENTRE.address, ...address };
  const { streetAddress, addressLocality, addressRegion, postalCode } = parts;
  return {
    ...RIVERSIDE_CENTRE,
    identifier: encodeURIComponent(name),
    name,
    geo: { ...RIVERSIDE_CENTRE.geo, ...geo },
    address: {
      ...parts,
      "imin:fullAddress": [streetAddress, addressLocality, addressRegion, postalCode].join(", "),
    },
  };
}

/** An activity of the catalog. @internal */
export function findActivity({ catalog }: State, name: string): Concept {
  const known = [...catalog.eventSeries, ...catalog.facilityUses].flatMap(({ activity }) => activity);
  const found = known.find(({ prefLabel }) => prefLabel === name);
  if (found !== undefined) return found;
  const names = [...new Set(known.map(({ prefLabel }) => prefLabel))].join(", ");
  throw badRequest(`\`activity\` must be one of the catalog's, not "${name}": ${names}.`);
}

/** The times of a new session or slot. @internal */
export function readTimes(
  state: State,
  given: { readonly startDate?: string; readonly endDate?: string },
): { readonly startDate: string; readonly endDate: string; readonly duration: string } {
  const startDate = given.startDate ?? dateTime(dayAhead(state.clock.now(), 3).at("12:00"));
  const endDate = given.endDate ?? dateTime(shift(new Date(startDate), "PT1H"));
  if (endDate <= startDate) throw badRequest("`endDate` must be after `startDate`.");
  return { startDate, endDate, duration: durationBetween(startDate, endDate) };
}

/** @internal */
export function itemOf(opportunity: Opportunity): SandboxCatalogItem {
  const { identifier, startDate, endDate } = occurrenceOf(opportunity);
  const parent = opportunity.type === "Slot" ? opportunity.facilityUse : opportunity.eventSeries;
  return {
    type: opportunity.type,
    identifier,
    parent: parent.identifier,
    name: nameOf(opportunity),
    startDate,
    endDate,
    capacity: capacityOf(opportunity),
    offers: offersOf(opportunity).map(({ id, name, price, priceCurrency }) => ({
      id,
      name,
      price,
      priceCurrency,
    })),
  };
}
