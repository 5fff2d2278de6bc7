import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Apart from the other tests, since it needs Debian's chromium and poppler-utils on the machine.
const config: ViteUserConfig = defineConfig({
  ...base,
  // Merging would add to these lists.
  test: { ...base.test, include: ["test/browser/**/*.test.ts"], exclude: [], testTimeout: 60_000 },
});

export default config;
