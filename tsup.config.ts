import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
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
/** ky's part comes into a file of its own, which bundlers drop whole: in one file with others ky stays, used or not. */
const apart = { "apart/attempt": "src/transport/attempt.ts" };
const binary = { "testing/bin/imin-sandbox": "src/testing/bin/imin-sandbox.ts" };

const shared = {
  // CommonJS is made of these modules afterwards, in test/package/finish-build.ts: tsup's own rewrites classes and
  // loses their names where entries share code.
  format: "esm",
  target: "es2022",
  platform: "neutral",
  // One copy of each class for all entries.
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
    entry: { ...library, ...binary, ...apart },
    // zod is a peer of imin-sdk/schemas alone: what is in these entries is their own.
    noExternal: [/^zod(\/|$)/],
    esbuildPlugins: [thirdPartyNotices({ alsoInDeclarations: ["type-fest", "@standard-schema/spec"] })],
    plugins: [declareModules(library)],
  },
  { ...shared, entry: schemas, plugins: [declareModules(schemas)] },
  { entry: library, format: "cjs", dts: declarations },
  { entry: schemas, format: "cjs", dts: declarations },
]);
