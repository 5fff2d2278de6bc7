import type { EventSeries } from "../open-active/event-series.ts";
import { scheduledSessions } from "../search/scheduled-sessions.ts";
import type { FoundSlot } from "../search/slots.ts";
import { yesOrNo } from "./question.ts";
import type { Session } from "./session.ts";

/** Places with many results, from imin's own samples. @internal */
export const london = { latitude: 51.5074, longitude: -0.1278, radius: 50 };
/** @internal */
export const bristol = { latitude: 51.4494, longitude: -2.6082, radius: 50 };

const template = "imin:checkoutUrlTemplate";

/**
 * Records the properties of sessions.
 *
 * @param result A search result.
 * @param eventSeries The same EventSeries by ID.
 * @internal
 */
export function findSessions(session: Session, result: EventSeries, eventSeries: EventSeries): void {
  const properties = { ids: "id", identifiers: "identifier", "checkout templates": template } as const;
  for (const [name, property] of Object.entries(properties)) {
    session.find(`Do search results have session ${name}?`, () =>
      yesOrNo(scheduledSessions(result)[0]?.opportunity[property] !== undefined),
    );
  }
  session.find("Which form has imin:checkoutUrlTemplate?", () => {
    const templates = scheduledSessions(eventSeries).map(({ opportunity }) => opportunity[template]);
    const bookable = templates.find((given) => given !== undefined);
    return bookable === undefined ? "none seen" : formOf(bookable);
  });
}

/** @internal */
export function hasOffers(found: FoundSlot | undefined): string {
  return found === undefined ? "no slot seen" : yesOrNo(found.opportunity.offers !== undefined);
}

/** Describes the form of a template. Repeats only known parts. */
function formOf(given: string): string {
  const paths = ["events", "scheduled-sessions", "event-series", "session-series"];
  const path = paths.find((known) => given.startsWith(`{checkoutBaseUrl}/v1/${known}/`));
  const form = path === undefined ? "another form" : `{checkoutBaseUrl}/v1/${path}/`;
  return given.includes("?") ? `${form}, with a query` : form;
}
