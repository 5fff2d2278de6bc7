/** Windows code page 1252 from 0x80 to 0x9f. Some versions of Node decode it as Latin-1. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The texts of a receipt, in order. It reads only the PDFs that the sandbox writes, which are not compressed. An
 * independent program reads them in the tests of browsers.
 */
export function receiptTexts(pdf: ArrayBuffer): readonly string[] {
  const file = Buffer.from(pdf)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (byte) => FROM_0X80.charAt(byte.charCodeAt(0) - 0x80));
  return [...file.matchAll(/^BT .* ET$/gm)].map(([operators]) => {
    const actual = /\/ActualText <feff([\da-f]*)>/.exec(operators)?.[1];
    if (actual !== undefined) return fromHexadecimal(actual);
    const literal = /\((.*)\) Tj/.exec(operators)?.[1] ?? "";
    return literal.replace(/\\([\\()])/g, "$1");
  });
}

function fromHexadecimal(units: string): string {
  return (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}
