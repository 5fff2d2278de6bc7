/*
 * The second half of `npm run build`: makes the modules and the declarations small, and CommonJS of the modules.
 */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./folders.ts";
import { indentWithTabs } from "./indent-with-tabs.ts";
import { minifyModules } from "./minify-modules.ts";
import { shareDeclarations } from "./share-declarations.ts";
import { translateToCommonJs } from "./translate-to-common-js.ts";

const dist = join(ROOT, "dist");
const built = readdirSync(dist, { recursive: true, encoding: "utf8" });
const modules = built.filter((file) => file.endsWith(".js"));
await minifyModules(modules.map((file) => join(dist, file)));
// No program requires the command line.
await translateToCommonJs(
  dist,
  modules.filter((file) => !file.startsWith("testing/bin/")),
);
shareDeclarations(join(dist, "schemas.d.cts"), { file: join(dist, "index.d.cts"), specifier: "./index.cjs" });
for (const file of built.filter((name) => name.endsWith(".d.cts"))) indentWithTabs(join(dist, file));
