import { expect, test } from "vitest";
import { decodeText } from "../../src/transport/decode-text.ts";

const readAs = (text: string): string => decodeText(text).units.join("");

test.each<[written: string, read: string]>([
  ["%41", "A"],
  ["%c3%A9", "é"],
  ["%E2%82%AC", "€"],
  ["%F0%9F%8F%83", "🏃"],
  ["%F4%8F%BF%BF", "\u{10ffff}"],
  ["\\x41", "A"],
  ["\\X4a", "J"],
  ["\\u0041", "A"],
  ["\\u00e9", "é"],
  ["\\ud83c\\udfc3", "🏃"],
  ["\\n\\r\\t\\b\\f\\N", "      "],
  ["&#65;&#x4A;&#X4a;", "AJJ"],
  ["&#1114111;&#x10ffff;", "\u{10ffff}\u{10ffff}"],
  ["&amp;&LT;&quot;&commat;", '&<"@'],
  ["&eacute;&Egrave;&ccirc;&uuml;&ntilde;&ccedil;&aring;", "eEcunca"],
  ["&zcaron;&gbreve;&amacr;&eogon;&Zdot;&odblac;&Lstrok;&oslash;&inodot;", "zgaeZoLoi"],
  ["&nbsp;&frac12;&abcdefghij;", "   "],
  ["&xeacute;&eacutex;", "  "],
  ["%E2%82%80", "0"],
])("%s is an escape of %j", (written, read) => {
  expect(readAs(written)).toBe(read);
  expect(readAs(`a ${written} z`)).toBe(`a ${read} z`);
});

test.each<[written: string, read: string]>([
  ["%2541", "A"],
  ["%26amp%3B", "&"],
  ["&amp;amp;", "&"],
  ["&amp;#65;", "A"],
  ["\\u0026amp;", "&"],
  ["&#37;41", "A"],
  ["\\\\u0041", "A"],
  ["\\\\\\\\u0041", "A"],
  ["\\u005cu0041", "A"],
  ["\\u005c\\u005cn", " "],
  ["%5C%5Cn", " "],
  ["&bsol;&bsol;u0041", "A"],
  ["%25C3%25A9", "é"],
  ["％41", "A"],
  ["&#xff05;41", "A"],
  ["%EF%BC%8541", "A"],
  ["%4%EF%BC%91", "A"],
  ["%4\\ud835\\udfcf", "A"],
  ["&#65%EF%BC%9B", "A"],
])("%s is an escape of an escape of %j", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each<[written: string, read: string]>([
  ["\\\\", "\\"],
  ["\\\\\\\\", "\\"],
  ["\\&bsol;u0041", "\\A"],
  ["\\\\%5Cn", "\\ "],
  ["\\u005c\\u005c\\u0041", "\\A"],
  ["ab%5C%5C\\", "ab\\\\"],
])("of the backslashes in %s, those that are read together become one", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  "%4",
  "%4g",
  "%g4",
  "100% 41",
  "x41",
  "u0041",
  "\\x4",
  "\\u004",
  "\\u00g1",
  "\\y",
  "&amp",
  "amp;",
  "&;",
  "&;abc;",
  "&#;",
  "&a#65;",
  "&#x;",
  "&#xg1;",
  "&#1114112;",
  "&#x110000;",
  "&#00000065;",
  "&#x0000041;",
  "&a b;",
  "&1a;",
  "&a_;",
  "&__proto__;",
  "&abcdefghijk;",
])("%s is not an escape", (text) => {
  expect(readAs(text)).toBe(text);
});

test.each<[written: string, read: string]>([
  ["%C3", "\u00c3"],
  ["%C3A", "\u00c3A"],
  ["%A9", "\u00a9"],
  ["a%A9", "a\u00a9"],
  ["%C3%C3", "\u00c3\u00c3"],
  ["%C3%28", "\u00c3("],
  ["%E2%82", "\u00e2\u0082"],
  ["%E2z%82", "\u00e2z\u0082"],
  ["%E2%82z", "\u00e2\u0082z"],
  ["%F0%9F%8F", "\u00f0\u009f\u008f"],
  ["%F4%90%80%80", "\u00f4\u0090\u0080\u0080"],
  ["%F8%9F%8F%83", "\u00f8\u009f\u008f\u0083"],
])("the bytes of %s, which are not UTF-8, are read as Latin-1", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test("half of a pair of surrogates stays half", () => {
  expect(readAs("\\udfc3\\ud83c")).toBe("\udfc3\ud83c");
  expect(decodeText("🏃\\udfc3").units).toEqual(["🏃", "\udfc3"]);
  expect(decodeText("🏃").units).toEqual(["🏃"]);
});

test("each character refers to the whole escape that it was read from", () => {
  expect(decodeText("a%41&amp;#66;c")).toEqual({
    units: ["a", "A", "B", "c"],
    starts: [0, 1, 4, 13],
    ends: [1, 4, 13, 14],
  });
  expect(decodeText("%E2%82%AC \\ud83c\\udfc3!")).toEqual({
    units: ["€", " ", "🏃", "!"],
    starts: [0, 9, 10, 22],
    ends: [9, 10, 22, 23],
  });
  expect(decodeText("ﬁ🏃é")).toEqual({
    units: ["f", "i", "🏃", "e", "\u0301"],
    starts: [0, 0, 1, 3, 3],
    ends: [1, 1, 3, 4, 4],
  });
});
