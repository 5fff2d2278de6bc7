import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { minify } from "terser";

/**
 * Minifies modules in place, and their source maps with them.
 *
 * Functions and classes keep their names, for stack traces and for whoever prints an object. The marks of what has no
 * side effects stay too, by which bundlers drop what is not used (esbuild's own minifying loses them).
 *
 * @param files Built modules, each with its source map beside it.
 */
export async function minifyModules(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const map = `${file}.map`;
    const code = readFileSync(file, "utf8");
    const minified = await minify(
      { [basename(file)]: code },
      {
        module: true,
        ecma: 2020,
        keep_classnames: true,
        keep_fnames: true,
        // A function that is moved to where it is called leaves its mark behind.
        compress: { reduce_funcs: false, inline: false },
        // esbuild writes classes as values of variables, and a class without a name takes that of its variable.
        mangle: { reserved: [...code.matchAll(/\b(\w+) = class\b/g)].flatMap(([, name]) => name ?? []) },
        format: { preserve_annotations: true, comments: /^!|@license|@__NO_SIDE_EFFECTS__/ },
        sourceMap: { content: readFileSync(map, "utf8"), filename: basename(file), url: basename(map) },
      },
    );
    if (minified.code === undefined || typeof minified.map !== "string")
      throw new Error(`${file} was not minified.`);
    writeFileSync(file, `${minified.code}\n`);
    writeFileSync(map, minified.map);
  }
}
