import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "./folders.ts";

/**
 * The size of a module with everything it imports, minified and gzipped, in bytes.
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

/** An export of the package, and the bytes that importing it adds to a bundle. */
export interface HelperSize {
  readonly name: string;
  readonly size: number;
}

/** Exports that need the client's code. */
const large = ["IminClient", "IminSearchClient", "CheckoutSessionBuilder"];

/** The sizes of the root's helpers, lists of values and errors, each imported alone, largest first. */
export async function helperSizes(): Promise<HelperSize[]> {
  const sdk: object = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
  const names = Object.keys(sdk).filter((name) => !large.includes(name));
  const sizes = await Promise.all(
    names.map(async (name) => ({
      name,
      size: await bundledSize(`export { ${name} } from "./dist/index.js"`),
    })),
  );
  return sizes.sort((a, b) => b.size - a.size);
}
