import { defined } from "../basics/defined.ts";
import type { Concept } from "./model.ts";

const ACTIVITY_LIST = "https://openactive.io/activity-list";

/** The activities of the sandbox's catalog, with OpenActive's own identifiers and hierarchy. */
const GROUP_EXERCISE = activity("984068a7-5b7b-4989-bb33-f96953d8960c", "Group Exercise");
const MULTI_FITNESS = activity("261395e5-9e11-4348-8bef-e0fafef0e765", "Multi Fitness", GROUP_EXERCISE);

/** @internal */
export const SWIMMING = activity("2750229d-b725-4171-9276-376be913957c", "Swimming");

/** @internal */
export const YOGA = activity("bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e", "Yoga", GROUP_EXERCISE);
/** @internal */
export const PILATES = activity("3a6b1c08-7aa6-48d4-9690-dca9e0133057", "Pilates", GROUP_EXERCISE);
/** @internal */
export const INDOOR_CYCLING = activity(
  "5f09c2ca-ceeb-4e0c-871f-e2d0b9971317",
  "Indoor Cycling",
  GROUP_EXERCISE,
);
/** @internal */
export const CIRCUIT_TRAINING = activity(
  "d22d1d7d-8a2f-4e18-88c8-80abcbdded9d",
  "Circuit Training",
  MULTI_FITNESS,
);
/** @internal */
export const SWIMMING_LESSONS = activity(
  "dfaf6bb4-d2fe-4db5-a271-4ceeaaaf55b9",
  "Swimming Lessons",
  SWIMMING,
);
/** @internal */
export const RUNNING = activity("72ddb2dc-7d75-424e-880a-d90eabe91381", "Running");
/** @internal */
export const BADMINTON = activity("c0360db0-a817-4bae-9167-40f89b49fc9e", "Badminton");
/** @internal */
export const TENNIS = activity("f2ea7405-6098-4378-b0fe-4e398a659fc4", "Tennis");

/** The members of OpenActive's collections that are in the catalog, by the collection's last path segment. */
const COLLECTIONS: Readonly<Record<string, readonly Concept[]>> = {
  "cardio.jsonld": [INDOOR_CYCLING, CIRCUIT_TRAINING],
  "holistic.jsonld": [YOGA, PILATES],
  "strength-and-conditioning.jsonld": [CIRCUIT_TRAINING],
};

/** The URLs of the collections at imin and OpenActive. */
const COLLECTION_FOLDERS = ["https://data.emduk.org/collections/", `${ACTIVITY_LIST}/collections/`];

/** Returns the activity and all broader ones, nearest first. @internal */
export function withBroader(concept: Concept): readonly Concept[] {
  return [concept, ...(concept.broader === undefined ? [] : withBroader(concept.broader))];
}

/** Returns the identifiers of the collections that an activity or a broader one belongs to. @internal */
export function collectionsOf(concept: Concept): readonly string[] {
  const names = Object.entries(COLLECTIONS)
    .filter(([, members]) => withBroader(concept).some(({ id }) => members.some((one) => one.id === id)))
    .map(([name]) => name);
  return COLLECTION_FOLDERS.flatMap((folder) => names.map((name) => folder + name));
}

/** The scheme of all activities. @internal */
export const ACTIVITY_SCHEME = ACTIVITY_LIST;

function activity(uuid: string, prefLabel: string, broader?: Concept): Concept {
  return {
    type: "Concept",
    id: `${ACTIVITY_LIST}#${uuid}`,
    prefLabel,
    ...defined({ broader }),
  };
}
