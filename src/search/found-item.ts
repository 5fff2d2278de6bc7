import type { EventSeries } from "../open-active/event-series.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import type { Slot } from "../open-active/slot.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import type { FoundSlot } from "./slots.ts";

/**
 * A bookable session or slot from a walker or a method that gets one by ID: with its parents, or wrapped together
 * with them.
 */
export type FoundOpportunity = ScheduledSession | Slot | FoundSession | FoundSlot;

/** Any search item that has prices or a source: a bookable session or slot, or one of its parents. */
export type FoundItem = FoundOpportunity | SessionSeries | EventSeries | IndividualFacilityUse | FacilityUse;
