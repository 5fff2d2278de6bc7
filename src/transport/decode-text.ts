/**
 * A text without its escapes. Each unit is one character, or one byte of an incomplete character, with the part of
 * the text that it represents.
 *
 * @internal
 */
export interface DecodedText {
  readonly units: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The longest HTML entity to search for, including `&` and `;`. */
const maxEntityLength = 12;

const entityCharacters: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  aelig: "æ",
  oelig: "œ",
  szlig: "ß",
  eth: "ð",
  thorn: "þ",
  commat: "@",
  percnt: "%",
  bsol: "\\",
};

const hexDigit = /[0-9a-f]/i;

/**
 * Decodes percent-, HTML- and JSON-escapes at any depth of nesting in one pass: when the text read so far
 * ends in an escape, its character replaces it and may complete another escape.
 *
 * @internal
 */
export function decodeText(text: string): DecodedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** Bytes of percent-escapes that may be parts of one character; -1 for whole characters. */
  const bytes: number[] = [];
  const isDecoded: boolean[] = [];

  const tail = (length: number): string => units.slice(-length).join("");
  const replaceTail = (length: number, unit: string, byte = -1): void => {
    const first = units.length - length;
    const end = ends.at(-1) ?? 0;
    const wasDecoded = isDecoded.at(-1) === true;
    for (const list of [units, ends, bytes, isDecoded]) list.length = first;
    starts.length = first + 1;
    const plain = unit.normalize("NFKD");
    // A full-width sign may complete an escape like any other.
    units.push(plain.length === 1 ? plain : unit);
    ends.push(end);
    bytes.push(byte);
    // Two backslashes become one, and start no other escape.
    isDecoded.push(length > 2 || wasDecoded);
  };
  const reduce = (): boolean => {
    const last = units.at(-1) ?? "";
    if (bytes.at(-1) !== -1) return joinBytes(bytes, replaceTail);
    if (hexDigit.test(last)) return reduceHex(tail, replaceTail) || reduceLineEscape(tail, replaceTail);
    if (last === ";") return reduceEntity(units, replaceTail);
    if (last === "\\") return reduceBackslash(tail, isDecoded, replaceTail);
    if (/^[\udc00-\udfff]/.test(last)) return joinSurrogates(tail, replaceTail);
    return reduceLineEscape(tail, replaceTail);
  };

  let position = 0;
  for (const character of text) {
    const end = position + character.length;
    for (const unit of character.normalize("NFKD")) {
      units.push(unit);
      starts.push(position);
      ends.push(end);
      bytes.push(-1);
      isDecoded.push(false);
      while (reduce());
    }
    position = end;
  }
  return { units, starts, ends };
}

type Tail = (length: number) => string;
type ReplaceTail = (length: number, unit: string, byte?: number) => void;

/** `%41`, `\x41` and `\u0041`. */
function reduceHex(tail: Tail, replaceTail: ReplaceTail): boolean {
  const percent = /%([0-9a-f]{2})/i.exec(tail(3))?.[1];
  if (percent !== undefined) {
    const byte = Number.parseInt(percent, 16);
    replaceTail(3, String.fromCharCode(byte), byte < 0x80 ? -1 : byte);
    return true;
  }
  const code = /\\x([0-9a-f]{2})/i.exec(tail(4)) ?? /\\u([0-9a-f]{4})/i.exec(tail(6));
  if (code?.[1] === undefined) return false;
  replaceTail(code[0].length, String.fromCharCode(Number.parseInt(code[1], 16)));
  return true;
}

/** Of two backslashes, both must be written or both decoded. Otherwise one ends an escape and the other starts one. */
function reduceBackslash(tail: Tail, isDecoded: readonly boolean[], replaceTail: ReplaceTail): boolean {
  if (tail(2) !== "\\\\" || isDecoded.at(-1) !== isDecoded.at(-2)) return false;
  replaceTail(2, "\\");
  return true;
}

/** `\n` and similar escapes are white space. */
function reduceLineEscape(tail: Tail, replaceTail: ReplaceTail): boolean {
  if (!/\\[nrtbf]/i.test(tail(2))) return false;
  replaceTail(2, " ");
  return true;
}

/** Percent-escapes are UTF-8: two to four bytes make a character. Others stay as their Latin-1 characters. */
function joinBytes(bytes: readonly number[], replaceTail: ReplaceTail): boolean {
  for (let length = 2; length <= 4; length += 1) {
    const [lead = 0, ...others] = bytes.slice(-length);
    if (others.length < length - 1 || others.some((byte) => byte >> 6 !== 0b10)) return false;
    if (lead >> (7 - length) !== 2 ** (length + 1) - 2) continue;
    const code = others.reduce((bits, byte) => bits * 64 + (byte & 0x3f), lead & (2 ** (7 - length) - 1));
    if (code > 0x10ffff) return false;
    replaceTail(length, String.fromCodePoint(code));
    return true;
  }
  return false;
}

/** JSON writes characters beyond the basic plane as two escapes. */
function joinSurrogates(tail: Tail, replaceTail: ReplaceTail): boolean {
  const pair = tail(2);
  if (!/[\ud800-\udbff][\udc00-\udfff]$/.test(pair)) return false;
  replaceTail(2, pair);
  return true;
}

function reduceEntity(units: readonly string[], replaceTail: ReplaceTail): boolean {
  for (let length = 3; length <= Math.min(maxEntityLength, units.length); length += 1) {
    if (units[units.length - length] !== "&") continue;
    const character = entityCharacter(units.slice(1 - length, -1).join(""));
    if (character === undefined) return false;
    replaceTail(length, character);
    return true;
  }
  return false;
}

function entityCharacter(name: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (number !== null) {
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const plainName = name.toLowerCase();
  if (Object.hasOwn(entityCharacters, plainName)) return entityCharacters[plainName];
  // Keep the letter without its accent, because comparisons ignore accents.
  const letter =
    /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|breve|macr|ogon|dot|dblac|slash|strok|nodot)$/i.exec(
      name,
    );
  if (letter?.[1] !== undefined) return letter[1];
  // Any other entity is a symbol, which comparisons ignore.
  return /^[a-z][a-z0-9]*$/i.test(name) ? " " : undefined;
}
