import type { Sandbox } from "imin-sdk/testing";
import type { Journal, Write } from "./journal.ts";

/** The sandbox's handling of each write attempt, read from its log before the log forgets it. */
export class AttemptLog {
  readonly #statuses = new Map<string, number | "dropped">();
  readonly #sandbox: Sandbox;
  readonly #timer: NodeJS.Timeout;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    // The log has the last 1,000 requests.
    this.#timer = setInterval(() => this.#read(), 50);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#read();
  }

  /** The status of the response. `"dropped"` if there was none, `undefined` if nothing arrived. */
  statusOf(attempt: string): number | "dropped" | undefined {
    return this.#statuses.get(attempt);
  }

  #read(): void {
    for (const { headers, status = "dropped" } of this.#sandbox.requests) {
      const attempt = headers["x-attempt"];
      if (attempt !== undefined) this.#statuses.set(attempt, status);
    }
  }
}

/** The writes that the SDK reported wrongly. */
export function wrongOutcomes(journal: Journal, log: AttemptLog): readonly object[] {
  const writes = journal.entries.flatMap(({ write }) => write ?? []);
  return writes.flatMap((write) => {
    const status = log.statusOf(write.attempt);
    const isRight = isTrue(write, status) && isRightlySafe(write);
    return isRight ? [] : [{ ...write, status }];
  });
}

function isTrue({ outcome, code }: Write, status: number | "dropped" | undefined): boolean {
  switch (outcome) {
    case "success":
      return typeof status === "number" && status < 300;
    case "not-sent":
      return status === undefined;
    case "rejected":
      return typeof status === "number" && status >= 400 && status < 500;
    case "unknown":
      // A write that was aborted or timed out may have had any outcome.
      return code !== "api" || (typeof status === "number" && (status >= 500 || status < 300));
    default:
      return false;
  }
}

function isRightlySafe({ operation, outcome, isSafeToRepeat }: Write): boolean {
  if (outcome === "success") return true;
  return isSafeToRepeat === (operation !== "customers.create" || outcome === "not-sent");
}
