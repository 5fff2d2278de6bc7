import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Separate from the other tests because it needs Debian's chromium and poppler-utils.
const config: ViteUserConfig = defineConfig({
  ...base,
  // Merging would add to these lists.
  test: { ...base.test, include: ["test/browser/**/*.test.ts"], exclude: [], testTimeout: 60_000 },
});

export default config;
