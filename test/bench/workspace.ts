import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { fetched, ROOT } from "../package/folders.ts";
import { contestants } from "./contestants.ts";
import { zodSource } from "./zod-source.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The folder that contains everything the measurements run. */
export interface Workspace {
  /** A contestant's file, as a module (`mjs`) or for the compiler (`ts`). */
  readonly contestant: (file: string, ending: "mjs" | "ts") => string;
  /** One of the bench's own scripts. */
  readonly script: (name: string) => string;
}

/**
 * Prepares a folder with our built package and the others, as a user installs them, and without changing our own
 * package.json.
 */
export async function prepareWorkspace(): Promise<Workspace> {
  const installed = await fetched(...contestants.flatMap(({ packages }) => packages ?? []));
  const ours = join(installed, "node_modules/imin-sdk");
  if (!existsSync(ours)) symlinkSync(ROOT, ours, "dir");
  const folder = join(installed, "bench");
  mkdirSync(folder, { recursive: true });
  for (const { file } of contestants) {
    for (const ending of ["mjs", "ts"])
      cpSync(here(`contestants/${file}.js`), join(folder, `${file}.${ending}`));
  }
  for (const ending of ["mjs", "mts"]) writeFileSync(join(folder, `zod-schemas.${ending}`), zodSource());
  await build({
    entryPoints: ["server", "calling-process", "first-call", "reading", "memory"].map((name) =>
      here(`${name}.ts`),
    ),
    outdir: folder,
    outExtension: { ".js": ".script.mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["imin-sdk"],
  });
  return {
    contestant: (file, ending) => join(folder, `${file}.${ending}`),
    script: (name) => join(folder, `${name}.script.mjs`),
  };
}
