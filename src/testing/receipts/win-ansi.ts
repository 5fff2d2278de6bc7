import { eastAsianFontFor } from "./east-asian.ts";
import { LATIN } from "./latin.ts";

/** The characters of Windows code page 1252 between its control characters and Latin-1, from 0x80. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Converts a text to the PDF's WinAnsiEncoding, one character for each byte. Other characters are written in Latin
 * letters or without their accents. A letter without an equivalent becomes a question mark, a symbol is dropped.
 *
 * @internal
 */
export function encodeText(text: string): string {
  return [...text.normalize("NFC")].map((character) => encodeCharacter(character) ?? "?").join("");
}

/** Whether every letter of a text can be written, in this encoding or in one of the East Asian fonts. @internal */
export function isWritable(text: string): boolean {
  return [...text.normalize("NFC")].every(
    (character) => eastAsianFontFor(character) !== undefined || encodeCharacter(character) !== undefined,
  );
}

/** Converts one character. Returns nothing for a letter or digit that cannot be written. */
function encodeCharacter(character: string): string | undefined {
  const own = byteFor(character) ?? LATIN.get(character);
  if (own !== undefined) return own;
  // A letter and its accents, or two letters that are written as one.
  const parts = [...character.normalize("NFKD")].filter((part) => !/\p{M}/u.test(part));
  const written = parts.map((part) => byteFor(part) ?? LATIN.get(part));
  if (parts.length > 0 && !written.includes(undefined)) return written.join("");
  return /[\p{L}\p{N}]/u.test(character) ? undefined : "";
}

function byteFor(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return " ";
  if (code < 0x7f || (code >= 0xa0 && code <= 0xff)) return character;
  const position = code > 0xff ? FROM_0X80.indexOf(character) : -1;
  return position < 0 ? undefined : String.fromCharCode(0x80 + position);
}
