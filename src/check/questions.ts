import { scheduledSessions } from "../search/scheduled-sessions.ts";
import { type FoundSlot, slots } from "../search/slots.ts";
import { ask, responseTo, whichExist, yesOrNo } from "./question.ts";
import { bristol, hasOffers, london } from "./search-findings.ts";
import type { Session } from "./session.ts";

const day = 24 * 60 * 60 * 1000;

/**
 * Calls only for questions that imin's documentation leaves open. They come last, so that a fault in the first call
 * of an operation affects its own check.
 *
 * @internal
 */
export async function askQuestions(session: Session): Promise<void> {
  const { customers, search, request } = session.client();
  const { signal } = session;
  await ask(session, "What is the response to an unknown customer?", "booking", () =>
    responseTo(session, customers.get("imin-check-unknown", { signal })),
  );
  await ask(session, "What is the response to an unknown EventSeries?", "search", () =>
    responseTo(session, search.getEventSeries("imin-check-unknown", { signal })),
  );
  await ask(session, "What is the response to a wrong query?", "search", () =>
    responseTo(
      session,
      request(
        { host: "search", path: "/events-api/v2/event-series", query: { mode: "imin-check" } },
        { signal },
      ),
    ),
  );
  for (const filter of ["byDay", "dayOfWeek"] as const) {
    await ask(session, `Does the filter ${filter} work?`, "search", () => tryWeekday(session, filter));
  }
  await ask(session, "Do facilities take activityId?", "search", async () => {
    const filters = { activityId: "https://openactive.io/activity-list#imin-check" };
    const { items } = await search.facilityUses({ mode: "discovery-geo", geo: bristol, filters }, { signal });
    return yesOrNo(items.length === 0);
  });
  await askSlots(session);
  await ask(session, "Does /facets still exist?", "search", () =>
    whichExist(session, ["/events-api/v2/facets"], { host: "search" }),
  );
  // The first path is on imin's pages. The others are guesses.
  const folders = ["/events-api/v2", "/facilities-api/v2", "/v1", ""];
  const paths = folders.map((folder) => `${folder}/spec.yaml`);
  await ask(session, "Where is spec.yaml?", "search", () => whichExist(session, paths, { host: "search" }));
}

/** Searches for a day on which the earliest results are not, unless the filter works. */
async function tryWeekday(session: Session, filter: "byDay" | "dayOfWeek"): Promise<string> {
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/London" });
  const wanted = weekday.format(Date.now() + 3 * day);
  const { items } = await session
    .client()
    .search.eventSeries(
      { mode: "upcoming-sessions", geo: london, filters: { [filter]: `schema:${wanted}` } },
      { signal: session.signal },
    );
  const days = items
    .flatMap(scheduledSessions)
    .map(({ opportunity }) => Date.parse(String(opportunity.startDate)))
    .filter(Number.isFinite)
    .map(weekday.format);
  if (days.length === 0) return "nothing found";
  return yesOrNo(days.every((found) => found === wanted));
}

async function askSlots(session: Session): Promise<void> {
  const { search } = session.client();
  const { signal } = session;
  let first: FoundSlot | undefined;
  await ask(session, "Do slots have offers? (upcoming-slots)", "search", async () => {
    // All of tomorrow: imin returns the slots of one day only, and late in the evening there may be none.
    const tomorrow = new Date(Date.now() + day).toISOString().slice(0, 10);
    const filters = { "startDate[gte]": new Date(tomorrow) };
    const query = { mode: "upcoming-slots", geo: bristol, filters } as const;
    [first] = (await search.facilityUses(query, { signal })).items.flatMap(slots);
    return hasOffers(first);
  });
  await ask(session, "Do slots have offers? (Slot by ID)", "search", async () => {
    if (first === undefined) return "no slot seen";
    return hasOffers(slots(await search.getSlot(first.opportunity, { signal }))[0]);
  });
}
