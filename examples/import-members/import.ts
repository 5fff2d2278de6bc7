import type { Queue } from "bullmq";
import type { Pool } from "pg";
import { Journal } from "./journal.ts";
import { isMember, type Member, type MemberRow, type Problem, readMember } from "./member.ts";
import { enqueue, type ImportJob } from "./queue.ts";

/** How many rows go to the database and the queue at a time. */
const batchSize = 200;

/** What an import did. */
export interface ImportSummary {
  readonly rows: number;
  /** Members that are in the queue now: new ones, and those that an earlier import did not get to. */
  readonly queued: number;
  /** Members that an earlier import has finished. */
  readonly finished: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes rows into the journal and queues the members that are pending. Running it again continues. Rows with problems
 * are skipped and returned.
 *
 * @param onProgress Called with the number of rows after each batch.
 */
export async function importMembers(
  source: AsyncIterable<MemberRow>,
  pool: Pool,
  queue: Queue<ImportJob>,
  onProgress: (rows: number) => void,
): Promise<ImportSummary> {
  const journal = new Journal(pool);
  await journal.prepare();
  const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
  const problems: Problem[] = [];
  const summary = { rows: 0, queued: 0, finished: 0 };
  await withDuplicateCheck(pool, async (withoutDuplicates) => {
    for await (const rows of inBatches(source)) {
      summary.rows += rows.length;
      const read = rows.map((row) => readMember(row, today));
      problems.push(...read.filter((row): row is Problem => !isMember(row)));
      const members = await withoutDuplicates(read.filter(isMember), problems);
      const { pending, taken } = await journal.add(members);
      for (const { member, line } of members) {
        const owner = taken.get(member);
        if (owner === undefined) continue;
        problems.push({ line, member, reasons: [`email: belongs to member ${owner} in the journal`] });
      }
      await enqueue(queue, pending);
      summary.queued += pending.length;
      summary.finished += members.length - pending.length - taken.size;
      onProgress(summary.rows);
    }
  });
  return { ...summary, problems };
}

async function* inBatches(source: AsyncIterable<MemberRow>): AsyncGenerator<MemberRow[]> {
  let batch: MemberRow[] = [];
  for await (const row of source) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type WithoutDuplicates = (members: readonly Member[], problems: Problem[]) => Promise<readonly Member[]>;

/** A temporary table knows every identifier and e-mail address of this import, so that memory need not. */
async function withDuplicateCheck(
  pool: Pool,
  run: (withoutDuplicates: WithoutDuplicates) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("CREATE TEMPORARY TABLE seen (key text PRIMARY KEY, line int NOT NULL)");
    await run(async (members, problems) => {
      const unique: Member[] = [];
      const keys = members.flatMap(({ member, person, line }) => [
        { key: `member ${member}`, line },
        { key: `e-mail address ${person.email.toLowerCase()}`, line },
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
        const own = [`member ${member.member}`, `e-mail address ${member.person.email.toLowerCase()}`];
        const reasons = own.flatMap((key) => {
          const first = firstLines.get(key);
          return first === undefined || first === member.line
            ? []
            : [`same ${key.replace(/ [^ ]*$/, "")} as line ${first}`];
        });
        if (reasons.length === 0) unique.push(member);
        else problems.push({ line: member.line, member: member.member, reasons });
      }
      return unique;
    });
  } finally {
    await client.query("DROP TABLE IF EXISTS seen");
    client.release();
  }
}
