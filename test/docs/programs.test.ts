import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { expect, it } from "vitest";
import { documents, type Fence, fencesOf, linksOf, root } from "./fences.ts";
import { typeErrors } from "./type-check.ts";

const run = promisify(execFile);
const fences = documents.flatMap(fencesOf);

it("compiles every program of the README and the guides as it stands", () => {
  expect(fences.length).toBeGreaterThan(documents.length);
  expect(typeErrors(fences)).toStrictEqual([]);
});

it("reports a program that does not compile, with its place", () => {
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

it("runs the README's first program as JavaScript against the sandbox, until Louis sees his booking", async () => {
  const [first] = fences;
  if (first === undefined) throw new Error("The README has no program.");
  // It is to be saved as `first.mjs`: what is not JavaScript is refused here.
  const { code } = await transform(first.code, { loader: "js" });
  const folder = mkdtempSync(join(tmpdir(), "imin-sdk-docs-"));
  try {
    const file = join(folder, "first.mts");
    writeFileSync(file, code);
    const { stdout } = await run("npx", ["tsx", "--tsconfig", "tsconfig.json", file], { cwd: root });
    expect(stdout).toMatch(/^.*Pilates.* £\d+(\.\d\d)?\n$/i);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("has no link to a file that does not exist", () => {
  const broken = documents.flatMap((document) =>
    linksOf(document).filter((link) => !existsSync(join(dirname(document), link))),
  );
  expect(broken).toStrictEqual([]);
});
