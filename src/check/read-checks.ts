import { propertyOf } from "../errors/property-of.ts";
import { scheduledSessions } from "../search/scheduled-sessions.ts";
import { slots } from "../search/slots.ts";
import { askImin } from "./advice.ts";
import { passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

/** Places with many results, from imin's own samples. */
const london = { latitude: 51.5074, longitude: -0.1278, radius: 50 };
const bristol = { latitude: 51.4494, longitude: -2.6082, radius: 50 };

/** Calls every host with the key. Writes nothing. @internal */
export async function checkReads(session: Session): Promise<void> {
  const imin = session.client();
  const { signal } = session;
  await session.run({
    name: "API key at the Booking Platform",
    host: "booking",
    advice: {
      404: 'The endpoint does not exist. Check the base URL: imin\'s is "https://book.imin.co/api/v2".',
    },
    run: async () => {
      await imin.customers.listEntitlements({ signal });
      return passed();
    },
  });
  await checkSearch(session);
  await session.run({
    name: "datasets of the Firehose",
    host: "firehose",
    advice: {
      403: `imin rejects the API key for the Firehose. If you show attributions, ${askImin} for Firehose access.`,
    },
    run: async () => {
      await imin.search.datasets({ signal });
      return passed();
    },
  });
}

async function checkSearch(session: Session): Promise<void> {
  const { search } = session.client();
  const { signal } = session;
  const advice = {
    404: 'The endpoint does not exist. Check the base URL: imin\'s is "https://search.imin.co".',
  };
  await session.run({
    name: "API key at search: a page and an EventSeries by ID",
    host: "search",
    advice,
    run: async () => {
      const { data, raw } = await search
        .eventSeries({ mode: "upcoming-sessions", geo: london, limit: 5 }, { signal })
        .withResponse();
      findLinks(session, "search", raw);
      const [first] = data.items;
      if (first === undefined) return skipped("Search found nothing within 50 km of London.");
      const [found] = scheduledSessions(first);
      const hasId = found?.opportunity.id !== undefined;
      session.find("Do search results have session ids?", yesOrNo(hasId));
      await search.getEventSeries(first, { signal });
      return passed();
    },
  });
  await session.run({
    name: "facilities: a page and a FacilityUse by ID",
    host: "search",
    advice,
    run: async () => {
      const { items } = await search.facilityUses(
        { mode: "discovery-geo", geo: bristol, limit: 5 },
        { signal },
      );
      const [first] = items;
      if (first === undefined) return skipped("Search found no facility within 50 km of Bristol.");
      const [found] = slots(await search.getFacilityUse(first, { signal }));
      const hasOffers = found && (found.opportunity.offers?.length ?? 0) > 0;
      session.find("Do slots have offers in lists?", found ? yesOrNo(hasOffers === true) : "no slot seen");
      return passed();
    },
  });
  await findSpecification(session);
}

/** Finds the description of the search API. Both paths are guesses or from a single page, so a 404 is not a failure. */
async function findSpecification(session: Session): Promise<void> {
  const { baseUrls, readApiKey, call } = session.settings;
  await session.run({
    name: "where spec.yaml is",
    host: "search",
    run: async () => {
      const key = await readApiKey();
      const headers: HeadersInit = key === undefined ? {} : { "X-API-KEY": key };
      for (const path of ["/events-api/v2/spec.yaml", "/facilities-api/v2/spec.yaml", "/spec.yaml"]) {
        const signal = AbortSignal.timeout(call.timeout);
        const { status, body } = await session.recorder.send("spec.yaml", `${baseUrls.search}${path}`, {
          headers,
          signal,
        });
        await body?.cancel();
        session.find(`Where is spec.yaml? ${path}`, `status ${status}`);
      }
      return passed("see the report");
    },
  });
}

/** Records how a list links to its next page. @internal */
export function findLinks(session: Session, list: string, raw: unknown): void {
  const view = propertyOf(raw, "view");
  const links = ["next", "urlTemplate"].filter((name) => propertyOf(view, name) !== undefined);
  session.find(`Do lists have next or urlTemplate? (${list})`, links.join(" and ") || "neither");
}

/** @internal */
export const yesOrNo = (condition: boolean): string => (condition ? "yes" : "no");
