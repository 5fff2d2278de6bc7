import type { SandboxReference } from "./reference.ts";

/** A price, in the properties that OpenActive gives an Offer. */
export interface SandboxOffer {
  /** @default one of its own */
  readonly id?: string;
  /** @default "Adult" */
  readonly name?: string;
  /** Zero is free. @default 8.5 */
  readonly price?: number;
  /** An ISO 4217 code. @default "GBP" */
  readonly priceCurrency?: string;
  /** Ages in years, both included. @default every age */
  readonly ageRange?: {
    /** The youngest age. */
    readonly minValue?: number;
    /** The oldest age. */
    readonly maxValue?: number;
  };
  /** How early it can be booked. @default "P14D" */
  readonly validFromBeforeStartDate?: string;
  /** How late it can be cancelled. @default "P1D" */
  readonly latestCancellationBeforeStartDate?: string;
  /** @default true */
  readonly allowCustomerCancellationFullRefund?: boolean;
  /** `Unavailable` for a place that can only be had at the door. @default "https://openactive.io/Optional" */
  readonly openBookingInAdvance?: "https://openactive.io/Optional" | "https://openactive.io/Unavailable";
}

/**
 * Where a session or slot takes place, in the properties that OpenActive gives a Place. It is identified by its
 * name; what is left out is that of the Riverside Leisure Centre in Putney.
 */
export interface SandboxPlace {
  /** The name, which tells places apart. */
  readonly name: string;
  /** Where it is on the map. */
  readonly geo?: {
    /** In degrees north. */
    readonly latitude: number;
    /** In degrees east. */
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

/** What a session and a slot have in common. */
export interface SandboxOccurrence {
  /** @default one of its own */
  readonly identifier?: string;
  /** A date-time with its offset. @default noon in London, in three days */
  readonly startDate?: string | Date;
  /** @default an hour after the start */
  readonly endDate?: string | Date;
  /** The name of one of the catalog's activities. @default "Yoga" for a session, "Badminton" for a slot */
  readonly activity?: string;
}

/** What can be changed of a session or slot. */
export interface SandboxChanges {
  /** The name of the series or facility. */
  readonly name?: string;
  /** The description of the series or facility. */
  readonly description?: string;
  /** How many places there are in all. Bookings stay, even where they are more. */
  readonly capacity?: number;
  /** The prices, in place of the present ones. A session has them in common with its SessionSeries. */
  readonly offers?: readonly SandboxOffer[];
  /** A session has it in common with its SessionSeries, a slot with its FacilityUse. */
  readonly location?: SandboxPlace;
  /** Whether a session's series is online. */
  readonly isOnline?: boolean;
}

/** A new session. Everything has a default. */
export interface NewSandboxSession extends SandboxChanges, SandboxOccurrence {
  /** The identifier of the EventSeries to add it to. @default a new series */
  readonly series?: string;
}

/** A new slot. Everything has a default. */
export interface NewSandboxSlot extends Omit<SandboxChanges, "isOnline">, SandboxOccurrence {
  /** The identifier of the FacilityUse to add it to. @default a new facility */
  readonly facility?: string;
}

/** A session or slot of the catalog, with what a checkout session for it needs. */
export interface SandboxCatalogItem {
  /** Whether it is a session or a slot. */
  readonly type: "ScheduledSession" | "Slot";
  /** imin's identifier, for a checkout session. */
  readonly identifier: string;
  /** The identifier of its EventSeries or FacilityUse. */
  readonly parent: string;
  /** The name of the series or facility. */
  readonly name: string;
  /** When it starts, with its offset. */
  readonly startDate: string;
  /** When it ends, with its offset. */
  readonly endDate: string;
  /** How many places there are in all. */
  readonly capacity: number;
  /** Its prices. */
  readonly offers: readonly {
    /** The `acceptedOffer` of a checkout session. */
    readonly id: string;
    /** What it is called. */
    readonly name: string;
    /** Zero is free. */
    readonly price: number;
    /** An ISO 4217 code. */
    readonly priceCurrency: string;
  }[];
}

/**
 * The catalog that search finds and checkout sells. Each method rejects with a `TypeError` where an argument is wrong.
 *
 * @example
 * ```ts
 * const chess = await sandbox.catalog.addSession({ name: "Chess", capacity: 1, offers: [{ price: 0 }] });
 * await sandbox.catalog.change(chess, { capacity: 2 });
 * ```
 */
export interface SandboxCatalog {
  /** Adds a session, to a series of its own or to one that is there. */
  addSession(session?: NewSandboxSession): Promise<SandboxCatalogItem>;
  /** Adds a slot, to a facility of its own or to one that is there. */
  addSlot(slot?: NewSandboxSlot): Promise<SandboxCatalogItem>;
  /**
   * Changes a session or slot without a word to anybody. To move one and tell its customers, use
   * `sandbox.seller.reschedule`.
   */
  change(identifier: SandboxReference, changes: SandboxChanges): Promise<SandboxCatalogItem>;
}
