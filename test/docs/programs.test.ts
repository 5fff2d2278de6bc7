import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agrees, documents, type Fence, fencesOf, linksOf, openingOf, root } from "./fences.ts";
import { typeErrors } from "./type-check.ts";

const run = promisify(execFile);
const fences = documents.flatMap(fencesOf);

/** Makes the package available to a program under its name, bundled from the source. */
async function installPackage(folder: string): Promise<void> {
  const source = join(root, "src");
  await build({
    entryPoints: {
      index: join(source, "index.ts"),
      testing: join(source, "testing/index.ts"),
      webhooks: join(source, "webhooks/index.ts"),
      "imin-check": join(source, "check/bin/imin-check.ts"),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  const exports = { ".": "./index.js", "./testing": "./testing.js", "./webhooks": "./webhooks.js" };
  const bin = { "imin-check": "./imin-check.js" };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "imin-sdk", type: "module", exports, bin }),
  );
  chmodSync(join(folder, "imin-check.js"), 0o755);
  mkdirSync(join(folder, "../.bin"));
  symlinkSync(join(folder, "imin-check.js"), join(folder, "../.bin/imin-check"));
}

/** No environment variable of this machine may point a program to imin itself. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("IMIN_"))),
  NO_COLOR: "1",
  npm_config_offline: "true",
};

it("compiles every program of the README and the guides unchanged", () => {
  expect(fences.length).toBeGreaterThan(documents.length);
  expect(typeErrors(fences)).toStrictEqual([]);
});

it("reports a program that does not compile, with its position", () => {
  const wrong: Fence = {
    name: "GUIDE.md:7",
    document: "GUIDE.md",
    code: 'import { IminClient } from "imin-sdk";\nnew IminClient({ apiKeey: "" });\n',
  };
  expect(typeErrors([wrong])).toStrictEqual([
    expect.stringContaining(
      "GUIDE.md:7, line 2 of the program: Object literal may only specify known properties",
    ),
  ]);
});

describe("the program that each document opens with", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "imin-sdk-docs-"));
    await installPackage(join(folder, "node_modules/imin-sdk"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.concurrent.each(documents.map((document) => [basename(document), document]))(
    "%s",
    async (name, document) => {
      const opening = openingOf(document);
      if (opening === undefined)
        throw new Error("It needs a program, followed by a text block with its output.");
      const { program, output } = opening;
      expect(program.code).toContain("imin-sdk/testing");
      const file = join(folder, `${name}.mjs`);
      writeFileSync(file, program.code);
      const { stdout } = await run(process.execPath, [file], { cwd: folder, env });
      expect(agrees(stdout, output) ? output : stdout).toBe(output);
    },
  );

  it("matches the documented output, except for what differs between runs", () => {
    expect(agrees("Paid £8.50.\nOrder 123\n", "Paid £8.50.\nOrder …\n")).toBe(true);
    expect(agrees("Paid £8x50.\nOrder 123\n", "Paid £8.50.\nOrder …\n")).toBe(false);
    expect(agrees("Paid £8.50.\nOrder 1\n2\n", "Paid £8.50.\nOrder …\n")).toBe(false);
    expect(agrees("one\ntwo\nthree\nfour\n", "one\n…\nfour\n")).toBe(true);
    expect(agrees("one\ntwo\nthree\nfour\n", "one\n…\nthree\n")).toBe(false);
  });
});

it("has no link to a file that does not exist", () => {
  const broken = documents.flatMap((document) =>
    linksOf(document).filter((link) => !existsSync(join(dirname(document), link))),
  );
  expect(broken).toStrictEqual([]);
});

it("links to every example", () => {
  const linked = documents.flatMap((document) =>
    linksOf(document).map((link) => join(dirname(document), link)),
  );
  const examples = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => /^[\w-]+\.(ts|sh)$|\/main\.ts$/.test(file))
    // A part of the webhook examples.
    .filter((file) => file !== "webhooks-changed-customers.ts");
  expect(examples.length).toBeGreaterThan(10);
  expect(examples.filter((file) => !linked.includes(join(root, "examples", file)))).toStrictEqual([]);
});
