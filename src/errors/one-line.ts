/**
 * Removes line breaks, control characters and marks that change the writing direction. A name in the text may come
 * from outside and must not forge a log line.
 *
 * @internal
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
