/*
 * Keeps one copy of the declarations, after tsup: both formats have the same ones, and they are most of the package.
 * Declarations that import another package stay as they are: that package has its own for each format.
 */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../test/package/folders.ts";

const folder = join(ROOT, "dist");

/** What the entries share has a hash in its name. */
const shared = readdirSync(folder)
  .filter((name) => /-[\w-]{8}\.d\.ts$/.test(name))
  .map((name) => name.replace(/\.d\.ts$/, ""));

// The ES module declarations that pass on those for CommonJS.
for (const name of ["index", "webhooks/index", "testing/index", ...shared]) {
  const file = `./${name.slice(name.lastIndexOf("/") + 1)}.cjs`;
  writeFileSync(join(folder, `${name}.d.ts`), `export * from "${file}";\n`);
}
