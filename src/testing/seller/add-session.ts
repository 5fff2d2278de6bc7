import { defined } from "../basics/defined.ts";
import { badRequest, notFound } from "../basics/refusal.ts";
import { PROVIDER, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "../catalog/club.ts";
import type { SessionOpportunity } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import type { NewSandboxSession } from "./catalog.ts";
import type { Read } from "./catalog-arguments.ts";
import { findActivity, freshName, readOffers, readPlace, readTimes } from "./catalog-parts.ts";

const DEFAULT_CAPACITY = 20;

/** Adds a session to the catalog. @internal */
export function addSession(state: State, given: Read<NewSandboxSession>): SessionOpportunity {
  const name = freshName(state);
  const identifier = given.identifier ?? `${PROVIDER}/scheduled-sessions/${name}`;
  if (state.catalog.find("ScheduledSession", identifier) !== undefined) {
    throw badRequest(`There is already a session "${identifier}".`);
  }
  const opportunity: SessionOpportunity = {
    type: "ScheduledSession",
    scheduledSession: {
      type: "ScheduledSession",
      identifier,
      ...readTimes(state, given),
      maximumAttendeeCapacity: given.capacity ?? DEFAULT_CAPACITY,
    },
    ...(given.series === undefined
      ? newSeries(state, name, given)
      : inSeries(state, name, given.series, given)),
  };
  state.catalog.put(opportunity);
  return opportunity;
}

type Parents = Pick<SessionOpportunity, "sessionSeries" | "eventSeries">;

function newSeries(state: State, slug: string, given: Read<NewSandboxSession>): Parents {
  const { name = "Added session", description = "Added to the sandbox.", activity, isOnline } = given;
  return {
    sessionSeries: {
      type: "SessionSeries",
      identifier: `riverside-SessionSeries-${slug}`,
      location: given.location === undefined ? RIVERSIDE_CENTRE : readPlace(given.location),
      offers: readOffers(given.offers, slug),
    },
    eventSeries: {
      type: "EventSeries",
      identifier: `riverside-EventSeries-${slug}`,
      name,
      description,
      activity: [findActivity(state, activity ?? "Yoga")],
      organizer: RIVERSIDE_LEISURE,
      dataSource: "riverside",
      ...defined({ isVirtual: isOnline }),
    },
  };
}

/** A session with its own place or prices starts a new SessionSeries. */
function inSeries(state: State, slug: string, series: string, given: Read<NewSandboxSession>): Parents {
  const known = state.catalog.eventSeries.find(({ identifier }) => identifier === series);
  const [firstPart] = known?.subEvent ?? [];
  if (known === undefined || firstPart === undefined) throw notFound(`There is no EventSeries "${series}".`);
  const { subEvent: _, ...eventSeries } = known;
  const { subEvent: __, ...sessionSeries } = firstPart;
  const { name, description, activity, isOnline, location, offers } = given;
  return {
    sessionSeries: {
      ...sessionSeries,
      ...(location === undefined && offers === undefined
        ? {}
        : { identifier: `${sessionSeries.identifier}-${slug}` }),
      ...defined({ location: location && readPlace(location), offers: offers && readOffers(offers, slug) }),
    },
    eventSeries: {
      ...eventSeries,
      ...defined({
        name,
        description,
        activity: activity === undefined ? undefined : [findActivity(state, activity)],
        isVirtual: isOnline,
      }),
    },
  };
}
