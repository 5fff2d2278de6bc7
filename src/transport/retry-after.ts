import { readHeader } from "./headers.ts";

/**
 * Reads `Retry-After`, in seconds or as a date, as milliseconds from now. Compares a date with the response's own
 * `Date`, so that the clocks of client and server may differ.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @internal
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = readHeader(headers, "retry-after")?.trim() ?? "";
  // RFC 9110 allows only whole seconds. Some servers send "2.0".
  if (/^\d{1,9}(?:\.\d{0,9})?$/.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value);
  if (date === undefined) return undefined;
  return Math.max(0, date - (parseHttpDate(readHeader(headers, "date") ?? "") ?? Date.now()));
}

/**
 * Reads an HTTP date in any of its three formats. All of them are in GMT, including the one of `asctime`, which has
 * no zone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
function parseHttpDate(value: string): number | undefined {
  // `Date.parse` accepts almost anything, including "-1" and "1.5". HTTP dates start with the day of the week.
  if (!/^[a-z]{3,9},? /i.test(value)) return undefined;
  const hasZone = /[a-z]$|[+-]\d{4}$/i.test(value);
  const date = Date.parse(hasZone ? value : `${value} GMT`);
  return Number.isNaN(date) ? undefined : date;
}
