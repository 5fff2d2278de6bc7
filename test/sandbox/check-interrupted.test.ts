import type { ChildProcess } from "node:child_process";
import { openSync } from "node:fs";
import { expect, test } from "vitest";
import { type CheckRun, flagsFor, reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, type Surroundings, start } from "./check-surroundings.ts";

const writing = ["--write", "--checkout", "--yes"];

/** A request of a check: its method, and the end of its path. */
type Step = readonly [method: string, path: RegExp];

/**
 * Interrupts the command while one of its requests waits for the response.
 *
 * @param again Whether it is interrupted a second time, while the request still waits.
 */
async function interruptAt(
  { server }: Surroundings,
  [method, path]: Step,
  { signal = "SIGINT", again = false }: { signal?: NodeJS.Signals; again?: boolean } = {},
): Promise<CheckRun> {
  let child: ChildProcess | undefined;
  let isInterrupted = false;
  const flags = await inFrontOf(server, async (request, pass) => {
    const isStep = request.method === method && path.test(new URL(request.url).pathname);
    if (isInterrupted || !isStep) return pass();
    isInterrupted = true;
    const hasHeard = new Promise((resolve) => child?.stderr?.once("data", resolve));
    const ended = new Promise<Response>((resolve) => {
      child?.once("exit", () => resolve(new Response()));
    });
    child?.kill(signal);
    await hasHeard;
    if (again) child?.kill(signal);
    return again ? ended : pass();
  });
  return runCheck([...flags, ...writing, "--timeout", "60000"], { onStart: (started) => (child = started) });
}

/** The number of test customers that were created and not deleted. The sandbox starts with one. */
function leftAt({ sandbox }: Surroundings): number {
  const count = (operation: string): number =>
    sandbox.requests.filter((request) => request.operation === operation && (request.status ?? 500) < 300)
      .length;
  return count("customers.create") - 1 - count("customers.delete");
}

const account = /\/customer-accounts\/[^/]+$/;

test.each<[string, Step]>([
  ["its creation", ["POST", /\/customer-accounts$/]],
  ["getting it", ["GET", /\/customer-accounts\/(?!imin-check)[^/]+$/]],
  ["its update with PATCH", ["PATCH", account]],
  ["its update with an action", ["POST", /\/actions$/]],
  ["its deletion", ["DELETE", account]],
])("the test customer is deleted after Ctrl-C during %s", async (_name, step) => {
  const surroundings = await start();
  const { code, stdout, stderr, line } = await interruptAt(surroundings, step);
  expect(stdout).not.toMatch(/^failed/m);
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(line("checkout session")).toMatch(/^skipped .*Interrupted/);
  expect(stderr).toBe("imin-check: Interrupted. Press Ctrl-C again to end it immediately.\n");
  expect(leftAt(surroundings)).toBe(0);
  expect(code).toBe(1);
});

test.each<[string, Step]>([
  ["the first request", ["HEAD", /./]],
  ["a search", ["GET", /\/event-series$/]],
  ["the checkout", ["POST", /\/checkout-sessions$/]],
])("Ctrl-C during %s leaves nothing behind", async (_name, step) => {
  const surroundings = await start();
  const { code, stdout } = await interruptAt(surroundings, step);
  expect(stdout).toMatch(/^skipped .*Interrupted\.$/m);
  expect(stdout).not.toMatch(/^failed/m);
  expect(leftAt(surroundings)).toBe(0);
  expect(code).toBe(1);
});

test.each(["SIGTERM", "SIGHUP"] as const)("the test customer is deleted after %s", async (signal) => {
  const surroundings = await start();
  const { code } = await interruptAt(surroundings, ["PATCH", account], { signal });
  expect(leftAt(surroundings)).toBe(0);
  expect(code).toBe(1);
});

test.each<[string, Step, RegExp]>([
  ["the creation", ["POST", /\/customer-accounts$/], /test customer imin-check-\w+@example\.com\. Delete it/],
  ["the deletion", ["DELETE", account], /test customer \w{10}\. Delete it, or ask imin's support\.\n/],
])("a second Ctrl-C during %s ends the process and names the test customer", async (_name, step, named) => {
  const { code, stderr } = await interruptAt(await start(), step, { again: true });
  expect(stderr).toMatch(named);
  expect(code).toBe(1);
});

test("a second Ctrl-C before the creation names no customer", async () => {
  const { code, stderr } = await interruptAt(await start(), ["GET", /\/event-series$/], { again: true });
  expect(stderr).toBe("imin-check: Interrupted. Press Ctrl-C again to end it immediately.\n");
  expect(code).toBe(1);
});

test("a closed standard output stops neither the checks nor the deletion", async () => {
  const surroundings = await start();
  const file = reportFile();
  const flags = [...flagsFor(surroundings.server), ...writing, "--report", file.path];
  const { code, stderr } = await runCheck(flags, { closesStdout: true });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(JSON.parse(file.read()).checks).toContainEqual({
    check: "delete the test customer",
    status: "passed",
    detail: "",
  });
  expect(leftAt(surroundings)).toBe(0);
});

test("an unwritable standard output gives status 1", async () => {
  const { server } = await start();
  const full = openSync("/dev/full", "w");
  const { code } = await runCheck([...flagsFor(server), "--json"], { stdout: full });
  expect(code).toBe(1);
});
