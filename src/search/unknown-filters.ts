import type { LevelledLogger } from "../telemetry/logger.ts";
import type { Endpoint } from "../transport/operation.ts";

/** Receives each filter that the SDK does not know. @internal */
export type UnknownFilterReport = (filter: string) => void;

/** More than a program uses on purpose. Limits the memory of a long-running client. */
const maxReported = 1_000;

/**
 * Reports each filter that the SDK does not know, once. The name may be misspelled, or imin may support it.
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
      if (this.#reported.has(key) || this.#reported.size >= maxReported) return;
      this.#reported.add(key);
      this.#logger.warn?.(
        `imin-sdk: ${name} sent the filter "${filter}" unchanged: this SDK does not know it.`,
        { operation: name, filter },
      );
    };
  }
}
