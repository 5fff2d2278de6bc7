import { expect, test } from "vitest";
import { run, start } from "./program.ts";
import { accountsByEmail, journal, madeUpMembers, query, useSandbox, useServices } from "./surroundings.ts";

useServices();

const members = 5_000;
const seeds = Array.from({ length: Number(process.env["SEEDS"] ?? 1) }, (_, index) => index + 1);

test.each(seeds)(
  "creates every member once or lists it as unknown, with faults, killed workers and a restart of Redis (seed %i)",
  async (seed) => {
    const { sandbox, surroundings } = await useSandbox(
      [
        { operation: "customers.create", share: 0.04, drop: "request" },
        { operation: "customers.create", share: 0.04, drop: "response" },
        { operation: "customers.create", share: 0.04, status: 503 },
        { operation: "customers.create", share: 0.04, status: 429, retryAfter: "0.1" },
        { operation: "customers.create", share: 0.04, delay: 11_000 },
      ],
      seed,
    );
    await run(surroundings, "import", madeUpMembers(members));
    const worker = () => start(surroundings, "work", "--concurrency", "25", "--lock", "15000");
    const workers = [worker(), worker(), worker(), worker()];
    await finished(members * 0.2);
    workers[0]?.child.kill("SIGKILL");
    await finished(members * 0.4);
    await surroundings.services.restartRedis();
    await finished(members * 0.6);
    workers[1]?.child.kill("SIGKILL");
    const results = await Promise.all(workers.map(({ result }) => result));

    expect(results.map(({ code }) => code)).toEqual([null, null, 0, 0]);
    const rows = await journal();
    const accounts = accountsByEmail(sandbox);
    expect(rows.size).toBe(members);
    const wrong = [...rows.values()].filter(({ email, state, identifier }) => {
      const identifiers = accounts.get(email) ?? [];
      if (state === "created") return identifiers.length !== 1 || identifiers[0] !== identifier;
      return state !== "unknown" || identifiers.length > 1;
    });
    expect(wrong).toEqual([]);
    // About 12 in 100 calls have no response, and up to 25 were running in each killed worker.
    const unknown = [...rows.values()].filter(({ state }) => state === "unknown");
    expect(unknown.length).toBeGreaterThan(members * 0.1);
    expect(unknown.length).toBeLessThan(members * 0.25);
  },
);

/** Waits until the journal has this many finished members. */
async function finished(count: number): Promise<void> {
  const sql =
    "SELECT count(*)::int AS count FROM imin_members WHERE state IN ('created', 'rejected', 'unknown')";
  await expect
    .poll(async () => (await query<{ count: number }>(sql))[0]?.count, { timeout: 600_000, interval: 200 })
    .toBeGreaterThanOrEqual(count);
}
