import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox, type SandboxFault } from "imin-sdk/testing";
import { expect, onTestFinished } from "vitest";
import { bundledProgram } from "../bundled-program.ts";
import { seed, trial } from "../trial.ts";
import { checkBookings } from "./check-bookings.ts";
import { AttemptLog, wrongOutcomes } from "./check-outcomes.ts";
import { Journal } from "./journal.ts";
import { keepWorking } from "./workers.ts";

/** A fault in one of five calls. */
const faults: readonly SandboxFault[] = [
  { share: 0.03, status: 503 },
  { share: 0.03, drop: "request" },
  { share: 0.03, drop: "response" },
  { share: 0.03, status: 500, takesEffect: true },
  { share: 0.02, status: 429, retryAfter: 0 },
  { share: 0.02, html: true, takesEffect: true },
  { share: 0.03, truncate: true },
  { share: 0.01, delay: 4_000 },
];

trial(
  "Each booking is complete or reported with the right outcome and isSafeToRepeat; none is duplicated or lost",
  {
    how: "imin's Example Scenario over HTTP, a fault in every fifth call, calls aborted and worker processes killed at random",
    times: 2_000,
  },
  async (journeys) => {
    const folder = mkdtempSync(join(tmpdir(), "chaos-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const journal = new Journal(join(folder, "journal"));
    const sandbox = createSandbox({ faults, seed });
    const server = await sandbox.listen();
    onTestFinished(() => server.close());
    await sandbox.catalog.addSession({
      ...{
        name: "Chess",
        capacity: 1_000_000,
        offers: [{ price: 5 }],
        startDate: new Date(Date.now() + 5 * 86_400_000),
      },
      location: { name: "Club", geo: { latitude: 10, longitude: 10 } },
    });
    const log = new AttemptLog(sandbox);
    const program = await bundledProgram(join(import.meta.dirname, "programs/broker.ts"), folder);
    const task = { journal: join(folder, "journal"), url: server.url, apiKey: sandbox.apiKey };
    const kills = await keepWorking(program, task, journeys);
    log.stop();
    sandbox.faults.clear();
    await check(sandbox, journal, log, journeys);
    expect(kills).toBeGreaterThan(journeys / 40);
  },
);

async function check(sandbox: Sandbox, journal: Journal, log: AttemptLog, journeys: number): Promise<void> {
  const states = [...journal.journeys.values()];
  expect(states.filter(({ state }) => state === "failed")).toEqual([]);
  expect(states).toHaveLength(journeys);
  expect(wrongOutcomes(journal, log)).toEqual([]);
  expect(await checkBookings(sandbox, states)).toEqual([]);
  expect(states.filter(({ state }) => state === "done").length).toBeGreaterThan(journeys / 2);
}
