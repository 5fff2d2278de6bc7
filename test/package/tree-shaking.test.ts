import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { install, pack, type Tarball } from "./tarball.ts";

let tarball: Tarball;
let consumer: string;

beforeAll(async () => {
  tarball = await pack();
  consumer = await install(tarball);
});

// A worker of vitest is ended before it could do so at its exit.
afterAll(() => {
  for (const folder of [dirname(tarball.path), consumer]) rmSync(folder, { recursive: true });
});

it("brings nothing of the client into a bundle that takes a helper, a list of values or an error alone", async () => {
  const sdk: object = await import(pathToFileURL(join(consumer, "node_modules/imin-sdk/dist/index.js")).href);
  const large = ["IminClient", "IminSearchClient", "CheckoutSessionBuilder"];
  const small = Object.keys(sdk).filter((name) => !large.includes(name));
  expect(small.length).toBeGreaterThan(30);
  const sizes = await Promise.all(small.map(async (name) => [name, await bundledSize(name)] as const));
  expect(sizes.filter(([, size]) => size > 1500)).toEqual([]);
});

/** What one import adds to a program, minified and gzipped, in bytes. */
async function bundledSize(name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "imin-sdk"`, resolveDir: consumer },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
