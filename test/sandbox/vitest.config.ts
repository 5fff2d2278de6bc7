import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Apart from the other tests, because these take the machine's processors for themselves for a minute.
const config: ViteUserConfig = defineConfig({
  ...base,
  // Merging would add to these lists.
  test: { ...base.test, include: ["test/sandbox/**/*.test.ts"], exclude: [], typecheck: { enabled: false } },
});

export default config;
