import type { JsonObject } from "../basics/json.ts";
import type { Random } from "../basics/random.ts";
import { Records } from "../basics/records.ts";
import { notFound } from "../basics/refusal.ts";

/** The format in which an account was posted and is returned: a flat person, or imin's newer envelope. @internal */
export type CustomerFormat = "person" | "customer-account";

/** A customer account as stored in the sandbox. @internal */
export interface CustomerRecord {
  readonly identifier: string;
  readonly format: CustomerFormat;
  /** The base URL of its creation, for the webhook, which belongs to no request: `https://book.imin.co/api/v2`. */
  readonly bookingBaseUrl: string;
  /** The person's own properties, without `type`, `id` and `identifier`. */
  person: JsonObject;
  accessPass?: string;
  entitlement?: { readonly fragment: string; readonly expires: string };
  /** When the broker requested its erasure. */
  deletedAt?: string;
  /** Whether the erasure is done. */
  isErased?: boolean;
  /** Whether the sellers refuse the broker's changes. */
  refusesUpdates?: boolean;
}

/** What remains of a person after the erasure. @internal */
const PLACEHOLDER: JsonObject = {
  email: "deleted@example.invalid",
  givenName: "Deleted",
  familyName: "Customer",
};

/** The customer accounts. @internal */
export class Customers {
  readonly records = new Records<CustomerRecord>(({ identifier }) => identifier);
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** All accounts, oldest first. */
  all(): CustomerRecord[] {
    return this.records.all();
  }

  create(format: CustomerFormat, person: JsonObject, bookingBaseUrl: string): CustomerRecord {
    let identifier = this.#random.letters();
    while (this.records.get(identifier) !== undefined) identifier = this.#random.letters();
    const record: CustomerRecord = { identifier, format, bookingBaseUrl, person };
    this.records.put(record);
    return record;
  }

  find(identifier: string): CustomerRecord | undefined {
    return this.records.get(identifier);
  }

  /** The account, which may be in the process of erasure. */
  get(identifier: string): CustomerRecord {
    const record = this.records.get(identifier);
    if (record === undefined) throw notFound(`There is no customer account "${identifier}".`);
    return record;
  }

  /** The account, if it can still be changed and used for bookings. */
  getActive(identifier: string): CustomerRecord {
    const record = this.get(identifier);
    if (record.deletedAt !== undefined) throw notFound(`The customer account "${identifier}" is deleted.`);
    return record;
  }

  /** Each given property replaces the stored one. A `null` removes it. */
  update(record: CustomerRecord, changes: JsonObject): void {
    const kept = Object.entries({ ...record.person, ...changes }).filter(([, value]) => value !== null);
    this.change(record, { person: Object.fromEntries(kept) });
  }

  /** Changes the properties other than the person's. */
  change(record: CustomerRecord, changes: Partial<CustomerRecord>): void {
    Object.assign(record, changes);
    this.records.put(record);
  }

  removeEntitlement(record: CustomerRecord): void {
    delete record.entitlement;
    this.records.put(record);
  }

  erase(identifier: string): void {
    const record = this.get(identifier);
    delete record.accessPass;
    delete record.entitlement;
    this.change(record, { person: PLACEHOLDER, isErased: true });
  }

  load(records: readonly CustomerRecord[]): void {
    this.records.load(records);
  }
}
