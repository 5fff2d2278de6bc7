import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { contestants } from "./contestants.ts";
import type { Workspace } from "./workspace.ts";

/** The minified and gzipped bytes of a web bundle of each contestant's file. */
export async function measureImportSizes(workspace: Workspace): Promise<Readonly<Record<string, number>>> {
  const sizes: [string, number][] = [];
  for (const { file } of contestants) {
    const { outputFiles } = await build({
      entryPoints: [workspace.contestant(file, "mjs")],
      bundle: true,
      minify: true,
      write: false,
      platform: "browser",
      format: "esm",
      target: "es2022",
      logLevel: "error",
    });
    sizes.push([file, gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length]);
  }
  return Object.fromEntries(sizes);
}
