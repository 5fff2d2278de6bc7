import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";
import { existing } from "./existing.ts";

// Separate from the other tests because these take minutes. `npm run trust` runs them and prints a table.
const config: ViteUserConfig = defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/trust/**/*.test.ts", ...existing.map(({ file }) => file)],
    exclude: [],
    maxWorkers: 2,
    typecheck: { enabled: false },
  },
});

export default config;
