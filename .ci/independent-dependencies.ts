import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** A change to a file of a bundled package. The build fails where the package no longer has what is changed. */
interface Change {
  readonly file: RegExp;
  readonly from: string;
  readonly to: string;
}

const changes: readonly Change[] = [
  {
    // Jest's jsdom environment has no TextEncoder. ky needs one only for the progress of uploads.
    file: /[\\/]ky[\\/]distribution[\\/]utils[\\/]body\.js$/,
    from: "const encoder = new TextEncoder();",
    to: "const encoder = { encode: (text) => new TextEncoder().encode(text) };",
  },
  {
    // The copies of zod in a process share their configuration, and the metadata of schemas. Neither must a program
    // change the SDK by it, nor the SDK's import the program.
    file: /[\\/]zod[\\/]v4[\\/]core[\\/](?:core|registries)\.js$/,
    from: "globalThis",
    to: "ownScope",
  },
];

/** An esbuild plugin that makes bundled packages independent of the process that they are loaded into. */
export function independentDependencies(): Plugin {
  return {
    name: "independent-dependencies",
    setup(build) {
      for (const { file, from, to } of changes) {
        build.onLoad({ filter: file }, ({ path }) => {
          const source = readFileSync(path, "utf8");
          if (!source.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)} any more.`);
          const scope = to === "ownScope" ? "const ownScope = {};\n" : "";
          return { contents: scope + source.replaceAll(from, to), loader: "js" };
        });
      }
    },
  };
}
