import { expect, test } from "vitest";
import { compile, run, startFile } from "./program.ts";
import { fileOf, madeUpMembers, useSandbox, useServices } from "./surroundings.ts";

useServices();

test.each([20, 100])(
  "sends at most %i requests in any second, however many workers there are",
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

test("imports 200,000 rows in less than 150 MB of memory, compiled and with small young generations", async () => {
  const { surroundings } = await useSandbox();
  const program = fileOf("", "import-members.mjs");
  await compile(program);
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `${index},member${index}@example.com,Member,Number ${index}`,
  );
  const file = fileOf(`member,email,givenName,familyName\n${rows.join("\n")}\n`);
  const { stdout, peakMemory } = await startFile(["--max-semi-space-size=2", program], surroundings, [
    "import",
    file,
  ]).result;
  expect(stdout).toBe("200000 rows: 200000 queued, 0 were imported before, 0 skipped.\n");
  expect(peakMemory).toBeLessThan(150_000_000);
});
