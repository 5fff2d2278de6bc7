import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { Broker } from "../testing/documents.ts";

const BINARY = fileURLToPath(new URL("../../src/testing/bin/imin-sandbox.ts", import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, ["--import", "tsx", BINARY, ...args], { stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => output, ended };
}

/** Waits until it says where it is. */
function address({ child, output, ended }: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const url = /imin sandbox: (\S+)\n/.exec(output())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", look);
    ended.then((code) => reject(new Error(`It ended with ${code}: ${output()}`)));
  });
}

test("it prints its address and a command that works, on loopback", async () => {
  const sandbox = run("--port", "0");
  const url = await address(sandbox);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(sandbox.output()).toContain(`curl ${url}/api/v2/customer-accounts -H "X-API-KEY: sandbox-key"`);
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`, url);
  expect(await broker.createCustomer()).toMatch(/^[A-Za-z]{10}$/);
  sandbox.child.kill("SIGTERM");
  expect(await sandbox.ended).toBe(0);
});

test("a key that was chosen is taken and not printed", async () => {
  const sandbox = run("--port", "0", "--key", "chosen-key");
  const url = await address(sandbox);
  const broker = new Broker({ apiKey: "chosen-key" }, fetch, `${url}/api/v2`, url);
  expect((await broker.get("/entitlements")).status).toBe(200);
  expect(sandbox.output()).not.toContain("chosen-key");
});

test("what is in it is kept in a file between runs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imin-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = join(folder, "data.json");
  const first = run("--port", "0", "--data", data);
  const begun = await address(first);
  const customer = await new Broker({ apiKey: "sandbox-key" }, fetch, `${begun}/api/v2`).createCustomer();
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  expect(statSync(data).mode & 0o077).toBe(0);
  expect(JSON.parse(readFileSync(data, "utf8"))).toMatchObject({ version: 1 });
  const second = run("--port", "0", "--data", data);
  const resumed = new Broker({ apiKey: "sandbox-key" }, fetch, `${await address(second)}/api/v2`);
  expect((await resumed.get(`/customer-accounts/${customer}`)).status).toBe(200);
});

test("faults are read from the command line", async () => {
  const fault = { operation: "customers.listEntitlements", status: 503, count: 1 };
  const url = await address(run("--port", "0", "--faults", JSON.stringify([fault])));
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`);
  expect((await broker.get("/entitlements")).status).toBe(503);
  expect((await broker.get("/entitlements")).status).toBe(200);
});

test("--help explains every option", async () => {
  const { ended, output } = run("--help");
  expect(await ended).toBe(0);
  for (const option of ["port", "host", "key", "webhook-url", "webhook-key", "faults", "data", "seed"]) {
    expect(output()).toContain(`--${option}`);
  }
});

test.each([
  [["--nonsense"], "--nonsense"],
  [["--port", "many"], "--port"],
  [["--faults", "[{]"], "--faults is not valid JSON"],
  [["--faults", "[{}]"], "This fault cannot be used"],
  [["--data", BINARY], "is not a file of this sandbox"],
])("%j is refused with a reason", async (args, reason) => {
  const { ended, output } = run(...args);
  expect(await ended).toBe(1);
  expect(output()).toContain(reason);
  expect(output()).not.toContain("    at ");
});
