import type { LevelledLogger } from "../telemetry/logger.ts";
import type { Endpoint } from "../transport/operation.ts";

/** Told of each filter that the SDK does not know. @internal */
export type UnknownFilterReport = (filter: string) => void;

/** More than a program names on purpose; a bound on what a client that runs for months remembers. */
const mostReported = 1_000;

/**
 * Reports filters that the SDK does not know, each once, however often it is sent: it may be misspelled, and imin may know
 * it all the same.
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
