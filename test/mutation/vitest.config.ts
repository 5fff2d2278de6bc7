import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "../vitest.config.ts";

/** Globs of the tests that run, below `test`. */
const tests = (process.env["IMIN_MUTATION_TESTS"] ?? "*").split(",");

// The tests that Stryker runs against mutated sources. These measure sizes or times of the source, which its instruments
// change, or look at other things than the source.
const config: ViteUserConfig = defineConfig({
  ...base,
  test: {
    ...base.test,
    include: tests.map((glob) => (glob.endsWith(".ts") ? `test/${glob}` : `test/${glob}/**/*.test.ts`)),
    exclude: [
      ...(base.test?.exclude ?? []),
      "test/webhooks/bundle.test.ts",
      "test/promises/linear-time.test.ts",
      "test/transport/redaction-spellings.test.ts",
      "test/{docs,examples,testing}/**",
    ],
    // One worker for all files saves most of the time: the tests share no state.
    isolate: false,
    typecheck: { enabled: false },
  },
});

export default config;
