import type { EventSeries } from "../open-active/event-series.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import type { Slot } from "../open-active/slot.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import type { FoundSlot } from "./slots.ts";

/** Something that can be booked, as a walker or a by-ID method gives it: with its parents, or wrapped with them. */
export type FoundOpportunity = ScheduledSession | Slot | FoundSession | FoundSlot;

/** Anything in search's responses that has prices or a source: what can be booked, and what it belongs to. */
export type FoundItem = FoundOpportunity | SessionSeries | EventSeries | IndividualFacilityUse | FacilityUse;
