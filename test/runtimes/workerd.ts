import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fetched } from "../package/folders.ts";
import { run } from "../package/run.ts";
import { bundle } from "./bundle.ts";
import type { Run } from "./runtimes.ts";
import type { Stage } from "./stage.ts";

export const workerdVersion = "1.20261117.1";

/** Runs the smoke program as a test in Cloudflare's own runtime. */
export async function runInWorkerd(folder: string, stage: Stage): Promise<Run> {
  const workerd = join(await fetched(`workerd@${workerdVersion}`), "node_modules/workerd/bin/workerd");
  const file = await bundle(folder, "worker.mjs", { format: "esm", conditions: ["workerd", "worker"] });
  const config = join(folder, "workerd.capnp");
  writeFileSync(config, configuration(basename(file), stage));
  return { version: workerdVersion, output: await run("node", [workerd, "test", config], { folder }) };
}

const configuration = (
  file: string,
  stage: Stage,
): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "smoke", worker = (
      modules = [(name = "worker", esModule = embed ${JSON.stringify(file)})],
      bindings = [(name = "SMOKE_STAGE", json = ${JSON.stringify(JSON.stringify(JSON.stringify(stage)))})],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
);
`;
