import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fetched } from "../package/folders.ts";
import { bundle } from "./bundle.ts";
import type { Run } from "./runtimes.ts";
import type { Stage } from "./stage.ts";

export const edgeVmVersion = "5.0.0";

/** The parts of `@edge-runtime/vm` that are used. */
interface EdgeRuntime {
  readonly EdgeVM: new () => { evaluate(code: string): unknown };
}

/** Runs the smoke program in a sandbox with web-standard APIs, as used for developing edge functions. */
export async function runInEdgeVm(folder: string, stage: Stage): Promise<Run> {
  const require = createRequire(join(await fetched(`@edge-runtime/vm@${edgeVmVersion}`), "package.json"));
  const { EdgeVM }: EdgeRuntime = require("@edge-runtime/vm");
  const vm = new EdgeVM();
  const conditions = ["edge-light", "worker"];
  vm.evaluate(readFileSync(await bundle(folder, "global.mjs", { format: "iife", conditions }), "utf8"));
  return { version: edgeVmVersion, output: String(await vm.evaluate(`smokeTest(${JSON.stringify(stage)})`)) };
}
