import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./folders.ts";

const places = ["src", "examples", "README.md", ".github/guides"];

/** Names of imin, OpenActive and libraries that contain a word of the list. */
const vocabulary = /\b(?:ShortAnswerFormFieldSpecification|hideCursor)\b/g;

/** Words with a plainer one: response, expensive, telemetry, no one, redact, by default, must. */
const words =
  /\b(?:answer(?:s|ed|ing)?|dear(?:er|est)?|telling|nobody|hid(?:e|es|ing)|told|shall|whatever it is|at hand|goes without saying)\b/i;

/** The lines of a text with a word of the list, each with its number. Names in camel case count as their words. */
function ornate(text: string): string[] {
  const plain = text.replace(vocabulary, "").replace(/([a-z])([A-Z])/g, "$1 $2");
  return plain
    .split("\n")
    .flatMap((line, index) => (words.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
}

function filesIn(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, encoding: "utf8" })
    .map((file) => join(place, file))
    .filter((file) => statSync(join(ROOT, file)).isFile());
}

test("source, examples and guides use plain words", () => {
  const files = places.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(300);
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
])("%s is reported", (text) => {
  expect(ornate(`first line\n${text}`)).toHaveLength(1);
});

test.each(["ShortAnswerFormFieldSpecification", "hidden", "endearing", "folded"])(
  "%s is accepted",
  (text) => {
    expect(ornate(text)).toEqual([]);
  },
);
