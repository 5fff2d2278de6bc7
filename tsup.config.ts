import { defineConfig, type Options } from "tsup";
import { independentDependencies } from "./.ci/independent-dependencies.ts";
import { thirdPartyNotices } from "./.ci/third-party-notices.ts";
import { withoutDocstrings } from "./.ci/without-docstrings.ts";

const library = {
  index: "src/index.ts",
  "webhooks/index": "src/webhooks/index.ts",
  "testing/index": "src/testing/index.ts",
  "testing/msw": "src/testing/msw.ts",
};
const schemas = { schemas: "src/schemas.ts" };
const binaries = {
  "check/bin/imin-check": "src/check/bin/imin-check.ts",
  "testing/bin/imin-sandbox": "src/testing/bin/imin-sandbox.ts",
};
/**
 * ky, zod's core and the base of the errors get files of their own. Bundlers keep their top-level code when it shares a
 * file with code that is used, and drop the whole file when nothing imports from it. No package entry leads here.
 */
const apart = {
  "apart/attempt": "src/transport/attempt.ts",
  "apart/error": "src/errors/imin-error.ts",
  "apart/with-fast-path": "src/validation/with-fast-path.ts",
};

const shared = {
  target: "es2022",
  platform: "neutral",
  treeshake: false,
  // Deno and workerd do not know `http`, only `node:http`.
  removeNodeProtocol: false,
  external: [/^node:/],
} satisfies Options;

/** zod is bundled everywhere except in imin-sdk/schemas, whose schemas must belong to the user's own zod. */
const withZod = { noExternal: [/^zod(\/|$)/] } satisfies Options;

const declarations = {
  only: true,
  // Writes borrowed types of development dependencies into the declarations.
  resolve: true,
  // No `stripInternal`: it would remove the marker that the builder's types need, and the errors' own constructors.
  // tsup 8 sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
  compilerOptions: { ignoreDeprecations: "6.0" },
} satisfies Options["dts"];

// All parts write into `dist` at the same time. `npm run build` empties it first, so none of them uses `clean`.
export default defineConfig([
  {
    ...shared,
    ...withZod,
    entry: { ...library, ...binaries, ...apart },
    format: "esm",
    // One copy of each class for all entries.
    splitting: true,
    esbuildPlugins: [
      independentDependencies(),
      withoutDocstrings(),
      thirdPartyNotices({ alsoInDeclarations: ["type-fest", "@standard-schema/spec"] }),
    ],
  },
  {
    ...shared,
    ...withZod,
    entry: library,
    format: "cjs",
    // With splitting, tsup translates CommonJS a second time and classes lose their names.
    splitting: false,
    esbuildPlugins: [independentDependencies(), withoutDocstrings()],
    esbuildOptions(options) {
      // Jest does not support `import()` in CommonJS.
      options.supported = { "dynamic-import": false };
    },
  },
  {
    ...shared,
    entry: schemas,
    format: ["esm", "cjs"],
    splitting: false,
    esbuildPlugins: [withoutDocstrings()],
  },
  { entry: { ...library, ...schemas }, format: ["esm", "cjs"], dts: declarations },
]);
