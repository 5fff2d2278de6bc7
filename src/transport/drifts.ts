import type { Issue } from "../errors/issue.ts";
import type { CallContext } from "./call-context.ts";

/** Far more than imin's actual differences. Limits the memory of a long-running client. */
const maxRemembered = 1_000;

/**
 * Reports how responses differ from imin's documentation, once for each operation and path, so that a page of ten
 * thousand items does not log ten thousand lines.
 *
 * @internal
 */
export class Drifts {
  readonly #reported = new Set<string>();

  report(
    issues: readonly Issue[],
    { operation, telemetry }: Pick<CallContext, "operation" | "telemetry">,
  ): void {
    for (const issue of issues) {
      const path = issue.path.replace(/\[\d+\]/g, "[]");
      // The name is not enough: all custom requests share one.
      const key = `${operation.method} ${operation.path} ${path}`;
      if (this.#reported.has(key) || this.#reported.size >= maxRemembered) continue;
      this.#reported.add(key);
      telemetry.drift({ path, message: issue.message });
    }
  }
}
