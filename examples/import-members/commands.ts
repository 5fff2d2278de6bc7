import { parseArgs } from "node:util";
import type { Queue } from "bullmq";
import { IminClient } from "imin-sdk";
import type pg from "pg";
import { importMembers } from "./import.ts";
import type { Journal } from "./journal.ts";
import type { JournalRow } from "./journal-row.ts";
import type { Problem } from "./member.ts";
import { Progress } from "./progress.ts";
import { enqueue, type ImportJob } from "./queue.ts";
import { readFile } from "./read-file.ts";
import { readTable } from "./read-table.ts";
import { countsTable, Lines, needsPerson, problemLine, Report } from "./report.ts";
import { work } from "./work.ts";

/** The command line syntax. */
export const usage = `Usage:
  import FILE | --table TABLE  [--report FILE]
  work    [--concurrency N] [--rate N-A-SECOND] [--lock MILLISECONDS]
  status  [--report FILE]
  resolve MEMBER --created IDENTIFIER | --absent`;

const flags = {
  table: { type: "string" },
  report: { type: "string" },
  concurrency: { type: "string", default: "10" },
  rate: { type: "string" },
  lock: { type: "string", default: "30000" },
  created: { type: "string" },
  absent: { type: "boolean", default: false },
} as const;

/** An invalid command line. */
export class UsageError extends Error {}

/** The services that a command uses. */
export interface Context {
  readonly values: ReturnType<typeof readFlags>["values"];
  readonly argument: string | undefined;
  readonly redisUrl: string;
  readonly pool: pg.Pool;
  readonly queue: Queue<ImportJob>;
  readonly journal: Journal;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The commands, by name. */
export const commands: Readonly<Record<string, (context: Context) => Promise<void>>> = {
  import: runImport,
  work: runWork,
  status: showStatus,
  resolve: runResolve,
};

/**
 * Reads the command line.
 *
 * @throws UsageError if a flag is unknown or has no value.
 */
export function readFlags(): ReturnType<typeof parseFlags> {
  try {
    return parseFlags();
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

// parseArgs derives its result's type from the flags.
function parseFlags() {
  return parseArgs({ allowPositionals: true, options: flags });
}

/** Queues the members of a file or a table. */
async function runImport({ values, argument, pool, queue, signal }: Context): Promise<void> {
  if ((argument === undefined) === (values.table === undefined)) throw new UsageError(usage);
  const report = await Report.open<Problem>(values.report, ["line", "member", "reasons"]);
  const lines = new Lines();
  const showRows = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(text);
  };
  const { rows, queued, finished, skipped } = await importMembers({
    source: values.table === undefined ? readFile(argument ?? "") : readTable(pool, values.table),
    pool,
    queue,
    signal,
    onProblem: async (problem) => {
      lines.add(problemLine(problem));
      await report.add(problem);
    },
    onProgress: (count) => showRows(`\r${count} rows`),
  });
  showRows("\n");
  await report.close();
  console.log(`${rows} rows: ${queued} queued, ${finished} were imported before, ${skipped} skipped.`);
  if (skipped > 0) console.log(`${lines}`);
  if (signal.aborted) console.log("The import was interrupted. Run it again to continue.");
}

/** Sends the members of the queue. */
async function runWork(context: Context): Promise<void> {
  const { values, pool, queue, redisUrl, signal } = context;
  // The journal and the queue control repetition: one request for each attempt.
  const imin = new IminClient({ maxRetries: 0 });
  const progress = new Progress();
  await work(imin, pool, queue, {
    redisUrl,
    concurrency: wholeNumber("concurrency", values.concurrency),
    perSecond: values.rate === undefined ? undefined : wholeNumber("rate", values.rate),
    lockDuration: wholeNumber("lock", values.lock),
    signal,
    onProgress: (counts) => progress.show(counts),
  });
  progress.stop();
  await showStatus(context);
}

/** Shows the progress of the import. */
async function showStatus({ values, journal }: Context): Promise<void> {
  const columns = ["member", "email", "state", "identifier", "reason", "sent_at"] as const;
  const report = await Report.open<JournalRow>(values.report, columns);
  console.log(countsTable(await journal.counts()));
  console.log(await needsPerson(journal.list("unknown", "rejected"), report));
  await report.close();
}

/** Records a person's finding about a member. */
async function runResolve({ values, argument, queue, journal }: Context): Promise<void> {
  if (argument === undefined || (values.created === undefined) !== values.absent) throw new UsageError(usage);
  if (!(await journal.resolve(argument, values.created))) {
    throw new UsageError(`No member "${argument}" is in "unknown".`);
  }
  if (values.absent) await enqueue(queue, [argument]);
}

/** Reads the value of a numeric flag. */
function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} must be a whole number above 0, not "${text}".`);
}
