import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documents, type Fence, fencesOf, linksOf, root } from "./fences.ts";
import { typeErrors } from "./type-check.ts";

const run = promisify(execFile);
const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") };
const fences = documents.flatMap(fencesOf);
const bringsSandbox = ({ code }: Fence): boolean => code.includes('from "imin-sdk/testing"');

/** What each program prints. */
const outputs: readonly (readonly [document: string, output: RegExp])[] = [
  ["README.md", /^.*Pilates.* £\d+(\.\d\d)?\n$/i],
  ["getting-started.md", /^Store \w+ with your own record of Louis\.\n$/],
  ["from-a-search-result-to-a-booking.md", /Thursday 26 November.*\n(.*\n)*Redirect the customer to https:/],
  ["orders-and-account-pages.md", /^Paid £\d+\.\d\d\.\ncancelled-by-customer\n$/],
  ["webhooks.md", /^\w+ now has louis_new_email@imin\.co\.\n$/],
  ["testing-with-the-sandbox.md", /^\[.*'confirmation'.*'refund'.*\]\n$/],
];

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

it("keeps the README's first program plain JavaScript, to be saved as first.mjs", async () => {
  const first = fences[0]?.code ?? "";
  const { code } = await transform(first, { loader: "js" });
  expect(code).toContain("createSandbox");
});

describe("the programs that bring a sandbox run as they stand", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "imin-sdk-docs-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.concurrent.each(outputs)("%s", async (document, output) => {
    const program = fences.find((fence) => fence.name.startsWith(`${document}:`) && bringsSandbox(fence));
    const file = join(folder, `${document}.mts`);
    writeFileSync(file, program?.code ?? "");
    const { stdout } = await run(process.execPath, ["--import", "tsx", file], { cwd: root, env });
    expect(stdout).toMatch(output);
  });

  it("covers every one of them", () => {
    const documentsWithOne = fences.filter(bringsSandbox).map(({ name }) => name.split(":")[0]);
    expect(documentsWithOne.sort()).toStrictEqual(outputs.map(([document]) => document).sort());
  });
});

it("has no link to a file that does not exist", () => {
  const broken = documents.flatMap((document) =>
    linksOf(document).filter((link) => !existsSync(join(dirname(document), link))),
  );
  expect(broken).toStrictEqual([]);
});
