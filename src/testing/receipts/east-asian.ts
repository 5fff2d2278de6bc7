/**
 * Chinese, Japanese and Korean text in a PDF without a font in the file. Every reader knows these two fonts by name, with
 * Unicode as their encoding, and replaces them by a font of the system: ISO 32000-1, section 9.7.5.2, "Predefined
 * CMaps". Other scripts have no such fonts. Arabic and Indic ones also need letters in forms that depend on their
 * neighbors, and Arabic and Hebrew are written from right to left.
 */

/** A font of Chinese, Japanese or Korean letters. @internal */
export interface EastAsianFont {
  /** Its name in the resources of a page. */
  readonly resource: string;
  readonly name: string;
  readonly encoding: string;
  readonly ordering: string;
  readonly supplement: number;
  /** The letters that every version of the font has. */
  readonly letters: RegExp;
}

/** The Chinese font has the Japanese letters too. @internal */
export const EAST_ASIAN_FONTS: readonly EastAsianFont[] = [
  {
    resource: "F3",
    name: "STSong-Light",
    encoding: "UniGB-UTF16-H",
    ordering: "GB1",
    supplement: 4,
    letters:
      /[\u3001-\u3003\u3005-\u3017\u3041-\u3093\u309b-\u309e\u30a1-\u30f6\u30fb-\u30fe\u3105-\u3129\u3400-\u4db5\u4e00-\u9fa5]/,
  },
  {
    resource: "F4",
    name: "HYSMyeongJo-Medium",
    encoding: "UniKS-UTF16-H",
    ordering: "Korea1",
    supplement: 1,
    letters: /[\u3131-\u318e\uac00-\ud7a3]/,
  },
];

/** The font for a letter. Returns nothing for a letter of another script. @internal */
export function eastAsianFontFor(character: string): EastAsianFont | undefined {
  return EAST_ASIAN_FONTS.find(({ letters }) => letters.test(character));
}

/** A text as a hexadecimal string of UTF-16. @internal */
export function hexadecimal(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.map((unit) => unit.toString(16).padStart(4, "0")).join("");
}

/**
 * The three objects of a font in a PDF.
 *
 * @param first The number of the first object.
 * @internal
 */
export function fontObjects(font: EastAsianFont, first: number): readonly string[] {
  const { name, encoding, ordering, supplement } = font;
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding} /DescendantFonts [${first + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /FontDescriptor ${first + 2} 0 R ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement ${supplement} >> >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ` +
      "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
}
