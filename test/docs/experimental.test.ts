import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./fences.ts";
import { publicNames } from "./public-names.ts";

const guide = readFileSync(join(root, ".github/guides/documented-inferred-untried.md"), "utf8");

it("lists everything that is marked @experimental in the guide", () => {
  const names = publicNames()
    .filter(({ tags }) => tags.includes("experimental"))
    .map(({ name }) => name);
  expect(names).toContain("Customers.setEntitlement");
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toStrictEqual([]);
});

it.each(["README.md", ".github/guides/documented-inferred-untried.md"])(
  "%s says that nothing has run against imin itself",
  (document) => {
    const text = readFileSync(join(root, document), "utf8").replace(/\s+/g, " ");
    expect(text).toMatch(/(Nothing in this package|never|not) (has )?run against imin itself/i);
  },
);
