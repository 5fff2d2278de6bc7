import { readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./folders.ts";
import { bareImports, filesLoadedBy, sourcesOf, withoutComments } from "./imports.ts";
import { run } from "./run.ts";
import { install, pack, type Tarball } from "./tarball.ts";

let tarball: Tarball;
let consumer: string;
let packageFolder: string;
const read = (file: string): string => readFileSync(join(packageFolder, file), "utf8");

beforeAll(async () => {
  tarball = await pack();
  consumer = await install(tarball);
  packageFolder = join(consumer, "node_modules/imin-sdk");
});

// vitest ends a worker before it could do so at its exit.
afterAll(() => {
  for (const folder of [dirname(tarball.path), consumer]) rmSync(folder, { recursive: true });
});

describe("the tarball", () => {
  it("contains only these files", () => {
    // Shared declarations are named after one of their modules.
    const names = tarball.contents.map(({ path }) =>
      path
        .replace(/^dist\/[\w-]+-[\w-]{8}(\.d\.c?ts)$/, "dist/shared-HASH$1")
        .replace(/-[A-Z0-9]{8}\./, "-HASH."),
    );
    const entries = ["index", "schemas", "webhooks/index", "testing/index", "testing/msw"];
    expect([...new Set(names)].sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "THIRD_PARTY_NOTICES",
        "package.json",
        ...entries.flatMap((entry) => [`dist/${entry}.d.ts`, `dist/${entry}.d.cts`]),
        ...entries.flatMap((entry) => [`dist/${entry}.js`, `dist/${entry}.cjs`]),
        "dist/check/bin/imin-check.js",
        "dist/testing/bin/imin-sandbox.js",
        "dist/chunk-HASH.js",
        "dist/listen-HASH.js",
        "dist/shared-HASH.d.ts",
        "dist/shared-HASH.d.cts",
      ].sort(),
    );
  });

  it("is the only package that npm installs", () => {
    const lock: { packages: Record<string, unknown> } = JSON.parse(
      readFileSync(join(consumer, "node_modules/.package-lock.json"), "utf8"),
    );
    expect(Object.keys(lock.packages)).toEqual(["node_modules/imin-sdk"]);
    expect(readdirSync(join(consumer, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "imin-sdk",
    ]);
  });

  it("contains no path of the build machine and no TODO", () => {
    const suspects = [ROOT.replace(/\/$/, ""), homedir(), "TODO", "FIXME"];
    for (const { path } of tarball.contents) {
      for (const suspect of suspects) {
        expect(read(path).includes(suspect), `${suspect} in ${path}`).toBe(false);
      }
    }
  });

  it("contains the notices of every bundled package", () => {
    const modules = tarball.contents.filter(({ path }) => /\.c?js$/.test(path));
    const inlined = modules
      .flatMap(({ path }) => sourcesOf(join(packageFolder, path)))
      .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(inlined).toContain("ky");
    const notices = read("THIRD_PARTY_NOTICES");
    for (const name of new Set(inlined)) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it("starts the sandbox from the command line", async () => {
    expect(await run("npx", ["--no-install", "imin-sandbox", "--help"], { folder: consumer })).toContain(
      "--port",
    );
  });
});

describe("an import", () => {
  it.each([
    ["dist/index.js", []],
    ["dist/index.cjs", []],
    ["dist/schemas.js", ["zod/mini"]],
    ["dist/schemas.cjs", ["zod/mini"]],
    ["dist/webhooks/index.js", []],
    ["dist/webhooks/index.cjs", []],
    ["dist/testing/index.js", ["node:http"]],
    ["dist/testing/index.cjs", ["node:http"]],
    ["dist/testing/msw.js", ["msw"]],
    ["dist/testing/msw.cjs", ["msw"]],
    ...["ts", "cts"].flatMap((extension): [string, string[]][] => [
      [`dist/index.d.${extension}`, []],
      [`dist/schemas.d.${extension}`, ["zod/mini"]],
      [`dist/webhooks/index.d.${extension}`, []],
      [`dist/testing/index.d.${extension}`, []],
      [`dist/testing/msw.d.${extension}`, ["msw"]],
    ]),
  ])("of %s needs from other packages: %j", (entry, packages) => {
    expect(bareImports(join(packageFolder, entry))).toEqual(packages);
  });

  it.each(["dist/index.js", "dist/index.cjs", "dist/webhooks/index.js", "dist/webhooks/index.cjs"])(
    "of %s loads no part of the sandbox",
    (entry) => {
      const files = filesLoadedBy(join(packageFolder, entry));
      const sources = files.flatMap(sourcesOf);
      expect(sources.some((source) => source.includes("src/"))).toBe(true);
      expect(sources.filter((source) => source.includes("src/testing/"))).toEqual([]);
    },
  );

  it.each(["ts", "cts"])("of the root exposes no type of ky or zod in its .d.%s", (extension) => {
    expect(withoutComments(read(`dist/index.d.${extension}`))).not.toMatch(
      /\b(Zod\w+|z\.\w+|KyInstance|KyRequest|HTTPError)\b/,
    );
  });

  it("loads the declarations of its own format", () => {
    const declarations = tarball.contents.filter(({ path }) => /\.d\.c?ts$/.test(path));
    for (const { path } of declarations) {
      const extensions = filesLoadedBy(join(packageFolder, path)).map((file) => /\.d\.c?ts$/.exec(file)?.[0]);
      expect(new Set(extensions), path).toEqual(new Set(/\.d\.c?ts$/.exec(path)));
    }
  });

  it("by `import` and by `require` finds the same names", async () => {
    const entries = ["imin-sdk", "imin-sdk/webhooks", "imin-sdk/testing"];
    for (const entry of entries) {
      const print = `console.log(Object.keys(sdk).filter((name) => name !== "default" && name !== "module.exports").sort().join())`;
      const module = `import * as sdk from "${entry}"; ${print}`;
      const script = `const sdk = require("${entry}"); ${print}`;
      const imported = await run("node", ["--input-type=module", "--eval", module], { folder: consumer });
      expect(imported.trim()).not.toBe("");
      expect(await run("node", ["--eval", script], { folder: consumer })).toBe(imported);
    }
  });
});
