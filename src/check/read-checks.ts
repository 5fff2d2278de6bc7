import { propertyOf } from "../errors/property-of.ts";
import { slots } from "../search/slots.ts";
import { askImin } from "./advice.ts";
import { findLinks } from "./list-findings.ts";
import { passed, skipped } from "./outcome.ts";
import { yesOrNo } from "./question.ts";
import { bristol, findSessions, hasOffers, london } from "./search-findings.ts";
import type { Session } from "./session.ts";

/** Calls every host with the key. Writes nothing. @internal */
export async function checkReads(session: Session): Promise<void> {
  await checkBooking(session);
  await checkEvents(session);
  await checkFacilities(session);
  await checkFirehose(session);
}

async function checkBooking(session: Session): Promise<void> {
  const { customers } = session.client();
  const { signal } = session;
  await session.run({
    name: "API key at the Booking Platform",
    host: "booking",
    advice: {
      404: 'The endpoint does not exist. Check the base URL: imin\'s is "https://book.imin.co/api/v2".',
    },
    run: async () => {
      const entitlements = await customers.listEntitlements({ signal });
      const isThere = propertyOf(entitlements, "concept") !== undefined;
      session.find("Do entitlements come as concept?", yesOrNo(isThere));
      return passed();
    },
  });
}

const searchAdvice = {
  404: 'The endpoint does not exist. Check the base URL: imin\'s is "https://search.imin.co".',
};

async function checkEvents(session: Session): Promise<void> {
  const { search } = session.client();
  const { signal } = session;
  await session.run({
    name: "API key at search: a page and an EventSeries by ID",
    host: "search",
    advice: searchAdvice,
    run: async () => {
      const { data, raw } = await search
        .eventSeries({ mode: "upcoming-sessions", geo: london }, { signal })
        .withResponse();
      findLinks(session, "search", raw, data.items.length);
      const [first] = data.items;
      if (first === undefined) return skipped("Search found nothing within 50 km of London.");
      findSessions(session, first, await search.getEventSeries(first, { signal }));
      return passed();
    },
  });
}

async function checkFacilities(session: Session): Promise<void> {
  const { search } = session.client();
  const { signal } = session;
  await session.run({
    name: "facilities: a page and a FacilityUse by ID",
    host: "search",
    advice: searchAdvice,
    run: async () => {
      const { items } = await search.facilityUses({ mode: "discovery-geo", geo: bristol }, { signal });
      const [first] = items;
      if (first === undefined) return skipped("Search found no facility within 50 km of Bristol.");
      const facilityUse = await search.getFacilityUse(first, { signal });
      session.find("Do slots have offers? (FacilityUse by ID)", () => hasOffers(slots(facilityUse)[0]));
      return passed();
    },
  });
}

async function checkFirehose(session: Session): Promise<void> {
  await session.run({
    name: "datasets of the Firehose",
    host: "firehose",
    advice: {
      403: `imin rejects the API key for the Firehose. If you show attributions, ${askImin} for Firehose access.`,
    },
    run: async () => {
      const { raw } = await session.client().search.datasets({ signal: session.signal }).withResponse();
      const names = ["imin:item", "items", "dataset", "@graph"];
      const name = names.find((known) => Array.isArray(propertyOf(raw, known)));
      session.find(
        "What is around the list of datasets?",
        Array.isArray(raw) ? "nothing" : (name ?? "another property"),
      );
      return passed();
    },
  });
}
