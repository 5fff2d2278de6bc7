import type { Queue } from "bullmq";
import type { Pool } from "pg";
import { inBatches } from "./in-batches.ts";
import { Journal } from "./journal.ts";
import { isMember, type Member, type MemberRow, type Problem, readMember } from "./member.ts";
import { enqueue, type ImportJob } from "./queue.ts";

/** The result of an import. */
export interface ImportSummary {
  readonly rows: number;
  /** Members that are in the queue now: new ones, and unfinished ones from an earlier import. */
  readonly queued: number;
  /** Members that an earlier import has finished. */
  readonly finished: number;
  /** Rows that have problems. */
  readonly skipped: number;
}

/** The source and the destination of the rows, and the callbacks. */
export interface ImportOptions {
  readonly source: AsyncIterable<MemberRow | Problem>;
  readonly pool: Pool;
  readonly queue: Queue<ImportJob>;
  /** Called for each row that is skipped, in no particular order. */
  readonly onProblem: (problem: Problem) => Promise<void>;
  /** Called with the number of rows after each batch. */
  readonly onProgress: (rows: number) => void;
  /** Aborting finishes the current batch, then stops. */
  readonly signal: AbortSignal;
}

/**
 * Writes rows into the journal and queues the members that are pending. Running it again continues. Memory does not grow
 * with the number of rows.
 */
export async function importMembers(options: ImportOptions): Promise<ImportSummary> {
  const { source, pool, queue, onProgress, signal } = options;
  const journal = new Journal(pool);
  const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
  const summary = { rows: 0, queued: 0, finished: 0, skipped: 0 };
  const onProblem = (problem: Problem): Promise<void> => {
    summary.skipped += 1;
    return options.onProblem(problem);
  };
  await withDuplicateCheck(pool, async (withoutDuplicates) => {
    for await (const rows of inBatches(source)) {
      summary.rows += rows.length;
      const read = rows.map((row) => ("reasons" in row ? row : readMember(row, today)));
      for (const row of read) if (!isMember(row)) await onProblem(row);
      const members = await withoutDuplicates(read.filter(isMember), onProblem);
      const { pending, taken } = await journal.add(members);
      for (const { member, line } of members) {
        const owner = taken.get(member);
        if (owner === undefined) continue;
        await onProblem({ line, member, reasons: [`email: belongs to member ${owner} in the journal`] });
      }
      await enqueue(queue, pending);
      summary.queued += pending.length;
      summary.finished += members.length - pending.length - taken.size;
      onProgress(summary.rows);
      if (signal.aborted) break;
    }
  });
  return summary;
}

type WithoutDuplicates = (
  members: readonly Member[],
  onProblem: (problem: Problem) => Promise<void>,
) => Promise<readonly Member[]>;

/** A temporary table stores the identifiers and email addresses of this import, to save memory. */
async function withDuplicateCheck(
  pool: Pool,
  run: (withoutDuplicates: WithoutDuplicates) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("CREATE TEMPORARY TABLE seen (key text PRIMARY KEY, line int NOT NULL)");
    await run(async (members, onProblem) => {
      const unique: Member[] = [];
      const keys = members.flatMap(({ member, person, line }) => [
        { key: `member ${member}`, line },
        { key: `email address ${person.email.toLowerCase()}`, line },
      ]);
      await client.query(
        `INSERT INTO seen SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT DO NOTHING`,
        [keys.map(({ key }) => key), keys.map(({ line }) => line)],
      );
      const { rows } = await client.query<{ key: string; line: number }>(
        "SELECT key, line FROM seen WHERE key = ANY($1)",
        [keys.map(({ key }) => key)],
      );
      const firstLines = new Map(rows.map(({ key, line }) => [key, line]));
      for (const member of members) {
        const own = [`member ${member.member}`, `email address ${member.person.email.toLowerCase()}`];
        const reasons = own.flatMap((key) => {
          const first = firstLines.get(key);
          return first === undefined || first === member.line
            ? []
            : [`same ${key.replace(/ [^ ]*$/, "")} as line ${first}`];
        });
        if (reasons.length === 0) unique.push(member);
        else await onProblem({ line: member.line, member: member.member, reasons });
      }
      return unique;
    });
  } finally {
    await client.query("DROP TABLE IF EXISTS seen");
    client.release();
  }
}
