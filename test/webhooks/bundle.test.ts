import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("../../src/webhooks/index.ts", import.meta.url));

it("adds less than 4 kB to an edge worker and needs no package and no built-in module of Node", async () => {
  // `neutral` knows no built-in module, so an import of one would fail the build.
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
  });
  const [bundle] = outputFiles;
  expect(gzipSync(bundle?.contents ?? "", { level: 9 }).length).toBeLessThan(4_000);
  expect(bundle?.text).not.toMatch(/\bprocess\b|\bBuffer\b|\brequire\b/);
  expect(Object.keys(metafile.inputs).filter((path) => path.includes("node_modules"))).toEqual([]);
});
