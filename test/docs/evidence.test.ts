import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../package/folders.ts";
import { cellsOf } from "../package/table.ts";
import { existing } from "../trust/existing.ts";

const page = readFileSync(join(ROOT, ".github/guides/trust.md"), "utf8");

/** What the last run has written. */
const [block = ""] = /<!-- generated: trust -->[\s\S]*?<!-- end -->/.exec(page) ?? [];

const [heading, , ...lines] = cellsOf(block);

test("the page of evidence names the command and the date of its run", () => {
  const [, command, date] = /`(npm run trust -- [^`]*--write)` wrote the table on (\S+),/.exec(page) ?? [];
  expect(command).toBeDefined();
  expect(new Date(String(date)).toISOString().slice(0, 10)).toBe(date);
});

test("each line of its table has a promise, how it was tried, how often, and no failure", () => {
  expect(heading).toEqual(["promise", "how it was tried", "how often", "failures"]);
  for (const [promise = "", how = "", often = "", failures] of lines) {
    expect(promise).toMatch(/^\S.{10,}/);
    expect(how).toMatch(/^\S.{10,}/);
    expect(often, promise).toMatch(/^[1-9]\d{0,2}(,\d{3})*$/);
    expect(failures, promise).toBe("none");
  }
});

test("its table has every promise that is tried, once", () => {
  const folder = join(ROOT, "test/trust");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".test.ts"),
  );
  const tried = sources.flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    return [...source.matchAll(/^trial\(\s*"([^"]+)"/gm)].flatMap(([, promise]) => promise ?? []);
  });
  expect(tried.length).toBeGreaterThan(10);
  const promises = [...tried, ...existing.map(({ promise }) => promise)];
  expect(lines.map(([promise]) => promise).sort()).toEqual(promises.sort());
});
