/** One thing that is wrong with a value: where, and what to change. It never repeats the value itself. */
export interface Issue {
  /** Where in the value, for example `"email"` or `"imin:initialOrder.orderedItem[0].acceptedOffer"`; `""` is the whole. */
  readonly path: string;
  /** What is wrong, and so what to change, for example `"must be an e-mail address"`. */
  readonly message: string;
}

/** The issues as one text, for an error's message. @internal */
export function listIssues(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)).join("; ");
}
