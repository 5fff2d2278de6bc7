import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { ROOT } from "../../package/folders.ts";
import { run } from "../../package/run.ts";
import { bundledProgram } from "../bundled-program.ts";
import { trial } from "../trial.ts";
import type { Holdings } from "./programs/caller.ts";
import { startUnreliableServer } from "./unreliable-server.ts";

/** The maximum growth of the heap between two thirds, in bytes: less than 16 for each call of a third. */
const mostGrowth = 2_000_000;

/** The number of concurrent calls. */
const concurrency = 64;

/**
 * The maximum of open connections while calls are made. Node's pool does not reuse a connection in the moment in which
 * its response ends, so a call can hold that one and the one of its next request. The pool closes them all when it rests.
 */
const mostSockets = 2 * concurrency;

trial(
  "Calls leak no heap, sockets, listeners or timers",
  {
    how: "calls over HTTP with faults, aborts and timeouts; what remains is compared after each third",
    times: 500_000,
  },
  async (calls) => {
    const folder = mkdtempSync(join(tmpdir(), "soak-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const server = await startUnreliableServer();
    onTestFinished(() => server.close());
    const program = await bundledProgram(join(import.meta.dirname, "programs/caller.ts"), folder);
    const printed = await run(
      "node",
      ["--expose-gc", program, server.url, String(calls), String(concurrency)],
      {
        ...{ folder: ROOT, timeout: 20 * 60_000 },
      },
    );
    const lines = printed.trim().split("\n");
    const [, first, second, third] = lines.slice(0, 4).map((line): Holdings => JSON.parse(line));
    if (first === undefined || second === undefined || third === undefined) throw new Error(printed);
    for (const later of [second, third]) {
      expect(later.heap - first.heap, printed).toBeLessThan(mostGrowth);
      expect(later.sockets, printed).toBeLessThanOrEqual(mostSockets);
      expect(later.timers, printed).toBeLessThanOrEqual(first.timers + 2);
      expect(later.listeners, printed).toBe(first.listeners);
    }
    expect(first.listeners, printed).toBeLessThanOrEqual(1);
    expect(lines.at(-1), printed).toBe("1"); // connection at rest: the one that counts them
    expect(third.failed, printed).toBeGreaterThan(calls / 200);
  },
);
