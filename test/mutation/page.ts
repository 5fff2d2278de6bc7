import { cellsOf, tableOf } from "../package/table.ts";
import { guideText, writeBlock } from "../trust/page.ts";

/** A line of the table: the folder, and what its last run found. */
export type Line = Readonly<Record<string, string | number>>;

/** Writes the line of a folder into the guide to the evidence. The lines of other folders stay. */
export function writeLine(line: Line): void {
  const [, block = ""] = /<!-- generated: mutations -->([\s\S]*?)<!-- end -->/.exec(guideText()) ?? [];
  const [heading = [], , ...rows] = cellsOf(block);
  const kept = rows
    .map((cells): Line => Object.fromEntries(heading.map((name, column) => [name, cells[column] ?? ""])))
    .filter(({ folder }) => folder !== line["folder"]);
  const lines = [...kept, line].sort((one, other) => (`${one["folder"]}` < `${other["folder"]}` ? -1 : 1));
  writeBlock("mutations", tableOf(lines));
}
