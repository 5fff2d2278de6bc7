import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An empty folder far from any `node_modules`, gone when the process ends. */
export function emptyFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a package of a folder, so that npm installs into it and not into one above it. */
export function writePackage(folder: string, content: Record<string, unknown> = {}): void {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, ...content }),
  );
}

/**
 * A folder with packages that this repository does not depend on, fetched once and kept in `node_modules/.cache`.
 *
 * @param packages What to install, each with its exact version, for example `"bun@1.4.5"`.
 */
export async function fetched(...packages: readonly string[]): Promise<string> {
  const key = createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 16);
  const folder = join(ROOT, "node_modules/.cache/imin-sdk", key);
  if (existsSync(folder)) return folder;
  // Made beside its place and moved there when it is whole, so that neither an end in between nor a second
  // process leaves half a folder behind.
  const parts = `${folder}.${process.pid}.${Date.now()}`;
  mkdirSync(parts, { recursive: true });
  writePackage(parts);
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
    folder: parts,
  });
  if (existsSync(folder)) rmSync(parts, { recursive: true });
  else renameSync(parts, folder);
  return folder;
}
