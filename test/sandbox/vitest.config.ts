import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Separate from the other tests because these use all of the machine's processors for a minute.
const config: ViteUserConfig = defineConfig({
  ...base,
  // Merging would add to these lists.
  test: { ...base.test, include: ["test/sandbox/**/*.test.ts"], exclude: [], typecheck: { enabled: false } },
});

export default config;
