import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { addressOf, BINARY, runBinary } from "./binary-process.ts";

test("it prints its address and a working command, on loopback", async () => {
  const sandbox = runBinary("--port", "0");
  const url = await addressOf(sandbox);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(sandbox.output()).toContain(`curl ${url}/api/v2/customer-accounts -H "X-API-KEY: sandbox-key"`);
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`, url);
  expect(await broker.createCustomer()).toMatch(/^[A-Za-z]{10}$/);
  sandbox.child.kill("SIGTERM");
  expect(await sandbox.ended).toBe(0);
});

test("a chosen key is accepted and not printed", async () => {
  const sandbox = runBinary("--port", "0", "--key", "chosen-key");
  const url = await addressOf(sandbox);
  const broker = new Broker({ apiKey: "chosen-key" }, fetch, `${url}/api/v2`, url);
  expect((await broker.get("/entitlements")).status).toBe(200);
  expect(sandbox.output()).not.toContain("chosen-key");
});

test("faults are read from the command line", async () => {
  const fault = { operation: "customers.listEntitlements", status: 503, count: 1 };
  const url = await addressOf(runBinary("--port", "0", "--faults", JSON.stringify([fault])));
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`);
  expect((await broker.get("/entitlements")).status).toBe(503);
  expect((await broker.get("/entitlements")).status).toBe(200);
});

test("its clock starts at --clock and advances over HTTP", async () => {
  const url = await addressOf(runBinary("--port", "0", "--clock", "2026-11-23T12:00:00Z"));
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`, url);
  expect((await broker.control("GET", "clock")).body).toEqual({ now: "2026-11-23T12:00:00.000Z" });
  const { body } = await broker.control("POST", "clock", { by: "P1D" });
  expect(body).toEqual({ now: "2026-11-24T12:00:00.000Z" });
});

test("every --key is accepted", async () => {
  const url = await addressOf(runBinary("--port", "0", "--key", "first-key", "--key", "second-key"));
  for (const [apiKey, status] of [
    ["first-key", 200],
    ["second-key", 200],
    ["sandbox-key", 401],
  ] as const) {
    const broker = new Broker({ apiKey }, fetch, `${url}/api/v2`, url);
    expect((await broker.get("/entitlements")).status).toBe(status);
  }
});

test("--version is the package's", async () => {
  const { ended, output } = runBinary("--version");
  expect(await ended).toBe(0);
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(output().trim()).toBe(version);
});

test("--help explains every option", async () => {
  const { ended, output } = runBinary("--help");
  expect(await ended).toBe(0);
  for (const option of [
    "port",
    "host",
    "key",
    "clock",
    "webhook-url",
    "webhook-key",
    "success-webhook-url",
    "faults",
    "data",
    "seed",
    "version",
  ]) {
    expect(output()).toContain(`--${option}`);
  }
});

test.each([
  [["--nonsense"], "--nonsense"],
  [["--port", "many"], "--port"],
  [["--faults", "[{]"], "--faults is not valid JSON"],
  [["--clock", "noon"], "`createSandbox.clock` must be a date"],
  [["--success-webhook-url", "https://example.com"], "requires --webhook-url"],
  [["--port", "4010", "--port", "4011"], "--port is given twice. Valid are --port"],
  [["--faults", "/nowhere/faults.json"], "--faults must be JSON or a file of it: ENOENT"],
  [["--host", "300.1.1.1", "--port", "0"], "cannot listen on --host 300.1.1.1 --port 0"],
  [["--webhook-key", "secret"], "--webhook-key requires --webhook-url"],
  [["--faults", "[{}]"], "Invalid fault"],
  [["--data", BINARY], "is not a file of this sandbox"],
])("%j is rejected with a reason", async (args, reason) => {
  const { ended, output } = runBinary(...args);
  expect(await ended).toBe(1);
  expect(output()).toContain(reason);
  expect(output()).not.toContain("    at ");
});
