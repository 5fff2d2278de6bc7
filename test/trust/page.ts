import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { withBlock } from "../docs/generated/documents.ts";
import { ROOT } from "../package/folders.ts";

/** The guide with the evidence. */
const guide = join(ROOT, ".github/guides/trust.md");

/** Replaces a block of the guide with the table of a run, after its command, date and machine. */
export function writeEvidence(
  name: "mutations" | "trust",
  command: string,
  table: string,
  legend: string,
): void {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `with Node ${process.version} on ${cpus().length} cores`;
  const intro = `\`${command}\` wrote the table on ${date}, ${machine}. ${legend}`;
  writeFileSync(guide, withBlock(readFileSync(guide, "utf8"), name, `${intro}\n\n${table}`));
}
