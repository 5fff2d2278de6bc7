import { cpus, loadavg } from "node:os";
import { fetchNode, newestNode } from "../runtimes/runtimes.ts";
import { contestants } from "./contestants.ts";
import { measureImportSizes } from "./import-size.ts";
import { measurePeers, type PeerFigures } from "./peers.ts";
import type { Served } from "./server.ts";
import { instantiationsOf } from "./type-cost.ts";
import type { Workspace } from "./workspace.ts";

/** All contestants on each Node, measured in one run. */
export interface Comparison {
  /** The day of the run, as `2026-11-26`. */
  readonly date: string;
  readonly machine: string;
  /** The processes that wanted to run at the start. Many of them make the figures unreliable. */
  readonly load: number;
  /** In each process of a client. */
  readonly rounds: number;
  /** One entry for each Node. */
  readonly figures: readonly PeerFigures[];
  /** Bytes of a minified and gzipped web bundle, by the contestant's file. */
  readonly sizes: Readonly<Record<string, number>>;
  /** How many generic types `tsc` instantiates to check a program, by the contestant's file. */
  readonly instantiations: Readonly<Record<string, number>>;
}

/** Compares all contestants on the Node of this process and on the newest. */
export async function compare(workspace: Workspace, served: Served, rounds: number): Promise<Comparison> {
  const [load = Number.NaN] = loadavg();
  const nodes = new Map([[process.versions.node, process.execPath]]);
  if (!nodes.has(newestNode)) nodes.set(newestNode, await fetchNode(newestNode));
  const figures: PeerFigures[] = [];
  for (const [version, node] of nodes) {
    figures.push(await measurePeers({ workspace, served, node, rounds }, version));
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${process.platform}`,
    load,
    rounds,
    figures,
    sizes: await measureImportSizes(workspace),
    instantiations: Object.fromEntries(
      contestants
        .filter(({ needsGeneratedTypes }) => !needsGeneratedTypes)
        .map(({ file }) => [file, instantiationsOf(workspace.contestant(file, "ts"))]),
    ),
  };
}
