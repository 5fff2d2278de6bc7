/**
 * A text without line breaks, control characters and marks that change the direction of writing: a name in it may come
 * from a stranger, and must not forge a line of a log.
 *
 * @internal
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
