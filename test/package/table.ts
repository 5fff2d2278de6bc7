/** Prints rows as a Markdown table, which is readable and can be pasted into the README. */
export function printTable(rows: readonly object[]): void {
  console.log(tableOf(rows));
}

/** Rows as a table in Markdown. The columns are the properties of the first row. */
export function tableOf(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const texts = [columns, ...rows.map((row) => Object.values(row).map(String))];
  const widths = columns.map((_, column) => Math.max(...texts.map((cells) => (cells[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  const [heading = [], ...body] = texts;
  const rule = widths.map((width) => "-".repeat(width));
  return [heading, rule, ...body].map(line).join("\n");
}

/** The cells of a table in Markdown, line by line: the heading, the rule and the rows. */
export function cellsOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
