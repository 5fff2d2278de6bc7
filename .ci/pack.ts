/*
 * Packs a release: `tsx .ci/pack.ts <folder>`, after a build.
 *
 * The tarball is the output of `npm pack`, with the workflow's repository added to `package.json` (npm requires it for
 * provenance) and to the links of the README, so that they work on npm's page too.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptyFolder } from "../test/package/folders.ts";
import { run } from "../test/package/run.ts";
import { pack } from "../test/package/tarball.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { billOfMaterials } from "./sbom.ts";

async function main(destination: string | undefined): Promise<void> {
  if (destination === undefined) throw new Error("Name the folder for the tarball: tsx .ci/pack.ts <folder>");
  const repository = fromEnvironment("GITHUB_REPOSITORY");
  const url = `${process.env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}`;
  const folder = emptyFolder("imin-sdk-release");
  await run("tar", ["--extract", "--gzip", "--file", (await pack()).path, "--directory", folder], { folder });
  const packed = join(folder, "package");
  edit(join(packed, "package.json"), (manifest) => withRepository(manifest, url));
  edit(join(packed, "README.md"), (readme) => absoluteLinks(readme, url, fromEnvironment("GITHUB_REF_NAME")));
  mkdirSync(destination, { recursive: true });
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", resolve(destination)], {
    folder: packed,
  });
  writeFileSync(join(destination, "imin-sdk.cdx.json"), await billOfMaterials());
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Error(`${name} is not set. GitHub sets it for workflows; set it yourself to try this script.`);
  }
  return value;
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function withRepository(manifest: string, url: string): string {
  const content: Record<string, unknown> = JSON.parse(manifest);
  const repository = { type: "git", url: `git+${url}.git` };
  const changed = { ...content, repository, homepage: `${url}#readme`, bugs: { url: `${url}/issues` } };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

await main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
