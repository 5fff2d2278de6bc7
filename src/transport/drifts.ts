import { type Issue, listIssues } from "../errors/issue.ts";
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
      const { name, method, path: endpoint } = record.operation;
      // Not by the name alone: all requests of the caller's own have the same.
      const key = `${method} ${endpoint} ${path}`;
      if (this.#reported.has(key) || this.#reported.size >= mostRemembered) continue;
      this.#reported.add(key);
      const { message } = issue;
      record.settings.logger.warn?.(
        `imin-sdk: an answer to ${name} differs from imin's documentation: ${listIssues([{ path, message }])}`,
        { operation: name, path, message },
      );
      record.emit({ type: "drift", path, message });
    }
  }
}
