import type { CallingOrder } from "./calling-process.ts";
import { Child } from "./child.ts";
import { type Contestant, contestants, ours, raw } from "./contestants.ts";
import type { DocumentName } from "./documents.ts";
import type { Served } from "./server.ts";
import type { Workspace } from "./workspace.ts";

/** Microseconds of CPU a call, of each round, by the contestant's file. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

export interface CpuMeasurement extends CallingOrder {
  readonly kind: "page" | "customer";
  readonly rounds: number;
}

/** What a call costs each contestant's process. They take turns, in changing order, so that noise meets them all. */
export async function measureClientCpu(
  workspace: Workspace,
  served: Served,
  measurement: CpuMeasurement,
): Promise<Rounds> {
  const { kind } = measurement;
  const lanes = contestants.map((contestant) => ({
    name: contestant.file,
    contestant,
    document: contestant.documents?.[kind] ?? kind,
  }));
  return race(workspace, served, lanes, measurement);
}

/** What a call of a page of 10, 100 and 1,000 orders costs, ours and raw. */
export async function measurePageSizes(
  workspace: Workspace,
  served: Served,
  rounds: number,
): Promise<Rounds> {
  const sizes: readonly DocumentName[] = ["page", "page100", "page1000"];
  const lanes = [raw, ours].flatMap((contestant) =>
    sizes.map((document) => ({ name: `${contestant.file} ${document}`, contestant, document })),
  );
  return race(workspace, served, lanes, { kind: "page", calls: 20, concurrency: 1, rounds });
}

/** What a call costs with 1 to 200 side by side, ours and raw. */
export async function measureConcurrency(
  workspace: Workspace,
  served: Served,
  rounds: number,
): Promise<Rounds> {
  const all: Record<string, readonly number[]> = {};
  for (const concurrency of [1, 10, 50, 200]) {
    const lanes = [raw, ours].map((contestant) => ({
      name: `${contestant.file} ${concurrency}`,
      contestant,
      document: "page" as const,
    }));
    Object.assign(
      all,
      await race(workspace, served, lanes, { kind: "page", calls: 400, concurrency, rounds }),
    );
  }
  return all;
}

interface Lane {
  readonly name: string;
  readonly contestant: Contestant;
  readonly document: DocumentName;
}

async function race(
  workspace: Workspace,
  served: Served,
  lanes: readonly Lane[],
  { kind, calls, concurrency, rounds }: CpuMeasurement,
): Promise<Rounds> {
  const runners = lanes.map(({ name, contestant, document }) => {
    const file = workspace.contestant(contestant.file, "mjs");
    const child = new Child(workspace.script("calling-process"), [file, kind, served.documents[document]]);
    return { name, child, results: [] as number[] };
  });
  await Promise.all(runners.map(({ child }) => child.next()));
  const order: CallingOrder = { calls, concurrency };
  // Nothing counts before the machine code is compiled.
  for (const { child } of runners) await child.ask<number>({ calls: warmUp(calls), concurrency });
  for (let round = 0; round < rounds; round += 1) {
    const first = round % runners.length;
    for (const { child, results } of [...runners.slice(first), ...runners.slice(0, first)]) {
      results.push(await child.ask<number>(order));
    }
  }
  for (const { child } of runners) child.end();
  return Object.fromEntries(runners.map(({ name, results }) => [name, results]));
}

/** A call of a large page warms up more than one of a small page does. */
const warmUp = (calls: number): number => (calls < 50 ? 10 * calls : 3_000);
