/** A change of a record: its new value, or nothing if it was removed. @internal */
export interface RecordChange {
  readonly key: string;
  readonly value: unknown;
}

/** Records by key, oldest first. Tracks which of them have changed since the last call of {@link changes}. @internal */
export class Records<Value> {
  readonly #keyOf: (value: Value) => string;
  readonly #values = new Map<string, Value>();
  readonly #changed = new Set<string>();

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#values.size;
  }

  all(): Value[] {
    return [...this.#values.values()];
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** Adds a record, or marks one as changed. */
  put(value: Value): void {
    const key = this.#keyOf(value);
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  remove(key: string): void {
    this.#values.delete(key);
    this.#changed.add(key);
  }

  /** Returns the changes since the last call. */
  takeChanges(): readonly RecordChange[] {
    if (this.#changed.size === 0) return [];
    const changes = [...this.#changed].map((key) => ({ key, value: this.#values.get(key) }));
    this.#changed.clear();
    return changes;
  }

  /** Replaces everything with stored records. This does not count as a change. */
  load(values: readonly Value[]): void {
    this.#values.clear();
    this.#changed.clear();
    for (const value of values) this.#values.set(this.#keyOf(value), value);
  }
}
