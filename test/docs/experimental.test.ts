import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./fences.ts";

const guide = readFileSync(join(root, ".github/guides/documented-inferred-untried.md"), "utf8");

/** What is declared below each `@experimental`. */
function experimentalNames(): readonly string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return files.flatMap((file) => {
    if (!file.endsWith(".ts")) return [];
    const source = readFileSync(join(root, "src", file), "utf8");
    const marked = source.matchAll(/@experimental(?:(?!\*\/)[\s\S])*\*\/\s*(.*)/g);
    return [...marked].map(({ 1: declaration = "" }) => {
      const [, name = ""] = /^(?:export |interface |readonly )*"?([\w[\]]+)/.exec(declaration) ?? [];
      return name;
    });
  });
}

it("lists everything that is marked @experimental in the guide", () => {
  const names = experimentalNames();
  expect(names).toContain("setEntitlement");
  expect(names.filter((name) => !guide.includes(`${name}\``))).toStrictEqual([]);
});
