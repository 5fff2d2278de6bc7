/** A problem with a value: where it is, and what to change. It never repeats the value itself. */
export interface Issue {
  /**
   * The path in the value, for example `"email"` or `"imin:initialOrder.orderedItem[0].acceptedOffer"`. `""` is the
   * whole value.
   */
  readonly path: string;
  /** What is wrong and how to fix it, for example `"must be an email address"`. */
  readonly message: string;
}

/** Formats the issues for an error's message. @internal */
export function listIssues(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)).join("; ");
}
