import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DataFile } from "../../src/testing/bin/data-file.ts";
import { createKeptSandbox } from "../../src/testing/sandbox.ts";
import { printTable } from "../package/table.ts";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, orderItem } from "../support/documents.ts";
import { median } from "./median.ts";

/*
 * `npm run bench:sandbox`: the time for starting the built `imin-sandbox` with a data file of many orders, and the
 * file's cost for requests. `--orders=<number>` sets the number of orders.
 */

const { values } = parseArgs({ options: { orders: { type: "string", default: "50000" } } });
const ORDERS = Number(values.orders);
const ORDERS_OF_A_CUSTOMER = 100;
const STARTS = 5;
const REQUESTS = 2000;
const SESSION = "https://opendata.bench.example/scheduled-sessions/1";
const OFFER = "https://opendata.bench.example/offers/1";
const BINARY = fileURLToPath(new URL("../../dist/testing/bin/imin-sandbox.js", import.meta.url));

const item = orderItem({
  acceptedOffer: OFFER,
  orderedItem: { type: "ScheduledSession", identifier: SESSION },
});

const folder = mkdtempSync(join(tmpdir(), "imin-sandbox-bench-"));
try {
  const path = join(folder, "data.jsonl");
  const filled = await duration(() => fill(path));
  const size = statSync(path).size / 1e6;
  console.log(
    `${ORDERS} orders in ${(filled / 1000).toFixed(1)} s, ${size.toFixed(0)} MB, on Node ${process.version}\n`,
  );
  const starts: number[] = [];
  for (let count = 0; count < STARTS; count++) starts.push(await measureStart(path));
  const empty: number[] = [];
  for (let count = 0; count < STARTS; count++) empty.push(await measureStart(join(folder, `empty-${count}`)));
  printTable([
    { "from spawn to ready": `${ORDERS} orders`, milliseconds: median(starts).toFixed(0) },
    { "from spawn to ready": "no orders", milliseconds: median(empty).toFixed(0) },
  ]);
  console.log(`\n${REQUESTS} checkout sessions, one at a time, in milliseconds`);
  printTable([
    { "data file": "none", ...(await measureRequests([])) },
    { "data file": "empty", ...(await measureRequests(["--data", join(folder, "fresh")])) },
    { "data file": `${ORDERS} orders`, ...(await measureRequests(["--data", path])) },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes the file as the command does, without HTTP. */
async function fill(path: string): Promise<void> {
  const file = new DataFile(path);
  const sandbox = createKeptSandbox({}, { snapshot: undefined, keep: (line) => file.keep(line) });
  await sandbox.catalog.addSession({
    identifier: SESSION,
    capacity: ORDERS + 10 * REQUESTS,
    offers: [{ id: OFFER }],
  });
  const broker = new Broker(sandbox, sandbox.fetch);
  for (let count = 0; count < ORDERS; ) {
    const customer = await broker.createCustomer();
    for (let own = 0; own < ORDERS_OF_A_CUSTOMER && count < ORDERS; own++, count++) {
      await broker.book(sandbox, customer, [item]);
    }
  }
  file.close();
}

async function measureStart(path: string): Promise<number> {
  const begun = performance.now();
  const { child } = await start(["--data", path]);
  const taken = performance.now() - begun;
  await stop(child);
  return taken;
}

/** Measures single requests that change something. */
async function measureRequests(args: readonly string[]): Promise<Record<string, string>> {
  const { child, url } = await start(args);
  const broker = new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`, url);
  const customer = await broker.createCustomer();
  const durations: number[] = [];
  for (let count = 0; count < REQUESTS; count++) {
    durations.push(await duration(() => broker.createSession(checkoutSessionFor(customer))));
  }
  await stop(child);
  const sorted = durations.sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(2);
  return { median: at(0.5), "99 %": at(0.99), slowest: at(1) };
}

function start(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  if (!existsSync(BINARY)) throw new Error("Build the package first: npm run build");
  const child = spawn(process.execPath, [BINARY, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    child.once("exit", (code) => reject(new Error(`It ended with ${code}: ${output}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const url = /imin sandbox: (\S+)\n/.exec(output)?.[1];
      if (url !== undefined) resolve({ child, url });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

async function duration(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
