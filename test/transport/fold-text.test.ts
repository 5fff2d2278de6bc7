import { expect, test } from "vitest";
import { fold, foldText } from "../../src/transport/fold-text.ts";

test.each<[text: string, folded: string]>([
  ["Seán O'Brien", "seanobrien"],
  ["+44 (7700) 900-123", "447700900123"],
  ["AZaz09", "azaz09"],
  ["@[`{/:", ""],
  ["Grüßner STRASSE", "grussnerstrasse"],
  ["ẞ", "ss"],
  ["Æsop Œuvre", "aesopoeuvre"],
  ["Øre Łódź Đorđe Ðuro Ħal Ŧoo Þór ıslak", "orelodzdordedurohaltoothorislak"],
  ["ſ ς Σ σ", "sσσσ"],
  ["李小龙 ٣", "李小龙٣"],
  ["ﬁ ½ ㎆ ２", "fi12mb2"],
  ["%E3%8E%86", "mb"],
  ["%C3%89", "e"],
  ["&eacute;&#x41;", "ea"],
  ["🐦 – …€", ""],
])("%s is compared as %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(foldText(text).folded).toBe(folded);
});

test("each folded character refers to its place in the text, and to the word it is in", () => {
  expect(foldText("É! ß%41 b")).toEqual({
    folded: "essab",
    starts: [0, 3, 3, 4, 8],
    ends: [1, 4, 4, 7, 9],
    continuesWord: [false, false, true, true, false],
  });
});

test("an accent is a part of its word, but begins none", () => {
  expect(foldText("e\u0301a").continuesWord).toEqual([false, true]);
  expect(foldText("-\u0301a").continuesWord).toEqual([false]);
});
