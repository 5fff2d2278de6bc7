import { readFileSync, writeFileSync } from "node:fs";

/** Writes a declaration file's indents as tabs: TypeScript's four spaces are a twentieth of the file. */
export function indentWithTabs(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4)),
  );
}
