import { type DecodedText, decodeText } from "./decode-text.ts";
import { fold, foldText } from "./fold-text.ts";

/** The replacement for a secret. @internal */
export const redacted = "[redacted]";

/** Limits of the work: a longer text is omitted. @internal */
export const maxValues = 1_000;
const maxTextLength = 10_000;
const maxValuesLength = 100_000;

/** A message is truncated to this length after redaction. */
const maxMessageLength = 300;

/** Values with this few folded characters are redacted only as whole words. */
const shortValue = 5;

/** The start and end of a part of a text. */
type Span = readonly [start: number, end: number];

/**
 * Redacts a text from outside: removes the values, anything that looks like an email address, in any spelling, and
 * control characters, then truncates it. Truncating first could leave the beginning of a value.
 *
 * @param values The values to remove. Single characters and numbers with fewer than four digits are ignored.
 * @returns The text, or only `"[redacted]"` if there is too much to compare.
 * @internal
 */
export function redact(text: string, values: readonly (string | number)[]): string {
  const length = values.reduce<number>((sum, value) => sum + String(value).length, 0);
  if (text.length > maxTextLength || values.length > maxValues || length > maxValuesLength) return redacted;
  // Decoding and folding are expensive: each text and each value only once.
  const decoded = decodeText(text);
  const folded = new Map(values.map((value) => [value, fold(String(value))]));
  const spans = [
    ...valueSpans(text, decoded, wordsOf(folded)),
    ...signSpans(text, folded),
    ...addressSpans(text, decoded),
  ];
  const shown = withoutSpans(text, spans)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return shown.length > maxMessageLength ? `${shown.slice(0, maxMessageLength)}…` : shown;
}

/** The values, each with its folded form. */
type FoldedValues = ReadonlyMap<string | number, string>;

function wordsOf(values: FoldedValues): ReadonlySet<string> {
  const words = [...values].map(([value, letters]) =>
    typeof value === "number" && letters.length < 4 ? "" : letters,
  );
  return new Set(words.filter(({ length }) => length > 1));
}

function* valueSpans(text: string, decoded: DecodedText, values: ReadonlySet<string>): Generator<Span> {
  const { folded, starts, ends, continuesWord } = foldText(text, decoded);
  for (const value of values) {
    for (let from = folded.indexOf(value); from !== -1; from = folded.indexOf(value, from + 1)) {
      const after = from + value.length;
      const isWholeWord = continuesWord[from] !== true && continuesWord[after] !== true;
      if (value.length > shortValue || isWholeWord) yield [starts[from] ?? 0, ends[after - 1] ?? text.length];
    }
  }
}

/** Values without letters and digits, such as emoji, are compared unchanged. */
function* signSpans(text: string, values: FoldedValues): Generator<Span> {
  for (const [value, letters] of values) {
    const signs = String(value);
    if (signs.length < 2 || signs.trim() === "" || letters !== "") continue;
    for (let from = text.indexOf(signs); from !== -1; from = text.indexOf(signs, from + signs.length)) {
      yield [from, from + signs.length];
    }
  }
}

/** Characters that cannot be next to the `@` of an email address. */
const addressEnd = /^[\s@<>"'(),;:=&?/]$/;

function* addressSpans(text: string, { units, starts, ends }: DecodedText): Generator<Span> {
  const isPart = (index: number): boolean => {
    const unit = units[index];
    return unit !== undefined && !addressEnd.test(unit);
  };
  for (let at = units.indexOf("@"); at !== -1; at = units.indexOf("@", at + 1)) {
    let first = at;
    while (isPart(first - 1)) first -= 1;
    let last = at;
    while (isPart(last + 1)) last += 1;
    if (first < at && last > at) yield [starts[first] ?? 0, ends[last] ?? text.length];
  }
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let shown = "";
  let position = 0;
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    if (end <= position) continue;
    // Merge overlapping parts.
    if (start >= position) shown += text.slice(position, start) + redacted;
    position = end;
  }
  return shown + text.slice(position);
}
