/** What checkout sessions and orders have in their `items`: an opportunity and an offer, the same in many. */
type Item = Readonly<Record<string, unknown>> & { readonly opportunity?: unknown; readonly offer?: unknown };

/** A record that refers to parts. @internal */
export interface Composed {
  readonly items: readonly Item[];
}

/** Names for the parts that many records have in common, so that each is kept once. @internal */
export class SharedParts {
  readonly #names = new WeakMap<object, string>();
  readonly #written = new Set<string>();
  #fresh: [name: string, part: object][] = [];

  /** The record with names in place of its parts. */
  withNames(record: Composed): Composed {
    const items = record.items.map(({ opportunity, offer, ...item }) => ({
      ...item,
      ...(isPart(opportunity) ? { opportunity: this.#nameOf(opportunity) } : {}),
      ...(isPart(offer) ? { offer: this.#nameOf(offer) } : {}),
    }));
    return { ...record, items };
  }

  /** The parts that got a name since the last call. */
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

/** The record with its parts in place of their names. @internal */
export function withParts(record: Composed, parts: ReadonlyMap<string, unknown>): Composed {
  const items = record.items.map(({ opportunity, offer, ...item }) => ({
    ...item,
    ...(opportunity === undefined ? {} : { opportunity: parts.get(String(opportunity)) }),
    ...(offer === undefined ? {} : { offer: parts.get(String(offer)) }),
  }));
  return { ...record, items };
}

/** Whether a record refers to parts: of those that are kept, sessions and orders do. @internal */
export function isComposed(record: unknown): record is Composed {
  return isPart(record) && "items" in record && Array.isArray(record.items) && record.items.every(isPart);
}

function isPart(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Sixty-four bits of a text, as two FNV-1a hashes that begin differently. */
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
