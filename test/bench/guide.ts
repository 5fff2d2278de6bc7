import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withBlock } from "../docs/generated/documents.ts";
import { ROOT } from "../package/folders.ts";
import { chartOf } from "./chart.ts";
import type { Comparison } from "./comparison.ts";
import { reportOf } from "./report.ts";

const guides = join(ROOT, ".github/guides");

/** Writes the comparison and its chart into the guide to costs, replacing those of the last run. */
export function writeGuide(comparison: Comparison): void {
  writeFileSync(join(guides, "images/cost-of-a-call.svg"), chartOf(comparison));
  const guide = join(guides, "costs-and-compatibility.md");
  writeFileSync(guide, withBlock(readFileSync(guide, "utf8"), "bench", reportOf(comparison)));
}
