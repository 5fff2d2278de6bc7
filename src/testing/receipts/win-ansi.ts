/** What Windows code page 1252 has between its control characters and Latin-1, from 0x80 on. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A text with one character for each byte of the PDF's WinAnsiEncoding. A letter that has no place in it
 * loses its accent, and anything else becomes a question mark; control characters become spaces.
 *
 * @internal
 */
export function encodeText(text: string): string {
  let encoded = "";
  for (const character of text.normalize("NFC")) encoded += encodeCharacter(character);
  return encoded;
}

function encodeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return " ";
  if (code < 0x7f || (code >= 0xa0 && code <= 0xff)) return character;
  const position = code > 0xff ? FROM_0X80.indexOf(character) : -1;
  if (position >= 0) return String.fromCharCode(0x80 + position);
  const [base = "?"] = character.normalize("NFD");
  return base < "\u007f" ? base : "?";
}
