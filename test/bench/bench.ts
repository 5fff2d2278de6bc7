import { parseArgs } from "node:util";
import { printTable } from "../package/table.ts";
import { Child } from "./child.ts";
import { type Measuring, measureConcurrency, measurePageSizes, type Rounds } from "./client-cpu.ts";
import { compare } from "./comparison.ts";
import { ours, raw } from "./contestants.ts";
import { writeGuide } from "./guide.ts";
import { median } from "./median.ts";
import type { CallGrowth, ListMemory } from "./memory.ts";
import type { ReadingCosts } from "./reading.ts";
import { goalsTable, reportOf } from "./report.ts";
import type { Served } from "./server.ts";
import { prepareWorkspace } from "./workspace.ts";

/*
 * `npm run bench`: this package against the clients that a program would otherwise contain, in one run, from the built
 * package. `--only=<part>` runs one part, `--rounds=<number>` sets the rounds of each process, `--calls=<number>`
 * also measures what that many calls leave behind in one process, `--write` updates the guide to costs.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    calls: { type: "string", default: "0" },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const wants = (part: string): boolean => (values.only ?? (values.write ? "peers" : part)) === part;

const workspace = await prepareWorkspace();
const server = new Child(workspace.script("server"));
const served = await server.next<Served>();
if (wants("peers")) await compareWithPeers();
if (wants("reading")) await showReading();
if (wants("growth")) await showGrowth({ workspace, served, rounds, node: process.execPath });
if (wants("memory")) await showMemory();
if (Number(values.calls) > 0) await showCalls();
server.end();

async function compareWithPeers(): Promise<void> {
  const comparison = await compare(workspace, served, rounds);
  console.log(`${reportOf(comparison)}\n\n${goalsTable(comparison.figures)}\n`);
  if (values.write) writeGuide(comparison);
}

async function showReading(): Promise<void> {
  const costs = await responseOf<ReadingCosts>("reading", []);
  printTable(
    Object.entries(costs).map(([document, ratio]) => ({
      "normalizing and checking the page": document,
      "of JSON.parse of its text": ratio.toFixed(2),
    })),
  );
}

async function showGrowth(measuring: Measuring): Promise<void> {
  const sizes = await measurePageSizes(measuring);
  const perCall = (measured: Rounds, name: string): number => median(measured[name] ?? []);
  const concurrency = await measureConcurrency(measuring);
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

async function showMemory(): Promise<void> {
  const lists = await responseOf<Record<string, ListMemory>>("memory", ["list", served.lists]);
  printTable(
    Object.entries(lists).map(([pages, { growth, peak }]) => ({
      "iterating over": `${Number(pages) * 10} orders, ${pages} pages`,
      "kept afterwards": megabytes(growth),
      "at most in use": megabytes(peak),
    })),
  );
}

async function showCalls(): Promise<void> {
  const args = ["calls", served.documents.customer, values.calls];
  const { heap, sockets, listeners } = await responseOf<CallGrowth>("memory", args);
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

async function responseOf<Result>(script: string, args: readonly string[]): Promise<Result> {
  const child = new Child(workspace.script(script), args, { nodeOptions: ["--expose-gc"] });
  const response = await child.next<Result>();
  child.end();
  return response;
}
