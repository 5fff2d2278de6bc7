import { existsSync } from "node:fs";
import { join } from "node:path";
import { fetched } from "../package/folders.ts";
import { run } from "../package/run.ts";
import type { OutcomeRuntime } from "../support/causes.ts";
import { runInChromium } from "./chromium.ts";
import { edgeVmVersion, runInEdgeVm } from "./edge-vm.ts";
import type { Stage } from "./stage.ts";
import { runInWorkerd, workerdVersion } from "./workerd.ts";

/** An environment for the smoke program. */
export interface Runtime {
  /** Its name on the command line. */
  readonly key: string;
  readonly name: string;
  /** Its version. Absent for the machine's own. */
  readonly version?: string;
  /** The runtime whose errors it has. A browser's reveal nothing, and it may repeat requests. */
  readonly errorsOf: OutcomeRuntime | "browser";
  /** Runs the program, with the package installed in `folder` next to it. */
  run(folder: string, stage: Stage): Promise<Run>;
}

/** The result of a run. */
export interface Run {
  readonly version: string;
  /** The program's output: the names of the verified features. */
  readonly output: string;
}

/** The newest Node. */
export const newestNode = "26.10.0";

const versions = { jest: "30.5.2", zone: "0.16.3", bun: "1.4.5", deno: "2.9.6" };

/** All environments. */
export const runtimes: readonly Runtime[] = [
  ...["20.20.2", "22.23.3", "24.21.0", newestNode].flatMap((version) => [
    node(version, "ES module", ["main.mjs"]),
    node(version, "CommonJS", ["main.cjs"]),
  ]),
  {
    key: "jest",
    name: "Jest, CommonJS",
    version: versions.jest,
    errorsOf: "node",
    async run(folder, stage) {
      const jest = join(await fetched(`jest@${versions.jest}`), "node_modules/jest/bin/jest.js");
      const config = JSON.stringify({ testMatch: ["**/jest.test.cjs"], transform: {}, rootDir: folder });
      const args = [jest, "--config", config];
      const output = await run("node", args, { folder, environment: staged(stage) });
      return { version: versions.jest, output };
    },
  },
  {
    key: "zone",
    name: "zone.js loaded first",
    version: versions.zone,
    errorsOf: "node",
    async run(folder, stage) {
      const zone = join(
        await fetched(`zone.js@${versions.zone}`),
        "node_modules/zone.js/bundles/zone.umd.js",
      );
      const environment = { ...staged(stage), ZONE_JS: zone };
      return { version: versions.zone, output: await run("node", ["zone.cjs"], { folder, environment }) };
    },
  },
  {
    key: "bun",
    name: "Bun",
    version: versions.bun,
    errorsOf: "bun",
    async run(folder, stage) {
      const platform = `${process.platform}-${process.arch === "arm64" ? "aarch64" : process.arch}`;
      const bun = join(await fetched(`bun@${versions.bun}`), `node_modules/@oven/bun-${platform}/bin/bun`);
      const environment = staged(stage);
      await run(bun, ["main.cjs"], { folder, environment });
      return { version: versions.bun, output: await run(bun, ["main.mjs"], { folder, environment }) };
    },
  },
  {
    key: "deno",
    name: "Deno",
    version: versions.deno,
    errorsOf: "deno",
    async run(folder, stage) {
      const deno = join(await fetched(`deno@${versions.deno}`), "node_modules/deno/bin.cjs");
      const args = [deno, "run", "--allow-net", "--allow-env", "--allow-read", "--node-modules-dir=manual"];
      const environment = staged(stage);
      await run("node", [...args, "main.cjs"], { folder, environment });
      return {
        version: versions.deno,
        output: await run("node", [...args, "main.mjs"], { folder, environment }),
      };
    },
  },
  {
    key: "workerd",
    name: "Cloudflare workerd",
    version: workerdVersion,
    errorsOf: "workerd",
    run: runInWorkerd,
  },
  {
    key: "edge",
    name: "Edge VM (as of Vercel)",
    version: edgeVmVersion,
    errorsOf: "node",
    run: runInEdgeVm,
  },
  { key: "chromium", name: "Chromium", errorsOf: "browser", run: runInChromium },
];

/** The machine's own Node if it has this version, otherwise one from npm. */
function node(version: string, kind: string, args: readonly string[]): Runtime {
  const major = version.split(".")[0];
  return {
    key: `node${major}`,
    name: `Node ${major}, ${kind}`,
    version,
    errorsOf: "node",
    async run(folder, stage) {
      const isOwn = process.versions.node.startsWith(`${major}.`);
      const program = isOwn ? process.execPath : await fetchNode(version);
      return {
        version: isOwn ? process.versions.node : version,
        output: await run(program, args, { folder, environment: staged(stage) }),
      };
    },
  };
}

/** The path of a Node version from npm. */
export async function fetchNode(version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(await fetched(`${name}@${version}`), "node_modules", name);
  const program = join(folder, "bin/node");
  if (!existsSync(program)) throw new Error(`There is no Node ${version} for this machine in ${folder}.`);
  return program;
}

function staged(stage: Stage): Record<string, string> {
  return { SMOKE_STAGE: JSON.stringify(stage) };
}
