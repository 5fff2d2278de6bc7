import { basename, join } from "node:path";
import { build } from "esbuild";

/** A program of the tests and the package in one file, which a new process starts fast. It gives the file. */
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
