import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { absoluteLinks } from "../../.ci/absolute-links.ts";
import { emptyFolder, ROOT } from "./folders.ts";
import { run } from "./run.ts";

const repository = "https://github.com/a-club/its-fork";
let folder: string;
const read = (file: string): string => readFileSync(join(folder, "package", file), "utf8");

beforeAll(async () => {
  folder = emptyFolder("imin-sdk-release-test");
  const environment = { GITHUB_REPOSITORY: "a-club/its-fork", GITHUB_REF_NAME: "v1.2.3" };
  await run("npx", ["tsx", ".ci/pack.ts", folder], { folder: ROOT, environment });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
  await run("tar", ["--extract", "--gzip", "--file", tarball], { folder });
});

// vitest ends a worker before its exit handlers run.
afterAll(() => rmSync(folder, { recursive: true }));

describe("a release", () => {
  it("names the repository that it was made in", () => {
    expect(JSON.parse(read("package.json"))).toMatchObject({
      name: "imin-sdk",
      repository: { type: "git", url: `git+${repository}.git` },
      homepage: `${repository}#readme`,
      bugs: { url: `${repository}/issues` },
    });
  });

  it("has no relative link in its README, and no link to a missing file", () => {
    const targets = [...read("README.md").matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
    expect(targets.filter((target) => !/^(https:\/\/|#)/.test(target))).toEqual([]);
    const own = targets.filter((target) => target.startsWith(repository));
    expect(own).not.toEqual([]);
    // `blob` leads to the page about a file, `raw` to an image itself.
    const paths = own.map((target) =>
      target.slice(repository.length).replace(/^\/(?:blob|raw)\/v1\.2\.3\//, ""),
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("comes with a CycloneDX bill of what is inlined", () => {
    const bill = JSON.parse(readFileSync(join(folder, "imin-sdk.cdx.json"), "utf8"));
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { name: "imin-sdk" } } });
    const inlined = bill.components.map(({ name }: { name: string }) => name);
    expect(inlined).toEqual(expect.arrayContaining(["ky", "zod"]));
    expect(inlined).not.toContain("vitest");
    for (const component of bill.components) expect(component.licenses).not.toEqual([]);
  });

  it("otherwise equals the output of npm pack", () => {
    expect(read("dist/index.js")).toBe(readFileSync(join(ROOT, "dist/index.js"), "utf8"));
  });
});

it.each([
  ["[a](examples/a.ts)", "[a](https://github.com/x/y/blob/v1/examples/a.ts)"],
  ["[a](./examples/a.ts#L5)", "[a](https://github.com/x/y/blob/v1/examples/a.ts#L5)"],
  ["![a](docs/a.png)", "![a](https://github.com/x/y/raw/v1/docs/a.png)"],
  ['<img src="docs/a.png">', '<img src="https://github.com/x/y/raw/v1/docs/a.png">'],
  ["[a]: examples/a.ts", "[a]: https://github.com/x/y/blob/v1/examples/a.ts"],
  ["[![b](b.svg)](a.md)", "[![b](https://github.com/x/y/raw/v1/b.svg)](https://github.com/x/y/blob/v1/a.md)"],
  ["[a](https://imin.co/a)", "[a](https://imin.co/a)"],
  ["[a](mailto:a@imin.co)", "[a](mailto:a@imin.co)"],
  ["[a](#install)", "[a](#install)"],
  ["`[a](b.ts)`", "`[a](b.ts)`"],
  [
    "```ts\nitems[0](b.ts)\n```\n[a](b.ts)",
    "```ts\nitems[0](b.ts)\n```\n[a](https://github.com/x/y/blob/v1/b.ts)",
  ],
])("rewrites %j to %j", (text, expected) => {
  expect(absoluteLinks(text, "https://github.com/x/y", "v1")).toBe(expected);
});
