import { LATIN } from "./latin.ts";

/** What Windows code page 1252 has between its control characters and Latin-1, from 0x80 on. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A text with one character for each byte of the PDF's WinAnsiEncoding. What has no place in it is written in Latin
 * letters, or without its accent; a letter that cannot be written at all becomes a question mark, a sign nothing.
 *
 * @internal
 */
export function encodeText(text: string): string {
  return [...text.normalize("NFC")].map((character) => encodeCharacter(character) ?? "?").join("");
}

/** Whether every letter of a text can be written. @internal */
export function isWritable(text: string): boolean {
  return [...text.normalize("NFC")].every((character) => encodeCharacter(character) !== undefined);
}

/** One character as it is written; nothing for a letter or digit that cannot be. */
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
