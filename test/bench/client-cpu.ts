import type { CallingOrder } from "./calling-process.ts";
import { Child } from "./child.ts";
import { type Contestant, ours, raw } from "./contestants.ts";
import type { DocumentName } from "./documents.ts";
import type { Served } from "./server.ts";
import type { Workspace } from "./workspace.ts";

/** Microseconds of CPU per call in each round, by lane. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** The place and number of measurements. */
export interface Measuring {
  readonly workspace: Workspace;
  readonly served: Served;
  /** The Node that runs the clients. */
  readonly node: string;
  /** In each process. */
  readonly rounds: number;
}

/** A process that requests one document through one client. */
export interface Lane extends CallingOrder {
  readonly name: string;
  readonly contestant: Contestant;
  readonly kind: "page" | "customer";
  readonly document: DocumentName;
  /** Whether the client may reject the document because it differs from its schema. */
  readonly mayReject?: boolean;
}

/**
 * The number of processes of each lane, one after the other. The same program is up to 15 % faster or slower in one
 * process than in another, for as long as the process lives.
 */
export const processes = 5;

/** The cost of a call in the processes of each lane. */
export async function race(measuring: Measuring, lanes: readonly Lane[]): Promise<Rounds> {
  const results: Record<string, number[]> = Object.fromEntries(lanes.map(({ name }) => [name, []]));
  for (let started = 0; started < processes; started += 1) {
    const costs = await raceOnce(measuring, lanes);
    for (const [name, added] of Object.entries(costs)) results[name]?.push(...added);
  }
  return results;
}

/** One process of each lane. They alternate in changing order, so that noise affects all of them. */
async function raceOnce(
  { workspace, served, node, rounds }: Measuring,
  lanes: readonly Lane[],
): Promise<Rounds> {
  const runners = lanes.map(({ name, contestant, kind, document, mayReject = false, ...order }) => {
    const file = workspace.contestant(contestant.file, "mjs");
    const args = [file, kind, served.documents[document], mayReject ? "may-reject" : "resolves"];
    const child = new Child(workspace.script("calling-process"), args, { node });
    return { name, child, order, results: [] as number[] };
  });
  await Promise.all(runners.map(({ child }) => child.next()));
  for (const { child, order } of runners) await child.ask<number>({ ...order, calls: warmUp(order.calls) });
  for (let round = 0; round < rounds; round += 1) {
    const first = round % runners.length;
    for (const { child, order, results } of [...runners.slice(first), ...runners.slice(0, first)]) {
      results.push(await child.ask<number>(order));
    }
  }
  for (const { child } of runners) child.end();
  return Object.fromEntries(runners.map(({ name, results }) => [name, results]));
}

/**
 * Measure nothing before the machine code is compiled, which takes about 3,000 calls on Node 20. A call of a large page
 * warms up more than a call of a small page.
 */
const warmUp = (calls: number): number => (calls < 50 ? 10 * calls : 4_000);

/** The cost of a call for a page of 10, 100 and 1,000 orders, ours and raw. */
export function measurePageSizes(measuring: Measuring): Promise<Rounds> {
  const sizes: readonly DocumentName[] = ["page", "page100", "page1000"];
  return race(
    measuring,
    [raw, ours].flatMap((contestant) =>
      sizes.map((document): Lane => {
        const name = `${contestant.file} ${document}`;
        return { name, contestant, kind: "page", document, calls: 20, concurrency: 1 };
      }),
    ),
  );
}

/** The cost of a call with 1 to 200 concurrent calls, ours and raw. */
export function measureConcurrency(measuring: Measuring): Promise<Rounds> {
  return race(
    measuring,
    [1, 10, 50, 200].flatMap((concurrency) =>
      [raw, ours].map((contestant): Lane => {
        const name = `${contestant.file} ${concurrency}`;
        return { name, contestant, kind: "page", document: "page", calls: 400, concurrency };
      }),
    ),
  );
}
