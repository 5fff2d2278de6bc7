import type { StandardSchemaV1 } from "@standard-schema/spec";

/** A path in documents, without list indexes. */
interface Place {
  readonly parts: Map<PropertyKey, Place>;
  isReported: boolean;
}

/**
 * Collects the differences between a value and a schema during a walk through the value.
 *
 * @internal
 */
export class Differences {
  readonly issues: StandardSchemaV1.Issue[] = [];
  readonly #path: PropertyKey[] = [];
  readonly #document: Place | undefined;

  /** @param eachPlaceOnce Whether to report a difference once for all items of a list. */
  constructor(eachPlaceOnce: boolean) {
    this.#document = eachPlaceOnce ? newPlace() : undefined;
  }

  enter(step: PropertyKey): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }

  /** Reports a difference of the part entered last. */
  report(find: () => readonly StandardSchemaV1.Issue[]): void {
    if (this.#isReported()) return;
    for (const issue of find()) {
      this.issues.push({ ...issue, path: [...this.#path, ...(issue.path ?? [])] });
    }
  }

  /** Whether this path was reported before. Marks it as reported. */
  #isReported(): boolean {
    if (this.#document === undefined) return false;
    let place = this.#document;
    for (const step of this.#path) {
      // All items of a list share one path.
      const key = typeof step === "number" ? 0 : step;
      let part = place.parts.get(key);
      if (part === undefined) {
        part = newPlace();
        place.parts.set(key, part);
      }
      place = part;
    }
    const { isReported } = place;
    place.isReported = true;
    return isReported;
  }
}

function newPlace(): Place {
  return { parts: new Map(), isReported: false };
}
