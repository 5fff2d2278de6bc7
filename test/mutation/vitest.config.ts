import { resolve } from "node:path";
import { buildSync } from "esbuild";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base, { sources } from "../vitest.config.ts";

/** Globs of the tests that run, below `test`. */
const tests = (process.env["IMIN_MUTATION_TESTS"] ?? "*").split(",");

/**
 * The sandbox in one file. It is not mutated, and its hundred files would be loaded again for each mutant. Stryker runs
 * in a copy of the repository, which it deletes with this file.
 */
const sandbox = resolve(`coverage/imin-sandbox-${process.pid}.mjs`);
buildSync({
  entryPoints: ["src/testing/index.ts"],
  outfile: sandbox,
  bundle: true,
  platform: "node",
  format: "esm",
});

/** The quickest files first, because the first test that fails ends the run of a mutant. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

// The tests that Stryker runs against mutated sources. These measure sizes or times of the source, which its instruments
// change, or look at other things than the source.
const config: ViteUserConfig = defineConfig({
  ...base,
  resolve: {
    alias: [{ find: /^imin-sdk\/testing$/, replacement: sandbox }, ...sources],
  },
  test: {
    ...base.test,
    server: { deps: { external: [/imin-sandbox-\d+\.mjs$/] } },
    sequence: { sequencer: QuickestFirst },
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
