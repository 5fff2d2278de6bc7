import type { LevelledLogger } from "../telemetry/logger.ts";
import type { Endpoint } from "../transport/operation.ts";

/** Receives each filter that the SDK does not know. @internal */
export type UnknownFilterReport = (filter: string) => void;

/** More than a program uses on purpose; limits the memory of a client that runs for months. */
const mostReported = 1_000;

/**
 * Reports filters that the SDK does not know, each once: the name may be misspelled, or imin may support
 * it.
 *
 * @internal
 */
export class UnknownFilters {
  readonly #logger: LevelledLogger;
  readonly #reported = new Set<string>();

  constructor(logger: LevelledLogger) {
    this.#logger = logger;
  }

  reportFor({ name }: Endpoint): UnknownFilterReport {
    return (filter) => {
      const key = `${name} ${filter}`;
      if (this.#reported.has(key) || this.#reported.size >= mostReported) return;
      this.#reported.add(key);
      this.#logger.warn?.(
        `imin-sdk: ${name} was given the filter "${filter}", which this SDK does not know. It was sent as it is.`,
        { operation: name, filter },
      );
    };
  }
}
