import { type FileHandle, open } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { JournalRow, MemberState } from "./journal-row.ts";
import type { Problem } from "./member.ts";

/** The information for a person who decides about members whose outcome is unknown. */
const adviceForUnknown = `
Members in "unknown" may exist at imin. They are never sent again by themselves. For each of them, ask imin
(hello@imin.co) whether an account with this email address was created at the time shown. Then run:
  resolve MEMBER --created IDENTIFIER   it exists at imin
  resolve MEMBER --absent               it does not: it is queued again
`;

/** The counts as a table. */
export function countsTable(counts: Readonly<Record<MemberState, number>>): string {
  const width = Math.max(...Object.values(counts).map((count) => String(count).length));
  return Object.entries(counts)
    .map(([state, count]) => `${state.padEnd(10)}${String(count).padStart(width)}`)
    .join("\n");
}

/** The maximum number of rows to print. The report has all of them. */
const printed = 20;

/** The members that need a person's decision, with the information for it. */
export async function needsPerson(
  rows: AsyncIterable<JournalRow>,
  report: Report<JournalRow>,
): Promise<string> {
  const lines = new Lines();
  let hasUnknown = false;
  for await (const row of rows) {
    const { member, state, email, sent_at, reason } = row;
    lines.add([member, state, email, sent_at?.toISOString() ?? "", reason ?? ""].join("  "));
    hasUnknown ||= state === "unknown";
    await report.add(row);
  }
  return `${lines}${hasUnknown ? `\n${adviceForUnknown}` : ""}` || "Nothing needs a person.";
}

/** A skipped row of a source, with the reason. */
export function problemLine({ line, member, reasons }: Problem): string {
  return `line ${line}${member === undefined ? "" : ` (${member})`}: ${reasons.join("; ")}`;
}

/** Lines to print: the first ones, and the number of further ones. */
export class Lines {
  readonly #first: string[] = [];
  #count = 0;

  /** Adds a line. */
  add(line: string): void {
    this.#count += 1;
    if (this.#count <= printed) this.#first.push(line);
  }

  toString(): string {
    const more = this.#count - this.#first.length;
    return [...this.#first, ...(more > 0 ? [`... and ${more} more: see --report FILE.`] : [])].join("\n");
  }
}

/** A CSV file that a spreadsheet opens, written row by row. */
export class Report<Row extends object> {
  readonly #file: FileHandle | undefined;
  readonly #columns: readonly (keyof Row & string)[];

  private constructor(file: FileHandle | undefined, columns: readonly (keyof Row & string)[]) {
    this.#file = file;
    this.#columns = columns;
  }

  /**
   * Creates the file, with its header.
   *
   * @param path Where to write, or `undefined` for no report.
   * @throws Error if the file cannot be written.
   */
  static async open<Row extends object>(
    path: string | undefined,
    columns: readonly (keyof Row & string)[],
  ): Promise<Report<Row>> {
    const file = path === undefined ? undefined : await open(path, "w");
    await file?.write(stringify([columns], { bom: true }));
    return new Report(file, columns);
  }

  /** Writes a row. */
  async add(row: Row): Promise<void> {
    const cast = {
      date: (date: Date) => date.toISOString(),
      object: (value: object) => [value].flat().join("; "),
    };
    await this.#file?.write(stringify([row], { columns: [...this.#columns], escape_formulas: true, cast }));
  }

  /** Closes the file. */
  async close(): Promise<void> {
    await this.#file?.close();
  }
}
