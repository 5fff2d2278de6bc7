import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** Bundles one of the programs with the package into one file, and returns its name. */
export async function bundle(folder: string, program: string, options: BuildOptions): Promise<string> {
  const outfile = join(folder, `${program}.${options.format}.bundle.js`);
  await build({
    entryPoints: [join(folder, program)],
    outfile,
    bundle: true,
    target: "es2022",
    logLevel: "warning",
    ...options,
  });
  return outfile;
}
