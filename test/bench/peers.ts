import { type Lane, type Measuring, type Rounds, race } from "./client-cpu.ts";
import { measureColdStart } from "./cold-start.ts";
import { contestants, ours, raw } from "./contestants.ts";
import { median, medianRatio } from "./median.ts";

/** The task of each contestant, and its column in the table. */
export const tasks = {
  page: { kind: "page", document: "page", concurrency: 1 },
  sideBySide: { kind: "page", document: "page", concurrency: 50 },
  small: { kind: "customer", document: "customer", concurrency: 1 },
  differing: { kind: "page", document: "differingPage", concurrency: 1, mayReject: true },
} as const;

export type Task = keyof typeof tasks;

const taskNames = Object.keys(tasks) as readonly Task[];

/** Calls in a round: so many that the time for waking up a process hardly matters. */
const calls = 200;

/** The comparison of the contestants on one Node. */
export class PeerFigures {
  readonly #cpu: Rounds;
  readonly #coldStart: Rounds;

  constructor(
    /** The Node version. */
    readonly version: string,
    cpu: Rounds,
    coldStart: Rounds,
  ) {
    this.#cpu = cpu;
    this.#coldStart = coldStart;
  }

  /** The client's CPU for a call. By default, as a multiple of what plain `fetch` takes for the same task. */
  cpu(file: string, task: Task, otherFile = raw.file, otherTask: Task = task): number {
    return medianRatio(this.#of(file, task), this.#of(otherFile, otherTask));
  }

  /** From the start of a process to its first response, as a multiple of what plain `fetch` takes. */
  coldStart(file: string): number {
    return medianRatio(this.#coldStart[file] ?? [], this.#coldStart[raw.file] ?? []);
  }

  /** Microseconds of CPU that plain `fetch` takes for a call. */
  cpuOfFetch(task: Task): number {
    return median(this.#of(raw.file, task));
  }

  /** Milliseconds from the start of a process to the first response of plain `fetch`. */
  get coldStartOfFetch(): number {
    return median(this.#coldStart[raw.file] ?? []);
  }

  #of(file: string, task: Task): readonly number[] {
    return this.#cpu[`${file} ${task}`] ?? [];
  }
}

/** Compares all contestants on one Node. */
export async function measurePeers(measuring: Measuring, version: string): Promise<PeerFigures> {
  const lanes = taskNames.flatMap((task) =>
    contestants.map((contestant): Lane => {
      const { document } = tasks[task];
      return {
        ...tasks[task],
        name: `${contestant.file} ${task}`,
        contestant,
        calls,
        document: contestant.documents?.[document] ?? document,
      };
    }),
  );
  return new PeerFigures(version, await race(measuring, lanes), measureColdStart(measuring));
}

/** A goal of this package, and how it was met. */
export interface Goal {
  readonly goal: string;
  readonly limit: number;
  readonly measured: number;
}

/** The maximum cost of this package on one Node. */
export function goalsOf(figures: PeerFigures): readonly Goal[] {
  const own = (task: Task): number => figures.cpu(ours.file, task);
  const checking = contestants.filter(({ role, checks }) => role === "peer" && checks);
  const best = (task: Task): number => Math.min(...checking.map(({ file }) => figures.cpu(file, task)));
  return [
    { goal: "page, of the best client that checks", limit: 0.75, measured: own("page") / best("page") },
    { goal: "page, of ky", limit: 1.15, measured: figures.cpu(ours.file, "page", "ky") },
    { goal: "small response, of ky", limit: 1.15, measured: figures.cpu(ours.file, "small", "ky") },
    {
      goal: "page that differs, of one that matches",
      limit: 1.5,
      measured: figures.cpu(ours.file, "differing", ours.file, "page"),
    },
    {
      goal: "50 at once, of one by one",
      limit: 1,
      measured: figures.cpu(ours.file, "sideBySide", ours.file, "page"),
    },
  ];
}
