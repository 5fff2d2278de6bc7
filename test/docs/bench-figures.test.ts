import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./fences.ts";

const guide = readFileSync(join(root, ".github/guides/costs-and-compatibility.md"), "utf8");
const chart = readFileSync(join(root, ".github/guides/images/cost-of-a-call.svg"), "utf8");

it("draws the figures of the table, from the same run", () => {
  const [, description = ""] = /<desc id="desc">[^:]*: (.*)\.<\/desc>/.exec(chart) ?? [];
  const drawn = description.split(", ").map((client) => client.split(/ (?=[\d.]+ and )| and /));
  expect(drawn.length).toBeGreaterThan(5);
  for (const [title, first, second] of drawn) {
    const [, cells = ""] = guide.split(`\n| ${title} `);
    expect(`${title}${cells.split("\n")[0]}`).toMatch(
      new RegExp(`^.{2,30}\\| (?:yes|no) +\\| ${first} / ${second} `),
    );
  }
  const [, date] = /Median of one run, ([\d-]+)\./.exec(chart) ?? [];
  expect(guide).toContain(`From one run of \`npm run bench -- --write\` on ${date}:`);
});
