import { existsSync, rmSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { thirdPartyNotices } from "./test/package/third-party-notices.ts";

// Two builds write into one folder at once, so that neither may empty it when it likes.
rmSync("dist", { recursive: true, force: true });

/** Only the entries that are there. */
const present = (entry: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entry).filter(([, file]) => existsSync(file)));

const library = present({
  index: "src/index.ts",
  "webhooks/index": "src/webhooks/index.ts",
  "testing/index": "src/testing/index.ts",
  "testing/msw": "src/testing/msw.ts",
});
const binary = present({ "testing/bin/imin-sandbox": "src/testing/bin/imin-sandbox.ts" });

const shared = {
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One copy of each class for all entries, in CommonJS too.
  splitting: true,
  sourcemap: true,
  treeshake: false,
} satisfies Options;

const declarations = {
  // Whatever a declaration borrows from a development dependency is written into it.
  resolve: true,
  compilerOptions: {
    stripInternal: true,
    // tsup 8 sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
    ignoreDeprecations: "6.0",
  },
} satisfies Options["dts"];

export default defineConfig([
  {
    ...shared,
    entry: { ...library, ...binary },
    // zod is a peer of imin-sdk/schemas alone: what is in these entries is their own.
    noExternal: [/^zod(\/|$)/],
    esbuildPlugins: [thirdPartyNotices({ alsoInDeclarations: ["type-fest", "@standard-schema/spec"] })],
    dts: { ...declarations, entry: library },
  },
  {
    ...shared,
    entry: { schemas: "src/schemas.ts" },
    dts: declarations,
  },
]);
