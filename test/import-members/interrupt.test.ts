import { expect, test } from "vitest";
import { run, start } from "./program.ts";
import { accountsByEmail, journal, madeUpMembers, query, useSandbox, useServices } from "./surroundings.ts";

useServices();

test.each(["SIGINT", "SIGTERM"] as const)(
  "finishes running requests after %s, and continues later",
  async (signal) => {
    const { sandbox, surroundings } = await useSandbox([{ operation: "customers.create", delay: 400 }]);
    await run(surroundings, "import", madeUpMembers(60));
    const { child, result } = start(surroundings, "work", "--concurrency", "5");
    await expect.poll(() => sandbox.requests.length, { timeout: 60_000 }).toBeGreaterThan(10);
    child.kill(signal);
    const { code, stdout, stderr } = await result;
    expect(stderr).toContain("Finishing what is under way.");
    expect(code).toBe(0);

    const rows = [...(await journal()).values()];
    const created = rows.filter(({ state }) => state === "created");
    expect(rows.filter(({ state }) => !["created", "pending"].includes(state))).toEqual([]);
    expect(created).toHaveLength(accountsByEmail(sandbox).size);
    expect(created.length).toBeLessThan(60);
    expect(stdout).toMatch(new RegExp(`pending +${60 - created.length}\n`));

    sandbox.faults.clear();
    await run(surroundings, "work");
    expect(accountsByEmail(sandbox).size).toBe(60);
    expect(sandbox.snapshot()["customers"]).toHaveLength(60);
  },
);

test("stops immediately after a second Ctrl-C, and lists running requests as unknown", async () => {
  const { sandbox, surroundings } = await useSandbox([{ operation: "customers.create", delay: 9_000 }]);
  await run(surroundings, "import", madeUpMembers(4));
  const { child, output, result } = start(surroundings, "work", "--concurrency", "4", "--lock", "1000");
  const sending = "SELECT count(*)::int AS count FROM imin_members WHERE state = 'sending'";
  await expect.poll(() => query(sending), { timeout: 60_000 }).toEqual([{ count: 4 }]);
  child.kill("SIGINT");
  await expect.poll(() => output(), { timeout: 60_000 }).toContain("Finishing what is under way.");
  child.kill("SIGINT");
  expect(await result).toMatchObject({ code: null });
  expect(await query("SELECT DISTINCT state FROM imin_members")).toEqual([{ state: "sending" }]);

  await run(surroundings, "work", "--lock", "1000");
  expect(await query("SELECT DISTINCT state FROM imin_members")).toEqual([{ state: "unknown" }]);
  // The sandbox records a request when it responds. It responded to none of the first four, and received no others.
  expect(sandbox.requests).toEqual([]);
});

test("stops an import after the current batch, and continues later", async () => {
  const { surroundings } = await useSandbox();
  const file = madeUpMembers(50_000);
  const { child, result } = start(surroundings, "import", file);
  const sql = "SELECT count(*)::int AS count FROM imin_members";
  await expect
    .poll(async () => (await query<{ count: number }>(sql).catch(() => []))[0]?.count ?? 0, {
      timeout: 60_000,
    })
    .toBeGreaterThan(0);
  child.kill("SIGINT");
  const { stdout } = await result;
  const rows = Number(/^(\d+) rows:/.exec(stdout)?.[1]);
  expect(rows).toBeLessThan(50_000);
  expect(stdout).toContain("The import was interrupted. Run it again to continue.");
  expect(await query(sql)).toEqual([{ count: rows }]);

  const again = await run(surroundings, "import", file);
  expect(again.stdout).toContain("50000 rows: 50000 queued");
});
