import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Leaves docstrings out of the JavaScript: the declarations have them, and esbuild keeps those of methods. A comment that
 * esbuild itself reads, such as `@__PURE__`, begins with one asterisk.
 */
export function withoutDocstrings(): Plugin {
  return {
    name: "without-docstrings",
    setup(build) {
      build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
        if (/[/\\]node_modules[/\\]/.test(path)) return undefined;
        const source = await readFile(path, "utf8");
        return { contents: source.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, ""), loader: "ts" };
      });
    },
  };
}
