import { existsSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, ROOT, writePackage } from "./folders.ts";
import { run } from "./run.ts";

/** The content that `npm publish` would send. */
export interface Tarball {
  /** The file. */
  readonly path: string;
  /** Its content. */
  readonly contents: readonly PackedFile[];
}

/** A file in the tarball. */
export interface PackedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Packs the build. */
export async function pack(): Promise<Tarball> {
  if (!existsSync(join(ROOT, "dist/index.js")))
    throw new Error("There is no build. Run `npm run build` first.");
  const folder = emptyFolder("imin-sdk-tarball");
  const output = await run("npm", ["pack", "--json", "--pack-destination", folder], { folder: ROOT });
  const [packed]: { filename: string; files: PackedFile[] }[] = JSON.parse(output);
  if (packed === undefined) throw new Error("npm packed nothing.");
  return { path: join(folder, packed.filename), contents: packed.files };
}

/** Installs the tarball and the given packages into a new folder. */
export async function install(tarball: Tarball, ...packages: readonly string[]): Promise<string> {
  const folder = emptyFolder("imin-sdk-consumer");
  writePackage(folder);
  await run("npm", ["install", "--no-audit", "--no-fund", tarball.path, ...packages], { folder });
  return folder;
}
