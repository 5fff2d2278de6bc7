import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** A change to a file of a bundled package. The build fails if the package no longer contains the changed code. */
interface Change {
  readonly file: RegExp;
  readonly from: string;
  readonly to: string;
}

const changes: readonly Change[] = [
  {
    // Jest's jsdom environment has no TextEncoder. ky uses one only for the progress of uploads.
    file: /[\\/]ky[\\/]distribution[\\/]utils[\\/]body\.js$/,
    from: "const encoder = new TextEncoder();",
    to: "const encoder = { encode: (text) => new TextEncoder().encode(text) };",
  },
  {
    // All copies of zod in a process share their configuration and their schema metadata. A program must not affect
    // the SDK this way, and importing the SDK must not affect the program.
    file: /[\\/]zod[\\/]v4[\\/]core[\\/](?:core|registries)\.js$/,
    from: "globalThis",
    to: "ownScope",
  },
];

/** An esbuild plugin that makes bundled packages independent of the process that loads them. */
export function independentDependencies(): Plugin {
  return {
    name: "independent-dependencies",
    setup(build) {
      for (const { file, from, to } of changes) {
        build.onLoad({ filter: file }, ({ path }) => {
          const source = readFileSync(path, "utf8");
          if (!source.includes(from)) throw new Error(`${path} no longer contains ${JSON.stringify(from)}.`);
          const scope = to === "ownScope" ? "const ownScope = {};\n" : "";
          return { contents: scope + source.replaceAll(from, to), loader: "js" };
        });
      }
    },
  };
}
