import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { withBlock } from "../docs/generated/documents.ts";
import { ROOT } from "../package/folders.ts";

/** The guide with the evidence. */
const guide = join(ROOT, ".github/guides/trust.md");

/** The Markdown of the guide. */
export function guideText(): string {
  return readFileSync(guide, "utf8");
}

/** Replaces a block of the guide. */
export function writeBlock(name: "mutations" | "trust", content: string): void {
  writeFileSync(guide, withBlock(guideText(), name, content));
}

/** Replaces the table of the promises, with the command, the date and the machine of the run. */
export function writePromises(command: string, table: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `with Node ${process.version} on ${cpus().length} cores`;
  const legend = "Each line is a promise, what was done to break it, how often, and how often it broke.";
  writeBlock("trust", `\`${command}\` wrote the table on ${date}, ${machine}. ${legend}\n\n${table}`);
}
