import { fileURLToPath } from "node:url";
import type { EventSeries, FacilityUse, ScheduledSession, Slot } from "imin-sdk";
import { normalize } from "../../src/json-ld/normalize.ts";
import { readJson } from "../conformance/json-files.ts";

const folder = fileURLToPath(new URL("../conformance/samples", import.meta.url));

/** A response in the format of imin's pages. The conformance tests check each one against its schema. */
export const sample = (name: string): unknown => normalize(readJson(folder, name));

export const sampleEventSeries = (): EventSeries => sample("event-series-by-id") as EventSeries;
export const sampleScheduledSession = (): ScheduledSession =>
  sample("scheduled-session-by-id") as ScheduledSession;
export const sampleFacilityUse = (structure: "slots" | "courts"): FacilityUse =>
  sample(`facility-use-with-${structure}`) as FacilityUse;
export const sampleSlot = (of: "facility" | "court"): Slot => sample(`slot-of-a-${of}`) as Slot;
