import { expect, it } from "vitest";
import { collectGarbage } from "../support/collect-garbage.ts";
import { createObservedClient } from "../support/observed-client.ts";
import { listOf } from "../support/paged-orders.ts";

it("keeps no page during iteration over ten thousand items", async () => {
  const { imin } = createObservedClient(listOf(10_000), { responseValidation: "off" });
  const seen: WeakRef<object>[] = [];
  let count = 0;
  for await (const item of imin.orders.list({ customer: "1234" })) {
    if (count++ % 10 === 0) seen.push(new WeakRef(item));
  }
  expect(count).toBe(10_000);
  // The target of a WeakRef lives until the current job ends.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(seen.filter((reference) => reference.deref() !== undefined).length).toBeLessThan(10);
});
