import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../../src/index.ts", import.meta.url));

const shared = { bundle: true, write: false, format: "esm", target: "es2022", logLevel: "silent" } as const;

/** Lets a program import the SDK as it is published: one file, of which a bundler has to see what is needed. */
const published = (contents: string): Plugin => ({
  name: "published",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^published$/ }, () => ({ path: "published", namespace: "published" }));
    onLoad({ filter: /.*/, namespace: "published" }, () => ({ contents }));
  },
});

describe("a program that uses one helper", () => {
  let file = "";

  beforeAll(async () => {
    const { outputFiles } = await build({ ...shared, entryPoints: [source] });
    file = outputFiles[0]?.text ?? "";
  });

  it.each(["orderItem", "offersFor", "isBookable", "expandCheckoutUrl", "isIminError"])(
    "gets with %s no schema, no endpoint and no table",
    async (helper) => {
      const { outputFiles } = await build({
        ...shared,
        stdin: { contents: `export { ${helper} } from "published"` },
        plugins: [published(file)],
      });
      const program = outputFiles[0]?.text;
      expect(program).toContain(helper);
      expect(program).not.toMatch(
        /PostalAddress|CheckoutSession|customer-accounts|priceAdult|bookingBaseUrl/,
      );
    },
  );
});
