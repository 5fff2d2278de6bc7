import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { documents, linksOf, root } from "./fences.ts";

const images = join(root, ".github/guides/images");
const diagrams = readdirSync(images);

it.each(diagrams)("%s has a title and a description, and fits a phone in light and dark", (diagram) => {
  const svg = readFileSync(join(images, diagram), "utf8");
  expect(svg).toMatch(/role="img" aria-labelledby="title desc"/);
  expect(svg).toMatch(/<title id="title">.{10,}<\/title>/);
  expect(svg).toMatch(/<desc id="desc">.{100,}<\/desc>/);
  expect(svg).toContain("@media (prefers-color-scheme: dark)");
  // At 390 pixels, the column of a guide is 326 pixels wide: text of 13 pixels stays above 10.
  expect(Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])).toBeLessThanOrEqual(400);
  expect(
    [...svg.matchAll(/(\d+)px (?:system-ui|ui-monospace)/g)].every(([, size]) => Number(size) >= 13),
  ).toBe(true);
});

it("shows every diagram in a document, with a text in its place", () => {
  const shown = new Set(documents.flatMap(linksOf).map((link) => link.split("images/")[1]));
  expect(diagrams.filter((diagram) => !shown.has(diagram))).toStrictEqual([]);
  const withoutText = documents.filter((document) => readFileSync(document, "utf8").includes("![]("));
  expect(withoutText).toStrictEqual([]);
});
