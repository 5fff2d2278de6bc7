import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Separate from the other tests because these start Redis and PostgreSQL.
const config: ViteUserConfig = defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/import-members/**/*.test.ts"],
    exclude: [],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 120_000,
    typecheck: { enabled: false },
  },
});

export default config;
