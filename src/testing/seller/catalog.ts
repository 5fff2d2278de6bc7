import type { SandboxReference } from "./reference.ts";

/** A price, with the properties of an OpenActive Offer. */
export interface SandboxOffer {
  /** @default a new one */
  readonly id?: string;
  /** @default "Adult" */
  readonly name?: string;
  /** Zero is free. @default 8.5 */
  readonly price?: number;
  /** An ISO 4217 code. @default "GBP" */
  readonly priceCurrency?: string;
  /** Ages in years, both inclusive. @default every age */
  readonly ageRange?: {
    /** The minimum age. */
    readonly minValue?: number;
    /** The maximum age. */
    readonly maxValue?: number;
  };
  /** How early it can be booked. @default "P14D" */
  readonly validFromBeforeStartDate?: string;
  /** How late it can be cancelled. @default "P1D" */
  readonly latestCancellationBeforeStartDate?: string;
  /** @default true */
  readonly allowCustomerCancellationFullRefund?: boolean;
  /** `Unavailable` if the place is only available at the door. @default "https://openactive.io/Optional" */
  readonly openBookingInAdvance?: "https://openactive.io/Optional" | "https://openactive.io/Unavailable";
}

/**
 * The place of a session or slot, with the properties of an OpenActive Place. Its name identifies it. The defaults
 * are those of the Riverside Leisure Centre in Putney.
 */
export interface SandboxPlace {
  /** The name, which identifies the place. */
  readonly name: string;
  /** The position. */
  readonly geo?: {
    /** In degrees, positive to the north. */
    readonly latitude: number;
    /** In degrees, positive to the east. */
    readonly longitude: number;
  };
  /** The postal address. */
  readonly address?: {
    /** House and street. */
    readonly streetAddress?: string;
    /** Town. */
    readonly addressLocality?: string;
    /** Region. */
    readonly addressRegion?: string;
    /** Postcode. */
    readonly postalCode?: string;
  };
}

/** The common properties of new sessions and slots. */
export interface SandboxOccurrence {
  /** @default a new one */
  readonly identifier?: string;
  /** A date-time with an offset. @default noon in London, in three days */
  readonly startDate?: string | Date;
  /** @default an hour after the start */
  readonly endDate?: string | Date;
  /** The name of one of the catalog's activities. @default "Yoga" for a session, "Badminton" for a slot */
  readonly activity?: string;
}

/** The properties of a session or slot that can be changed. */
export interface SandboxChanges {
  /** The name of the series or facility. */
  readonly name?: string;
  /** The description of the series or facility. */
  readonly description?: string;
  /** The total number of places. Existing bookings stay, even if there are more of them. */
  readonly capacity?: number;
  /** The new prices, which replace the current ones. A session shares them with its SessionSeries. */
  readonly offers?: readonly SandboxOffer[];
  /** The place. A session shares it with its SessionSeries, a slot with its FacilityUse. */
  readonly location?: SandboxPlace;
  /** Whether a session's series is online. */
  readonly isOnline?: boolean;
}

/** A new session. All properties have defaults. */
export interface NewSandboxSession extends SandboxChanges, SandboxOccurrence {
  /** The identifier of the EventSeries to add it to. @default a new series */
  readonly series?: string;
}

/** A new slot. All properties have defaults. */
export interface NewSandboxSlot extends Omit<SandboxChanges, "isOnline">, SandboxOccurrence {
  /** The identifier of the FacilityUse to add it to. @default a new facility */
  readonly facility?: string;
}

/** A session or slot of the catalog, with the properties that a checkout session needs. */
export interface SandboxCatalogItem {
  /** Whether it is a session or a slot. */
  readonly type: "ScheduledSession" | "Slot";
  /** imin's identifier, for a checkout session. */
  readonly identifier: string;
  /** The identifier of its EventSeries or FacilityUse. */
  readonly parent: string;
  /** The name of the series or facility. */
  readonly name: string;
  /** The start, with its offset. */
  readonly startDate: string;
  /** The end, with its offset. */
  readonly endDate: string;
  /** The total number of places. */
  readonly capacity: number;
  /** The prices. */
  readonly offers: readonly {
    /** The `acceptedOffer` of a checkout session. */
    readonly id: string;
    /** The name. */
    readonly name: string;
    /** Zero is free. */
    readonly price: number;
    /** An ISO 4217 code. */
    readonly priceCurrency: string;
  }[];
}

/**
 * The catalog that search finds and checkout sells. Each method rejects with a `TypeError` if an argument is
 * invalid.
 *
 * @example
 * ```ts
 * import { createSandbox } from "imin-sdk/testing";
 *
 * const sandbox = createSandbox();
 * const chess = await sandbox.catalog.addSession({ name: "Chess", capacity: 1, offers: [{ price: 0 }] });
 * await sandbox.catalog.change(chess, { capacity: 2 });
 * ```
 */
export interface SandboxCatalog {
  /**
   * Adds a session to a new or an existing series.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const chess = await sandbox.catalog.addSession({ name: "Chess", capacity: 2, offers: [{ price: 5 }] });
   * console.log(chess.identifier, chess.offers[0]?.id);
   * ```
   */
  addSession(session?: NewSandboxSession): Promise<SandboxCatalogItem>;
  /**
   * Adds a slot to a new or an existing facility.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const court = await sandbox.catalog.addSlot({ name: "Court 1", startDate: "2026-11-27T18:00:00Z" });
   * ```
   */
  addSlot(slot?: NewSandboxSlot): Promise<SandboxCatalogItem>;
  /**
   * Changes a session or slot without notifying anyone. To move one and notify its customers, use
   * `sandbox.seller.reschedule`.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const chess = await sandbox.catalog.addSession({ name: "Chess" });
   * await sandbox.catalog.change(chess, { capacity: 0 });
   * ```
   */
  change(identifier: SandboxReference, changes: SandboxChanges): Promise<SandboxCatalogItem>;
}
