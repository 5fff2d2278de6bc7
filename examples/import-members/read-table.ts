import type { Pool } from "pg";
import { type MemberRow, memberColumns } from "./member.ts";

/** How many rows are fetched at a time. */
const batchSize = 1_000;

/**
 * Reads members from a table of the club's database, row by row, with a cursor. The columns have the names of
 * {@link memberColumns}. Missing columns are omitted.
 *
 * @param table The table's name, with its schema if it has one: `"club.members"`.
 */
export async function* readTable(pool: Pool, table: string): AsyncGenerator<MemberRow> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY");
    const name = table
      .split(".")
      .map((part) => client.escapeIdentifier(part))
      .join(".");
    await client.query(
      `DECLARE members NO SCROLL CURSOR FOR SELECT to_jsonb(source) AS row FROM ${name} AS source`,
    );
    for (let line = 1; ; ) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `FETCH ${batchSize} FROM members`,
      );
      if (rows.length === 0) break;
      for (const { row } of rows) {
        yield { line, values: valuesOf(row) };
        line += 1;
      }
    }
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

function valuesOf(row: Readonly<Record<string, unknown>>): MemberRow["values"] {
  return Object.fromEntries(
    memberColumns.flatMap((column) => {
      const value = row[column] ?? row[column.toLowerCase()];
      const text = value === null || value === undefined ? "" : String(value).trim();
      return text === "" ? [] : [[column, text]];
    }),
  );
}
