import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { bundledSize } from "./bundled-size.ts";
import { ROOT } from "./folders.ts";

it("brings nothing of the client into a bundle that takes a helper, a list of values or an error alone", async () => {
  const sdk: object = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
  const large = ["IminClient", "IminSearchClient", "CheckoutSessionBuilder"];
  const small = Object.keys(sdk).filter((name) => !large.includes(name));
  expect(small.length).toBeGreaterThan(30);
  const sizes = await Promise.all(
    small.map(
      async (name) => [name, await bundledSize(`export { ${name} } from "./dist/index.js"`)] as const,
    ),
  );
  expect(sizes.filter(([, size]) => size > 1500)).toEqual([]);
});
