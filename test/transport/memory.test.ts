import { expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { collectGarbage } from "../support/collect-garbage.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

/** The size of a response, in bytes. */
const size = 1_000_000;

test("a response can be collected before the next major garbage collection", async () => {
  // Node's fetch keeps each request, and what its closures refer to, until then.
  const server = await startServer(json({ type: "Order", identifier: "1", name: "x".repeat(size) }));
  const imin = clientFor(server);
  await imin.orders.get("1");
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let call = 0; call < 20; call += 1) {
    await imin.orders.get("1");
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage({ type: "minor" });
    collectGarbage({ type: "minor" });
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10 * size);
});
