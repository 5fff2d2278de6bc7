import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Separate from the other tests because these compile and run every program of the documentation.
const config: ViteUserConfig = defineConfig({
  ...base,
  // Merging would add to these lists.
  test: { ...base.test, include: ["test/docs/**/*.test.ts"], exclude: [], typecheck: { enabled: false } },
});

export default config;
