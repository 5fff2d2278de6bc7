import { writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { JournalRow, MemberState } from "./journal.ts";
import type { Problem } from "./member.ts";

/** What a person has to know to decide about members whose outcome is unknown. */
const adviceForUnknown = `
Members in "unknown" may exist at imin. They are never sent again by themselves. For each of them, ask imin
(hello@imin.co) whether an account with this e-mail address was created at the time shown. Then run:
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

/** The members that need a person, with what helps to decide. */
export function needsPerson(rows: readonly JournalRow[]): string {
  if (rows.length === 0) return "Nothing needs a person.";
  const lines = rows
    .slice(0, 20)
    .map(({ member, state, email, sent_at, reason }) =>
      [member, state, email, sent_at?.toISOString() ?? "", reason ?? ""].join("  "),
    );
  if (rows.length > lines.length)
    lines.push(`... and ${rows.length - lines.length} more: see --report FILE.`);
  return lines.join("\n") + (rows.some(({ state }) => state === "unknown") ? `\n${adviceForUnknown}` : "");
}

/** The rows of a source that were skipped. */
export function problemLines(problems: readonly Problem[]): string {
  const lines = problems
    .slice(0, 20)
    .map(
      ({ line, member, reasons }) =>
        `line ${line}${member === undefined ? "" : ` (${member})`}: ${reasons.join("; ")}`,
    );
  if (problems.length > lines.length) {
    lines.push(`... and ${problems.length - lines.length} more: see --report FILE.`);
  }
  return lines.join("\n");
}

/** Writes rows as a CSV file that a spreadsheet opens. */
export async function writeReport(path: string, rows: readonly object[]): Promise<void> {
  await writeFile(
    path,
    stringify([...rows], {
      header: true,
      bom: true,
      escape_formulas: true,
      cast: { date: (date) => date.toISOString(), object: (value) => [value].flat().join("; ") },
    }),
  );
}
