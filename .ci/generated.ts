/*
 * Generates the parts of the documentation that come from elsewhere in this repository:
 *
 *   npm run docs:generate   writes them between `<!-- generated: name -->` and `<!-- end -->`
 *
 * `npm run test:docs` fails if a document is not up to date.
 */

import { writeFileSync } from "node:fs";
import { blocks } from "../test/docs/generated/blocks.ts";
import { generatedDocuments } from "../test/docs/generated/documents.ts";

for (const { file, text, current } of generatedDocuments(blocks())) {
  if (text === current) continue;
  writeFileSync(file, text);
  console.log(`${file} was changed.`);
}
