/**
 * The outcome of a check. `detail` says what was seen or what to do. It never contains a value of a response.
 * @internal
 */
export interface Outcome {
  readonly status: "passed" | "failed" | "skipped";
  readonly detail: string;
}

/** @internal */
export const passed = (detail = ""): Outcome => ({ status: "passed", detail });

/** @param detail What went wrong, what to do and whom to ask. @internal */
export const failed = (detail: string): Outcome => ({ status: "failed", detail });

/** @internal */
export const skipped = (detail: string): Outcome => ({ status: "skipped", detail });
