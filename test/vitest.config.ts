import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = (file: string): string => fileURLToPath(new URL(`../src/${file}`, import.meta.url));

// Tests and examples import the package by its own name, as a reader would. No build is needed for it.
export const sources: readonly { readonly find: RegExp; readonly replacement: string }[] = [
  { find: /^imin-sdk$/, replacement: source("index.ts") },
  { find: /^imin-sdk\/schemas$/, replacement: source("schemas.ts") },
  { find: /^imin-sdk\/webhooks$/, replacement: source("webhooks/index.ts") },
  { find: /^imin-sdk\/testing$/, replacement: source("testing/index.ts") },
  { find: /^imin-sdk\/testing\/msw$/, replacement: source("testing/msw.ts") },
];

export default defineConfig({
  root,
  resolve: {
    alias: [...sources],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // No test waits for a time to pass. This only lets slow and busy machines finish.
    testTimeout: 60_000,
    // These need a build, a browser or much time, and have their own configurations.
    exclude: [
      "test/package/**",
      "test/browser/**",
      "test/docs/**",
      "test/sandbox/**",
      "test/import-members/**",
      "test/trust/**",
    ],
    typecheck: { include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    coverage: {
      provider: "v8",
      include: ["src/**"],
      reporter: ["text-summary", "html", "json-summary"],
      // These run as processes, which this does not see.
      exclude: ["src/**/bin/**"],
      // What is reached, less a few branches that depend on the order of events.
      thresholds: { "src/testing/**": { branches: 97 }, "src/!(testing)/**": { branches: 98 } },
    },
  },
});
