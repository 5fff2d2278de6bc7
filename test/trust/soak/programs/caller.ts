/*
 * Makes many calls in one process, and measures what they leave behind. It prints one line of JSON for each measurement.
 * Run with --expose-gc.
 */

import { getEventListeners } from "node:events";
import { IminClient, isIminError } from "imin-sdk";

/** The resources of a process when no call is running. */
export interface Holdings {
  /** In bytes, after a garbage collection. */
  readonly heap: number;
  /** The server's open connections, one of which counts them. The others are idle in the pool. */
  readonly sockets: number;
  readonly timers: number;
  /** Listeners on the signal that all calls share. */
  readonly listeners: number;
  /** The number of failed calls since the last measurement. */
  readonly failed: number;
}

const [url = "", calls = "0", concurrency = "1"] = process.argv.slice(2);
const shared = new AbortController();
const imin = new IminClient({
  apiKey: "key-of-the-soak-test",
  bookingBaseUrl: `${url}/api/v2`,
  checkoutBaseUrl: url,
  searchBaseUrl: url,
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  timeout: 1_000,
  totalTimeout: 2_500,
  maxRetries: 1,
  onEvent() {},
  logger: { error() {}, warn() {}, info() {}, debug() {} },
  logLevel: "info",
});
const details = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };
const item = { type: "Slot", identifier: "1", acceptedOffer: "https://a.example/1" };

const kinds: readonly ((signal: AbortSignal) => PromiseLike<unknown>)[] = [
  (signal) => imin.orders.get("1", { signal }),
  (signal) => imin.customers.get("1", { signal }),
  (signal) => imin.customers.create(details, { signal }),
  (signal) => imin.customers.update("1", { email: "louis@imin.co" }, { signal }),
  (signal) => imin.checkout.createSession(imin.checkout.session().customer("1").orderItem(item), { signal }),
  (signal) => imin.orders.list({ customer: "1" }, { signal }).toArray({ limit: 5 }),
  (signal) => imin.request({ path: "/x", query: { a: 1 } }, { signal }).withResponse(),
];

let made = 0;
let failed = 0;

async function callUntil(end: number): Promise<void> {
  while (made < end) {
    const number = made;
    made += 1;
    const own = number % 40 === 0 ? new AbortController() : undefined;
    if (own !== undefined) setTimeout(() => own.abort(), number % 7);
    try {
      await kinds[number % kinds.length]?.(own?.signal ?? shared.signal);
    } catch (error) {
      if (!isIminError(error)) throw error;
      failed += 1;
    }
  }
}

async function openConnections(): Promise<number> {
  return Number(await (await fetch(`${url}/connections`)).text());
}

/** The open connections once the pool has closed what it does not use, which takes it four seconds. */
async function connectionsAtRest(): Promise<number> {
  const deadline = performance.now() + 15_000;
  let open = await openConnections();
  while (open > 1 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    open = await openConnections();
  }
  return open;
}

async function measure(): Promise<Holdings> {
  // Dropped connections need a moment to disappear.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  const resources = process.getActiveResourcesInfo();
  const holdings = {
    heap: process.memoryUsage().heapUsed,
    sockets: await openConnections(),
    timers: resources.filter((each) => each === "Timeout").length,
    listeners: getEventListeners(shared.signal, "abort").length,
    failed,
  };
  failed = 0;
  return holdings;
}

// A warm-up, and three thirds.
const total = Number(calls);
for (const share of [0.1, 1 / 3, 2 / 3, 1]) {
  await Promise.all(Array.from({ length: Number(concurrency) }, () => callUntil(total * share)));
  console.log(JSON.stringify(await measure()));
}
console.log(JSON.stringify(await connectionsAtRest()));
// The pool keeps its last connection open for a while.
process.exit(0);
