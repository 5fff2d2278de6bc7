import { expect, it } from "vitest";
import { helperSizes } from "./bundled-size.ts";

it("bundles a helper, a list of values or an error without any part of the client", async () => {
  const sizes = await helperSizes();
  expect(sizes.length).toBeGreaterThan(30);
  expect(sizes.filter(({ size }) => size > 1500)).toEqual([]);
});
