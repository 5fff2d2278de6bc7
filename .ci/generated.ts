/*
 * What the documentation says that comes from elsewhere in this repository:
 *
 *   npm run docs:generate   writes it between `<!-- generated: name -->` and `<!-- end -->`
 *
 * `npm test` fails when a document differs from what this would write.
 */

import { writeFileSync } from "node:fs";
import { blocks } from "../test/docs/generated/blocks.ts";
import { generatedDocuments } from "../test/docs/generated/documents.ts";

for (const { file, text, current } of generatedDocuments(blocks())) {
  if (text === current) continue;
  writeFileSync(file, text);
  console.log(`${file} was changed.`);
}
