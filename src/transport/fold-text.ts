import { type DecodedText, decodeText } from "./decode-text.ts";

/**
 * A text prepared for comparison: without escapes, accents, case, white space and punctuation.
 *
 * @internal
 */
export interface FoldedText {
  /** Only letters and digits. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, the start and end of its character in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether the character before the one at this index is a letter or digit that stands next to it. */
  readonly continuesWord: readonly boolean[];
}

/** Letters that Unicode does not decompose, and their common replacements. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  þ: "th",
  ı: "i",
};

/** Folds a text and remembers where each character came from. @internal */
export function foldText(text: string, decoded: DecodedText = decodeText(text)): FoldedText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const continuesWord: boolean[] = [];
  let isInWord = false;
  decoded.units.forEach((unit, index) => {
    const folded = foldUnit(unit);
    for (let place = 0; place < folded.length; place += 1) {
      starts.push(decoded.starts[index] ?? 0);
      ends.push(decoded.ends[index] ?? 0);
      continuesWord.push(isInWord || place > 0);
    }
    letters.push(folded);
    // A combining accent is a part of its letter.
    isInWord = folded !== "" || (isInWord && /\p{M}/u.test(unit));
  });
  return { folded: letters.join(""), starts, ends, continuesWord };
}

/** Folds a text to search for. @internal */
export function fold(text: string): string {
  return decodeText(text).units.map(foldUnit).join("");
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  // Most texts are ASCII and need no further steps.
  if (code < 0x80) return /[a-z0-9]/i.test(unit) ? unit.toLowerCase() : "";
  const plain = unit.normalize("NFKD").toUpperCase().toLowerCase();
  return [...plain]
    .map((letter) => (Object.hasOwn(plainLetters, letter) ? plainLetters[letter] : letter))
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
