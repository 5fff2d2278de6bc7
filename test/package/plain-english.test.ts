import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./folders.ts";

const places = ["src", "test", "examples", ".ci", ".github", "README.md", "CHANGELOG.md"];

/** Files that are not written by us, and those that list the words. */
const exceptions =
  /^test\/(?:conformance\/samples|package\/api)\/|plain-english\.test\.ts$|CONTRIBUTING\.md$|\.(?:svg|png)$/;

/** Names of imin, OpenActive and libraries that contain a word of the list, and British headers of CSV files. */
const vocabulary = /\b(?:ShortAnswerFormFieldSpecification|hideCursor|programme|E-mail address)\b/g;

/** Words with a plainer one: response, expensive, telemetry, no one, redact, by default, must, again, email. */
const ornateWords = [
  "answer(?:s|ed|ing)?",
  "dear(?:er|est)?",
  "telling|told",
  "nobody|somebody|anybody|everybody",
  "hid(?:e|es|ing)",
  "shall|lest|hence|whilst|anew|besides|whereby|wherein|thereof",
  "whatever it is|as it stands|at hand|goes without saying|be had|all the same",
  "e-mails?",
];

/** British spellings of words that we use. */
const britishWords = [
  "(?:capitali|initiali|normali|organi|recogni|saniti|seriali|summari)s(?:e|ed|er|es|ing|ation)",
  "behaviour|catalogue|centred|colour|licence|misspelt|programme",
];

const words = new RegExp(String.raw`\b(?:${[...ornateWords, ...britishWords].join("|")})\b`, "i");

/** "It is no number" for "It is not a number". */
const invertedNegation = /(?<!\b[Tt]here )\b(?:is|are) no (?!longer|more|one)[a-zA-Z]+/;

/** The lines of a text with a word of the list, each with its number. Names in camel case count as their words. */
function ornate(text: string): string[] {
  const plain = text.replace(vocabulary, "").replace(/([a-z])([A-Z])/g, "$1 $2");
  return plain
    .split("\n")
    .flatMap((line, index) =>
      words.test(line) || invertedNegation.test(line) ? [`${index + 1}: ${line.trim()}`] : [],
    );
}

function filesIn(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, encoding: "utf8" })
    .map((file) => join(place, file))
    .filter((file) => statSync(join(ROOT, file)).isFile() && !exceptions.test(file));
}

test("code, tests and documents use plain American English", () => {
  const files = places.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(600);
  expect(
    files.flatMap((file) => ornate(readFileSync(join(ROOT, file), "utf8")).map((line) => `${file}:${line}`)),
  ).toEqual([]);
});

test.each([
  "imin answered 404.",
  "no such answer",
  "const lastAnswer = 1;",
  "what nobody reads",
  "It is told of each.",
  "hideProperty(error)",
  "It is read anew.",
  "an e-mail to somebody",
  "the licence of a catalogue",
  "normalises the response",
  "a text that is no URL",
])("%s is reported", (text) => {
  expect(ornate(`first line\n${text}`)).toHaveLength(1);
});

test.each([
  "ShortAnswerFormFieldSpecification",
  "hidden",
  "endearing",
  "folded",
  "There is no session.",
  "It is no longer open.",
  "an analysis of licenses",
])("%s is accepted", (text) => {
  expect(ornate(text)).toEqual([]);
});
