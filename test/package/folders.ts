import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An empty folder far from any `node_modules`. It is deleted when the process ends. */
export function emptyFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Turns a folder into a package, so that npm installs into it and not into a parent folder. */
export function writePackage(folder: string, content: Record<string, unknown> = {}): void {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, ...content }),
  );
}

/**
 * A folder with packages that this repository does not depend on, fetched once and kept in `node_modules/.cache`.
 *
 * @param packages The packages to install, each with its exact version, for example `"bun@1.4.5"`.
 */
export async function fetched(...packages: readonly string[]): Promise<string> {
  const key = createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 16);
  const folder = join(ROOT, "node_modules/.cache/imin-sdk", key);
  if (existsSync(folder)) return folder;
  // Created in a temporary place and moved when complete, so that an interruption or a second process leaves no
  // partial folder.
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
