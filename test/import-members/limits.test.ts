import { expect, test } from "vitest";
import { run } from "./program.ts";
import { fileOf, madeUpMembers, useSandbox, useServices } from "./surroundings.ts";

useServices();

test.each([3, 20, 100])(
  "sends at most %i requests in any second, whatever the number of workers",
  async (rate) => {
    const { sandbox, surroundings } = await useSandbox();
    await run(surroundings, "import", madeUpMembers(rate * 5));
    await Promise.all([1, 2, 3].map(() => run(surroundings, "work", "--rate", `${rate}`)));
    const times = sandbox.requests.map(({ at }) => Date.parse(at));
    expect(times).toHaveLength(rate * 5);
    const busiest = Math.max(
      ...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length),
    );
    expect(busiest).toBeLessThanOrEqual(rate);
    expect(busiest).toBeGreaterThan(rate / 2);
  },
);

test.each([
  { what: "good rows", row: (index: number) => `${index},member${index}@example.com,Member,Number ${index}` },
  { what: "rows with problems", row: (index: number) => `${index},,Member,"Number, ${index}"` },
])("imports 200,000 $what in less than 150 MB of memory", async ({ what, row }) => {
  const { surroundings } = await useSandbox();
  const rows = Array.from({ length: 200_000 }, (_, index) => row(index));
  const file = fileOf(`member,email,givenName,familyName\n${rows.join("\n")}\n`);
  const { stdout, peakMemory } = await run(surroundings, "import", file);
  const [queued, skipped] = what === "good rows" ? [200_000, 0] : [0, 200_000];
  expect(stdout.split("\n", 1)).toEqual([
    `200000 rows: ${queued} queued, 0 were imported before, ${skipped} skipped.`,
  ]);
  expect(peakMemory).toBeLessThan(150_000_000);
});
