import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../package/folders.ts";
import { chartOf } from "./chart.ts";
import type { Comparison } from "./comparison.ts";
import { reportOf } from "./report.ts";

const guides = join(ROOT, ".github/guides");
const begin = "<!-- Written by npm run bench: do not edit. -->";
const end = "<!-- Until here. -->";

/** Writes the comparison and its chart into the guide to costs, replacing those of the last run. */
export function writeGuide(comparison: Comparison): void {
  mkdirSync(join(guides, "media"), { recursive: true });
  writeFileSync(join(guides, "media/cost-of-a-call.svg"), chartOf(comparison));
  const file = join(guides, "costs-and-compatibility.md");
  const [before = "", rest = ""] = readFileSync(file, "utf8").split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`${file} does not say where the comparison goes.`);
  const chart = "![CPU of a page, by client. The table has the same figures.](media/cost-of-a-call.svg)";
  writeFileSync(file, `${before}${begin}\n\n${chart}\n\n${reportOf(comparison)}\n\n${end}${after}`);
}
