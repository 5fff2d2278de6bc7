import type { Issue } from "../errors/issue.ts";
import type { CallRecord } from "./call-record.ts";

/** More than imin could differ in; a bound on what a client that runs for months remembers. */
const mostRemembered = 1_000;

/**
 * Reports how answers differ from imin's documentation: once for each operation and place, so that a page of
 * ten thousand items does not make ten thousand lines.
 *
 * @internal
 */
export class Drifts {
  readonly #reported = new Set<string>();

  report(issues: readonly Issue[], record: CallRecord): void {
    for (const issue of issues) {
      const path = issue.path.replace(/\[\d+\]/g, "[]");
      const { name } = record.operation;
      const key = `${name} ${path}`;
      if (this.#reported.has(key) || this.#reported.size >= mostRemembered) continue;
      this.#reported.add(key);
      record.settings.logger.warn(`imin-sdk: an answer to ${name} differs from imin's documentation`, {
        operation: name,
        path,
        message: issue.message,
      });
      record.emit({ type: "drift", path, message: issue.message });
    }
  }
}
