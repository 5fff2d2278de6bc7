import { getEventListeners } from "node:events";
import { IminClient } from "imin-sdk";

/*
 * Measures the memory that a process retains: `node --expose-gc memory list <lists' URL>`, or `memory calls <document's URL> <calls>`.
 */

/** Retained bytes: the growth from the first item to the last, and the maximum in between. */
export interface ListMemory {
  readonly growth: number;
  readonly peak: number;
}

/** The growth from the first tenth of the calls to the last call. */
export interface CallGrowth {
  readonly heap: number;
  readonly sockets: number;
  readonly listeners: number;
}

const [what, url = "", calls = "0"] = process.argv.slice(2);

function bytesInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function iterate(pages: number): Promise<ListMemory> {
  const imin = new IminClient({ apiKey: "test-key", bookingBaseUrl: `${url}/${pages}` });
  let items = 0;
  let peak = 0;
  const before = bytesInUse();
  for await (const order of imin.orders.list({ customer: "MAlnTNiZut" })) {
    if (order.identifier !== undefined) items += 1;
    if (items % 100 === 5) peak = Math.max(peak, bytesInUse() - before);
  }
  if (items !== pages * 10) throw new Error(`${items} items in ${pages} pages`);
  return { growth: bytesInUse() - before, peak };
}

async function measureLists(): Promise<Readonly<Record<number, ListMemory>>> {
  await iterate(1_000); // exclude what is loaded or compiled once
  const lists: Record<number, ListMemory> = {};
  for (const pages of [10, 100, 1_000, 10_000]) lists[pages] = await iterate(pages);
  return lists;
}

async function measureCalls(total: number): Promise<CallGrowth> {
  const imin = new IminClient({ apiKey: "test-key", bookingBaseUrl: url });
  const { signal } = new AbortController();
  const call = async (count: number): Promise<void> => {
    let left = count;
    const worker = async (): Promise<void> => {
      while (left-- > 0) await imin.customers.get("MAlnTNiZut", { signal });
    };
    await Promise.all(Array.from({ length: 10 }, worker));
  };
  const state = (): CallGrowth => ({
    heap: bytesInUse(),
    sockets: process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length,
    listeners: getEventListeners(signal, "abort").length,
  });
  await call(total / 10);
  const early = state();
  await call(total - total / 10);
  const late = state();
  return {
    heap: late.heap - early.heap,
    sockets: late.sockets - early.sockets,
    listeners: late.listeners - early.listeners,
  };
}

process.send?.(what === "list" ? await measureLists() : await measureCalls(Number(calls)));
process.on("disconnect", () => process.exit());
