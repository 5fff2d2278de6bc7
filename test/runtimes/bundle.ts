import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** One of the programs and the package in one file, as a bundler makes it of them, and the name of that file. */
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
