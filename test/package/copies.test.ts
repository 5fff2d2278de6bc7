import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
let folder = "";

// An ES module and a CommonJS one from the same source, as in a program that uses both import and require.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "imin-sdk-copies-"));
  const options = {
    entryPoints: ["src/index.ts"],
    bundle: true,
    target: "es2022",
  };
  await Promise.all([
    build({ ...options, format: "esm", outfile: join(folder, "copy.mjs") }),
    build({ ...options, format: "cjs", outfile: join(folder, "copy.cjs") }),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

const program = `
import { createRequire } from "node:module";
import * as esm from "./copy.mjs";
const cjs = createRequire(import.meta.url)("./copy.cjs");

const failure = async ({ IminClient }) => {
  const fetch = async () => Response.json({ type: "UnknownOrderError" }, { status: 404 });
  const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off" });
  return imin.orders.get("1").catch((error) => error);
};

const results = [];
for (const [maker, reader] of [[esm, cjs], [cjs, esm], [esm, esm], [cjs, cjs]]) {
  const error = await failure(maker);
  results.push({
    isError: error instanceof Error,
    isOfTheCopy: error instanceof reader.IminError,
    isImin: reader.isIminError(error),
    isApi: reader.isIminError(error, "api"),
    isTimeout: reader.isIminError(error, "timeout"),
    stack: error.stack.split("\\n")[0],
    own: Object.keys(error),
  });
}
console.log(JSON.stringify(results));
`;

test("isIminError() recognizes errors of another copy of the SDK, for which instanceof is false", async () => {
  const file = join(folder, "program.mjs");
  await writeFile(file, program);
  const { stdout } = await run(process.execPath, [file]);
  const known = { isError: true, isImin: true, isApi: true, isTimeout: false };
  const error = {
    stack: expect.stringMatching(
      /^IminApiError: orders\.get: imin responded with 404 \(UnknownOrderError\)\./,
    ),
    own: ["attempts", "isSafeToRepeat", "operation", "code", "status", "headers", "type"],
  };
  expect(JSON.parse(stdout)).toEqual([
    { ...known, ...error, isOfTheCopy: false },
    { ...known, ...error, isOfTheCopy: false },
    { ...known, ...error, isOfTheCopy: true },
    { ...known, ...error, isOfTheCopy: true },
  ]);
});
