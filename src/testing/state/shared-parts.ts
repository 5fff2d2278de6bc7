import { Records } from "./records.ts";

/** A part of records with the name it is kept under. @internal */
export interface SharedPart {
  readonly key: string;
  readonly value: object;
}

/** What many records have in common, an opportunity or an offer: it is kept once and named from there on. @internal */
export class SharedParts {
  readonly records = new Records<SharedPart>(({ key }) => key);
  readonly #keys = new WeakMap<object, string>();
  readonly #keysByText = new Map<string, string>();

  /** The name of a part, which is kept under it from now on. */
  keyOf(value: object): string {
    const known = this.#keys.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const key = this.#keysByText.get(text) ?? String(this.records.size + 1);
    if (this.records.get(key) === undefined) this.records.put({ key, value });
    this.#keys.set(value, key);
    this.#keysByText.set(text, key);
    return key;
  }

  get(key: string): object | undefined {
    return this.records.get(key)?.value;
  }

  load(parts: readonly SharedPart[]): void {
    this.records.load(parts);
    for (const { key, value } of parts) {
      this.#keys.set(value, key);
      this.#keysByText.set(JSON.stringify(value), key);
    }
  }
}
