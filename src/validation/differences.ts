import type { StandardSchemaV1 } from "@standard-schema/spec";

/** A path in documents, without the positions in lists. */
interface Place {
  readonly parts: Map<PropertyKey, Place>;
  isReported: boolean;
}

/**
 * Collects where a value differs from a schema, while the value is walked through.
 *
 * @internal
 */
export class Differences {
  readonly issues: StandardSchemaV1.Issue[] = [];
  readonly #path: PropertyKey[] = [];
  readonly #document: Place | undefined;

  /** @param eachPlaceOnce Whether to report what is wrong with the items of a list once, and not for each item. */
  constructor(eachPlaceOnce: boolean) {
    this.#document = eachPlaceOnce ? newPlace() : undefined;
  }

  enter(step: PropertyKey): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }

  /** Reports what is wrong with the part that was entered last. */
  report(find: () => readonly StandardSchemaV1.Issue[]): void {
    if (this.#isReported()) return;
    for (const issue of find()) {
      this.issues.push({ ...issue, path: [...this.#path, ...(issue.path ?? [])] });
    }
  }

  /** Whether this place was reported before. From now on it counts as reported. */
  #isReported(): boolean {
    if (this.#document === undefined) return false;
    let place = this.#document;
    for (const step of this.#path) {
      // All items of a list are one place.
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
