/** What has become of a record: its value now, or nothing where it was removed. @internal */
export interface RecordChange {
  readonly key: string;
  readonly value: unknown;
}

/** Records by their key, oldest first. It knows which of them changed since it was last asked. @internal */
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

  /** Adds a record, or notes that one has changed. */
  put(value: Value): void {
    const key = this.#keyOf(value);
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  remove(key: string): void {
    this.#values.delete(key);
    this.#changed.add(key);
  }

  /** What changed since the last call. */
  takeChanges(): readonly RecordChange[] {
    if (this.#changed.size === 0) return [];
    const changes = [...this.#changed].map((key) => ({ key, value: this.#values.get(key) }));
    this.#changed.clear();
    return changes;
  }

  /** Replaces everything with records that were kept, which is no change. */
  load(values: readonly Value[]): void {
    this.#values.clear();
    this.#changed.clear();
    for (const value of values) this.#values.set(this.#keyOf(value), value);
  }
}
