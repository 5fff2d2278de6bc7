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
  const { units, starts, ends } = decoded;
  const folded: FoldedText & { readonly [Name in "starts" | "ends"]: number[] } & {
    readonly continuesWord: boolean[];
  } = { folded: "", starts: [], ends: [], continuesWord: [] };
  const parts: string[] = [];
  let isInWord = false;
  units.forEach((unit, index) => {
    const letters = foldUnit(unit);
    for (let place = 0; place < letters.length; place += 1) {
      folded.starts.push(starts[index] ?? 0);
      folded.ends.push(ends[index] ?? 0);
      folded.continuesWord.push(isInWord || place > 0);
    }
    parts.push(letters);
    // A combining accent is a part of its letter.
    isInWord = letters !== "" || (isInWord && /\p{M}/u.test(unit));
  });
  return { ...folded, folded: parts.join("") };
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
