import { spawnSync } from "node:child_process";
import type { Measuring, Rounds } from "./client-cpu.ts";
import { contestants } from "./contestants.ts";

/** Starting a process takes long and varies little. */
const rounds = 9;

/** Milliseconds from starting Node to the end of the first call, for the whole process. Contestants alternate. */
export function measureColdStart({ workspace, served, node }: Measuring): Rounds {
  const lanes = contestants.map(({ file, documents }) => ({
    file,
    args: [
      workspace.script("first-call"),
      workspace.contestant(file, "mjs"),
      served.documents[documents?.page ?? "page"],
    ],
    results: [] as number[],
  }));
  // The first round warms the disk cache.
  for (let round = -1; round < rounds; round += 1) {
    for (const { args, results } of lanes) {
      const startedAt = performance.now();
      const { status, stderr } = spawnSync(node, args);
      const duration = performance.now() - startedAt;
      if (status !== 0) throw new Error(String(stderr));
      if (round >= 0) results.push(duration);
    }
  }
  return Object.fromEntries(lanes.map(({ file, results }) => [file, results]));
}
