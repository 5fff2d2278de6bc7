import { basename, join } from "node:path";
import { build } from "esbuild";

/** Bundles a test program with the package into one file, so that a new process starts fast. Returns the file. */
export async function bundledProgram(program: string, folder: string): Promise<string> {
  const outfile = join(folder, basename(program).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
  });
  return outfile;
}
