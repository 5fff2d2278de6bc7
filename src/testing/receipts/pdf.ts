import {
  EAST_ASIAN_FONTS,
  type EastAsianFont,
  eastAsianFontFor,
  fontObjects,
  hexadecimal,
} from "./east-asian.ts";
import { encodeText } from "./win-ansi.ts";

/** A text on a page, from its left or right end, in points from the lower left corner. @internal */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** Whether `x` is the end of the text. In bold it is slightly off. */
  readonly isRightAligned?: boolean;
}

/** A page of A4 paper. @internal */
export const PAGE = { width: 595, height: 842, margin: 56 } as const;

/**
 * Creates a PDF 1.5 document with text only, in Helvetica, which every reader has, and in the fonts that readers have
 * for Chinese, Japanese and Korean. A receipt needs no font files, images or compression, and no small library writes a
 * pound sign.
 *
 * @internal
 */
export function writePdf(title: string, pages: readonly (readonly PlacedText[])[]): Uint8Array<ArrayBuffer> {
  const FIRST_PAGE = 6;
  const references = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(" ");
  const firstFont = FIRST_PAGE + pages.length * 2;
  const texts = pages.flat().flatMap(({ text }) => runsOf(text));
  const fonts = EAST_ASIAN_FONTS.filter((one) => texts.some(({ font: used }) => used === one)).map(
    (one, index) => ({ one, number: firstFont + index * 3 }),
  );
  const resources = fonts.map(({ one, number }) => ` /${one.resource} ${number} 0 R`).join("");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${references}] /Count ${pages.length} >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    `<< /Title ${literal(title)} /Producer (imin-sdk sandbox) >>`,
    ...pages.flatMap((page, index) => {
      const content = page.map(operators).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources ` +
          `<< /Font << /F1 3 0 R /F2 4 0 R${resources} >> >> /Contents ${FIRST_PAGE + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    ...fonts.flatMap(({ one, number }) => fontObjects(one, number)),
  ];
  return bytesOf(objects);
}

/** The objects, the offset of each, and the offset of that table. Each character is one byte. */
function bytesOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  // The second line has bytes above 127, which tell programs that this is not plain text.
  let file = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function operators({ text, x, y, size, isBold, isRightAligned }: PlacedText): string {
  const left = isRightAligned === true ? x - widthOf(text, size) : x;
  const latin = `/${isBold === true ? "F2" : "F1"} ${size} Tf`;
  const shown = runsOf(text).map(({ text: run, font }) =>
    font === undefined
      ? `${latin} ${literal(run)} Tj`
      : `/${font.resource} ${size} Tf <${hexadecimal(run)}> Tj`,
  );
  const isLatin = runsOf(text).every(({ font }) => font === undefined);
  return `BT ${left.toFixed(2)} ${y.toFixed(2)} Td ${isLatin ? shown.join(" ") : withText(text, latin, shown)} ET`;
}

/**
 * Adds the text itself, for programs that read a PDF without the data for these fonts. They only do so if something is
 * shown in a font that they know: a space, which the text is then written over.
 */
function withText(text: string, latin: string, shown: readonly string[]): string {
  const actual = `<feff${hexadecimal(text.normalize("NFC"))}>`;
  return `/Span << /ActualText ${actual} >> BDC ${latin} ( ) Tj 0 0 Td ${shown.join(" ")} EMC`;
}

/** A part of a text in one font: Helvetica, or the one given. */
interface Run {
  readonly text: string;
  readonly font: EastAsianFont | undefined;
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text.normalize("NFC")) {
    const font = eastAsianFontFor(character);
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) runs.splice(-1, 1, { text: last.text + character, font });
    else runs.push({ text: character, font });
  }
  return runs;
}

function literal(text: string): string {
  return `(${encodeText(text).replace(/[\\()]/g, "\\$&")})`;
}

/** The widths of Helvetica's letters that differ from 556 thousandths of its size, from Adobe's metrics. */
const WIDTHS: Readonly<Record<number, string>> = {
  222: "ijl'",
  278: ".,:/ \u00a0ftI",
  333: "-()r",
  500: "ckJsvxyz",
  584: "+",
  611: "FTZ",
  667: "ABEKPSVXY",
  722: "CDHNRUw",
  778: "GOQ",
  833: "mM",
  944: "W",
};

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter): [string, number] => [letter, Number(width)]),
  ),
);

function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTH_OF.get(character) ?? 556;
  return (thousandths / 1000) * size;
}
