import { mergeConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

// Apart from the other tests, since it needs Debian's chromium and poppler-utils on the machine.
const config: ViteUserConfig = mergeConfig(base, { test: { testTimeout: 60_000 } });

// Merging would add to these lists.
export default {
  ...config,
  test: { ...config.test, include: ["test/browser/**/*.test.ts"], exclude: [] },
} satisfies ViteUserConfig;
