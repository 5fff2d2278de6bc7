import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { fetched } from "../package/folders.ts";
import { run } from "../package/run.ts";
import type { Check } from "./main.ts";

const program = `import { IminClient } from "imin-sdk";
const imin = new IminClient({ apiKey: null, fetch: async () => Response.json({ identifier: "MAlnTNiZut", id: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut" }) });
console.log((await imin.customers.get("MAlnTNiZut")).identifier);
`;

/** The parts of Vite that are used. */
interface Vite {
  build(options: object): Promise<unknown>;
}

/** The parts of webpack that are used. */
type Webpack = (
  options: object,
  done: (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void,
) => void;

/** Bundles, minifies and runs one import with each of the common bundlers. */
export function bundlerChecks(): Check[] {
  return [
    bundler("esbuild 0.28.2", async (entry, outfile) => {
      await build({
        entryPoints: [entry],
        outfile,
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
      });
    }),
    bundler("Vite 8.3.8", async (entry, outfile, folder) => {
      const module = join(await fetched("vite@8.3.8"), "node_modules/vite/dist/node/index.js");
      const vite: Vite = await import(pathToFileURL(module).href);
      const lib = { entry, formats: ["es"], fileName: () => outfile.slice(folder.length + 1) };
      const output = { outDir: folder, emptyOutDir: false, minify: true, target: "es2022", lib };
      await vite.build({ configFile: false, root: folder, logLevel: "error", build: output });
    }),
    bundler("webpack 5.112.2", async (entry, outfile, folder) => {
      const webpack: Webpack = createRequire(join(await fetched("webpack@5.112.2"), "package.json"))(
        "webpack",
      );
      const output = { path: folder, filename: outfile.slice(folder.length + 1), module: true };
      const options = { mode: "production", target: ["web", "es2022"], entry, context: folder, output };
      await new Promise<void>((resolve, reject) => {
        webpack({ ...options, experiments: { outputModule: true } }, (error, stats) => {
          if (error !== null) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString()));
          else resolve();
        });
      });
    }),
  ];
}

function bundler(
  tool: string,
  make: (entry: string, outfile: string, folder: string) => Promise<void>,
): Check {
  return {
    tool,
    details: "one import, minified, run",
    async run(consumer) {
      const name = tool.split(" ")[0]?.toLowerCase();
      const entry = join(consumer, "one-import.mjs");
      const outfile = join(consumer, `${name}.bundle.mjs`);
      writeFileSync(entry, program);
      await make(entry, outfile, consumer);
      const output = await run("node", [outfile], { folder: consumer });
      if (output.trim() !== "MAlnTNiZut") throw new Error(`The bundle wrote ${output}`);
      return `${(gzipSync(readFileSync(outfile), { level: 9 }).length / 1000).toFixed(1)} kB gzipped`;
    },
  };
}
