/*
 * Checks whether this version can be released: `npm run release`. It publishes nothing. To publish, push the tag that it
 * names.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../test/package/folders.ts";
import { run } from "../test/package/run.ts";

async function main(): Promise<void> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const changes = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const heading = new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}$`, "m");
  if (!heading.test(changes)) {
    throw new Error(`CHANGELOG.md has no heading "## [${version}] - <date>". Add the changes and the date.`);
  }
  const uncommitted = await run("git", ["status", "--porcelain"], { folder: ROOT });
  if (uncommitted !== "")
    throw new Error(`There are uncommitted changes:
${uncommitted}`);
  await run("npm", ["run", "check"], { folder: ROOT, timeout: 30 * 60_000 });
  console.log(`imin-sdk ${version} can be released: git tag v${version} && git push origin v${version}`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
