import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { printTable } from "../package/table.ts";
import { Child } from "./child.ts";
import {
  type CpuMeasurement,
  measureClientCpu,
  measureConcurrency,
  measurePageSizes,
  type Rounds,
} from "./client-cpu.ts";
import { measureColdStart } from "./cold-start.ts";
import { contestants, ours, raw } from "./contestants.ts";
import { documents } from "./documents.ts";
import { measureImportSizes } from "./import-size.ts";
import { median, medianRatio } from "./median.ts";
import type { CallGrowth, ListMemory } from "./memory.ts";
import type { ReadingCosts } from "./reading.ts";
import type { Served } from "./server.ts";
import { measureTypeCosts } from "./type-cost.ts";
import { prepareWorkspace, type Workspace } from "./workspace.ts";

/*
 * `npm run bench`: this package against what people would use instead, in one run, from the built package.
 * `--only=<part>` runs one part, `--rounds=<number>` changes how often all take turns, `--calls=<number>` adds what
 * that many calls in one process leave behind.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "31" },
    calls: { type: "string", default: "0" },
  },
});
const rounds = Number(values.rounds);
const wants = (part: string): boolean => values.only === undefined || values.only === part;

const workspace = await prepareWorkspace();
const server = new Child(workspace.script("server"));
const served = await server.next<Served>();
if (wants("peers")) await compareWithPeers(workspace, served);
if (wants("reading")) await showReading(workspace);
if (wants("growth")) await showGrowth(workspace, served);
if (wants("memory")) await showMemory(workspace, served);
if (Number(values.calls) > 0) await showCalls(workspace, served);
server.end();

/** The one table: every contestant's figures, in ratios of raw `fetch` where a machine would otherwise show. */
async function compareWithPeers(workspace: Workspace, served: Served): Promise<void> {
  const cpu = (measurement: Omit<CpuMeasurement, "rounds">): Promise<Rounds> =>
    measureClientCpu(workspace, served, { ...measurement, rounds });
  // Turns so long that it hardly counts how a process wakes up for one.
  const sequential = await cpu({ kind: "page", calls: 300, concurrency: 1 });
  const sideBySide = await cpu({ kind: "page", calls: 300, concurrency: 50 });
  const small = await cpu({ kind: "customer", calls: 300, concurrency: 1 });
  const coldStart = measureColdStart(workspace, served, rounds);
  const types = measureTypeCosts(workspace, Math.min(5, rounds));
  const sizes = await measureImportSizes(workspace);
  const versus = (measured: Rounds, file: string): string =>
    medianRatio(measured[file] ?? [], measured[raw.file] ?? []).toFixed(2);
  const inAll = (measured: Rounds): string => median(measured[raw.file] ?? []).toFixed(0);
  const bytes = `${(documents.page.length / 1000).toFixed(1)} kB`;
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${rounds} rounds\n`);
  printTable(
    contestants.map(({ file, title }) => ({
      client: title,
      [`page of ${bytes}`]: versus(sequential, file),
      "50 at once": versus(sideBySide, file),
      "a customer": versus(small, file),
      "cold start": versus(coldStart, file),
      "import, gzip": `${((sizes[file] ?? Number.NaN) / 1000).toFixed(1)} kB`,
      "tsc: instantiations": types[file]?.instantiations,
      "tsc: time": `${((types[file]?.duration ?? Number.NaN) / 1000).toFixed(2)} s`,
    })),
  );
  console.log(
    `\n1.00 is ${inAll(sequential)}, ${inAll(sideBySide)} and ${inAll(small)} µs of CPU a call, and ${inAll(coldStart)} ms.\n`,
  );
}

async function showReading(workspace: Workspace): Promise<void> {
  const costs = await responseOf<ReadingCosts>(workspace, "reading", []);
  printTable(
    Object.entries(costs).map(([document, ratio]) => ({
      "normalizing and checking the page": document,
      "of JSON.parse of its text": ratio.toFixed(2),
    })),
  );
}

async function showGrowth(workspace: Workspace, served: Served): Promise<void> {
  const sizes = await measurePageSizes(workspace, served, rounds);
  const perCall = (measured: Rounds, name: string): number => median(measured[name] ?? []);
  const concurrency = await measureConcurrency(workspace, served, rounds);
  printTable([
    ...Object.entries({ page: 10, page100: 100, page1000: 1_000 }).map(([document, items]) =>
      growthLine(`an order, ${items} a page`, (file) => perCall(sizes, `${file} ${document}`) / items),
    ),
    ...[1, 10, 50, 200].map((atOnce) =>
      growthLine(`a page of 10, ${atOnce} at once`, (file) => perCall(concurrency, `${file} ${atOnce}`)),
    ),
  ]);
}

function growthLine(what: string, cost: (file: string) => number): object {
  const [theirs, own] = [cost(raw.file), cost(ours.file)];
  return {
    "CPU, µs": what,
    [raw.title]: theirs.toFixed(1),
    [ours.title]: own.toFixed(1),
    ratio: (own / theirs).toFixed(2),
  };
}

async function showMemory(workspace: Workspace, served: Served): Promise<void> {
  const lists = await responseOf<Record<string, ListMemory>>(workspace, "memory", ["list", served.lists]);
  printTable(
    Object.entries(lists).map(([pages, { growth, peak }]) => ({
      "iterating over": `${Number(pages) * 10} orders, ${pages} pages`,
      "kept afterwards": megabytes(growth),
      "at most in use": megabytes(peak),
    })),
  );
}

async function showCalls(workspace: Workspace, served: Served): Promise<void> {
  const args = ["calls", served.documents.customer, values.calls];
  const { heap, sockets, listeners } = await responseOf<CallGrowth>(workspace, "memory", args);
  printTable([
    {
      calls: `from ${Number(values.calls) / 10} to ${values.calls}`,
      heap: megabytes(heap),
      sockets,
      "listeners on the caller's signal": listeners,
    },
  ]);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

async function responseOf<Result>(
  workspace: Workspace,
  script: string,
  args: readonly string[],
): Promise<Result> {
  const child = new Child(workspace.script(script), args, ["--expose-gc"]);
  const response = await child.next<Result>();
  child.end();
  return response;
}
