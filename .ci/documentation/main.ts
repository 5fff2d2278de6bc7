/*
 * Builds the documentation's site: `npm run docs`. In a workflow of GitHub, it links to the sources.
 */

import { join } from "node:path";
import { ROOT } from "../../test/package/folders.ts";
import { buildDocumentation } from "./build.ts";

await buildDocumentation(join(ROOT, "docs"));
