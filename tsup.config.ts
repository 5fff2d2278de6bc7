import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";
import { thirdPartyNotices } from "./test/package/third-party-notices.ts";

// Two builds write into one folder at once, so that neither may empty it when it likes.
rmSync("dist", { recursive: true, force: true });

const library = {
  index: "src/index.ts",
  "webhooks/index": "src/webhooks/index.ts",
  "testing/index": "src/testing/index.ts",
  "testing/msw": "src/testing/msw.ts",
};
const schemas = { schemas: "src/schemas.ts" };
const binary = { "testing/bin/imin-sandbox": "src/testing/bin/imin-sandbox.ts" };

const shared = {
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One copy of each class for all entries, in CommonJS too.
  splitting: true,
  sourcemap: true,
  treeshake: false,
  // `http` instead of `node:http` is unknown to Deno and workerd.
  removeNodeProtocol: false,
  external: [/^node:/],
} satisfies Options;

const declarations = {
  only: true,
  // Whatever a declaration borrows from a development dependency is written into it.
  resolve: true,
  // Without `stripInternal`: the builder's types need their marker, and errors would seem to be made like `Error`.
  // tsup 8 sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
  compilerOptions: { ignoreDeprecations: "6.0" },
} satisfies Options["dts"];

type Plugin = NonNullable<Options["plugins"]>[number];

/** tsup writes into the source maps of CommonJS where on this machine they were made. */
const relativeSourceMaps: Plugin = {
  name: "relative-source-maps",
  buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith(".map"))) {
      const map: { file?: string; sources: string[] } = JSON.parse(readFileSync(name, "utf8"));
      const made = resolve(name.replace(/\.map$/, ""));
      const sources = map.sources.map((source) => (source === made ? basename(made) : source));
      writeFileSync(name, JSON.stringify({ ...map, file: basename(made), sources }));
    }
  },
};

/** The types are written once, for CommonJS; the ES modules' declarations hand them on. */
function declareModules(entry: Record<string, string>): Plugin {
  return {
    name: "declare-modules",
    buildEnd() {
      for (const name of Object.keys(entry)) {
        const file = `dist/${name}.d.ts`;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `export * from "./${basename(name)}.cjs";\n`);
      }
    },
  };
}

export default defineConfig([
  {
    ...shared,
    entry: { ...library, ...binary },
    // zod is a peer of imin-sdk/schemas alone: what is in these entries is their own.
    noExternal: [/^zod(\/|$)/],
    esbuildPlugins: [thirdPartyNotices({ alsoInDeclarations: ["type-fest", "@standard-schema/spec"] })],
    plugins: [declareModules(library), relativeSourceMaps],
  },
  { ...shared, entry: schemas, plugins: [declareModules(schemas), relativeSourceMaps] },
  { entry: library, format: "cjs", dts: declarations },
  { entry: schemas, format: "cjs", dts: declarations },
]);
