/*
 * Keeps one copy of the declarations, after tsup: both formats have the same ones, and they are most of the package.
 * Declarations that import another package stay as they are: that package has its own for each format.
 */

import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../test/package/folders.ts";

/** The entries whose ES module declarations pass on those for CommonJS. */
const entries = ["index", "webhooks/index", "testing/index"];

const folder = join(ROOT, "dist");

for (const entry of entries) {
  const file = `./${entry.slice(entry.lastIndexOf("/") + 1)}.cjs`;
  writeFileSync(join(folder, `${entry}.d.ts`), `export * from "${file}";\n`);
}
// What the entries share has a hash in its name.
for (const name of readdirSync(folder)) if (/-[\w-]{8}\.d\.ts$/.test(name)) rmSync(join(folder, name));
