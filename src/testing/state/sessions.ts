import { defined } from "../basics/defined.ts";
import { shift } from "../basics/duration.ts";
import type { Random } from "../basics/random.ts";
import { Records } from "../basics/records.ts";
import { notFound } from "../basics/refusal.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";

/** A place requested in a checkout session. @internal */
export interface SessionItem {
  readonly opportunity: Opportunity;
  /** Chosen on the checkout page if the broker named none. */
  readonly offer?: Offer;
  readonly attendee?: string;
}

/** A place at a price. @internal */
export interface PricedItem extends SessionItem {
  readonly offer: Offer;
}

/** Whether the price of a place is known. @internal */
export function isPriced(item: SessionItem): item is PricedItem {
  return item.offer !== undefined;
}

/** A customer described by the broker, or a guest. @internal */
export interface Guest {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** A checkout session. @internal */
export interface SessionRecord {
  readonly identifier: string;
  /** The origin of its creation, and so of its page: `https://checkout.example.com`. */
  readonly checkoutBaseUrl: string;
  /** The broker's request, which the response repeats. Stored as a string, which takes less memory than an object. */
  readonly document: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly items: readonly SessionItem[];
  readonly customer?: string;
  readonly guest?: Guest;
  readonly broker: { readonly name: string; readonly url: string };
  readonly backToBroker?: string;
  readonly backToBrokerUserProfile?: string;
  /** imin's testing mode: nothing is paid and nothing is booked. */
  readonly isTest: boolean;
  completedAt?: string;
  orderIdentifier?: string;
}

/** The properties of a session that are known when it is created. @internal */
export type NewSession = Omit<
  SessionRecord,
  "identifier" | "createdAt" | "expiresAt" | "completedAt" | "orderIdentifier"
>;

/**
 * The completion of a session. Stored separately, because a session is long and nothing else in it changes.
 * @internal
 */
export interface Completion {
  readonly session: string;
  readonly completedAt: string;
  readonly order?: string;
}

/** The checkout sessions. @internal */
export class Sessions {
  readonly records = new Records<SessionRecord>(({ identifier }) => identifier);
  readonly completions = {
    records: new Records<Completion>(({ session }) => session),
    load: (completions: readonly Completion[]): void => this.#loadCompletions(completions),
  };
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** All sessions, oldest first. */
  all(): SessionRecord[] {
    return this.records.all();
  }

  create(session: NewSession, createdAt: string, lifetime: string): SessionRecord {
    const expiresAt = shift(new Date(createdAt), lifetime).toISOString();
    const record: SessionRecord = { ...session, identifier: this.#random.letters(14), createdAt, expiresAt };
    this.records.put(record);
    return record;
  }

  find(identifier: string): SessionRecord | undefined {
    return this.records.get(identifier);
  }

  get(identifier: string): SessionRecord {
    const record = this.records.get(identifier);
    if (record === undefined) throw notFound(`There is no checkout session "${identifier}".`);
    return record;
  }

  /** Records that a session is complete, and its order. In testing mode there is none. */
  complete(session: SessionRecord, completedAt: string, order: string | undefined): void {
    const completion: Completion = { session: session.identifier, completedAt, ...defined({ order }) };
    this.#apply(completion);
    this.completions.records.put(completion);
  }

  load(records: readonly SessionRecord[]): void {
    this.records.load(records);
  }

  #loadCompletions(completions: readonly Completion[]): void {
    this.completions.records.load(completions);
    for (const completion of completions) this.#apply(completion);
  }

  #apply({ session, completedAt, order }: Completion): void {
    const record = this.get(session);
    record.completedAt = completedAt;
    if (order !== undefined) record.orderIdentifier = order;
  }
}
