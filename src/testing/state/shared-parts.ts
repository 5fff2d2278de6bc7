/** The `items` of checkout sessions and orders: an opportunity and an offer, the same in many. */
type Item = Record<string, unknown> & { opportunity?: unknown; offer?: unknown };

/** A record that refers to parts. @internal */
export interface Composed {
  readonly items: readonly Item[];
}

/** Names for the parts that many records share, so that each is stored once. @internal */
export class SharedParts {
  readonly #names = new WeakMap<object, string>();
  readonly #written = new Set<string>();
  #fresh: [name: string, part: object][] = [];

  /** Returns the record with names instead of its parts. */
  withNames(record: Composed): Composed {
    const items = record.items.map(({ opportunity, offer, ...item }) => ({
      ...item,
      ...(isPart(opportunity) ? { opportunity: this.#nameOf(opportunity) } : {}),
      ...(isPart(offer) ? { offer: this.#nameOf(offer) } : {}),
    }));
    return { ...record, items };
  }

  /** The parts named since the last call. */
  takeFresh(): readonly (readonly [name: string, part: object])[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #nameOf(part: object): string {
    const known = this.#names.get(part);
    if (known !== undefined) return known;
    const name = fingerprint(JSON.stringify(part));
    this.#names.set(part, name);
    if (!this.#written.has(name)) this.#fresh.push([name, part]);
    this.#written.add(name);
    return name;
  }
}

/** Replaces the names in a record with their parts. @internal */
export function putParts(record: Composed, parts: ReadonlyMap<string, unknown>): void {
  for (const item of record.items) {
    if (item.opportunity !== undefined) item.opportunity = parts.get(String(item.opportunity));
    if (item.offer !== undefined) item.offer = parts.get(String(item.offer));
  }
}

/** Whether a record refers to parts: stored sessions and orders do. @internal */
export function isComposed(record: unknown): record is Composed {
  return isPart(record) && "items" in record && Array.isArray(record.items) && record.items.every(isPart);
}

function isPart(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Hashes a string to 64 bits, as two FNV-1a hashes with different start values. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01234567;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000197);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
