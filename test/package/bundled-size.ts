import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "./folders.ts";

/**
 * What a module of a program comes to with all that it imports, minified and gzipped, in bytes.
 *
 * @param contents The module, which imports from `./dist`.
 */
export async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}
