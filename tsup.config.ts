import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "testing/index": "src/testing/index.ts",
    "testing/msw": "src/testing/msw.ts",
    "testing/bin/imin-sandbox": "src/testing/bin/imin-sandbox.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  sourcemap: true,
  clean: true,
  treeshake: false,
  // tsup 8 sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
  dts: { resolve: true, compilerOptions: { ignoreDeprecations: "6.0" } },
});
