/*
 * Imports a club's members into imin, each of them once:
 *
 *   npm run import-members -- import members.csv      queues the members of a CSV file
 *   npm run import-members -- import --table members  queues the members of a table of DATABASE_URL
 *   npm run import-members -- work                    sends them; start it as often and on as many machines as you like
 *   npm run import-members -- status                  shows where the import stands
 *   npm run import-members -- resolve MEMBER --created IDENTIFIER | --absent
 *
 * For a file of hundreds of thousands of rows on a small machine, compile it and run it with
 * `node --max-semi-space-size=2`: it then stays below 150 MB.
 *
 * It needs REDIS_URL (the queue), DATABASE_URL (the journal), and for `work` IMIN_API_KEY.
 */

import { parseArgs } from "node:util";
import { IminClient } from "imin-sdk";
import pg from "pg";
import { importMembers } from "./import.ts";
import { Journal } from "./journal.ts";
import { Progress } from "./progress.ts";
import { enqueue, openQueue } from "./queue.ts";
import { readFile } from "./read-file.ts";
import { readTable } from "./read-table.ts";
import { countsTable, needsPerson, problemLines, writeReport } from "./report.ts";
import { work } from "./work.ts";

const usage = `Usage:
  import FILE | --table TABLE  [--report FILE]
  work    [--concurrency N] [--rate N-A-SECOND] [--lock MILLISECONDS]
  status  [--report FILE]
  resolve MEMBER --created IDENTIFIER | --absent`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    table: { type: "string" },
    report: { type: "string" },
    concurrency: { type: "string", default: "10" },
    rate: { type: "string" },
    lock: { type: "string", default: "30000" },
    created: { type: "string" },
    absent: { type: "boolean", default: false },
  },
});
const [command, argument] = positionals;
const redisUrl = required("REDIS_URL");
const pool = new pg.Pool({ connectionString: required("DATABASE_URL") });
// A connection of the pool that breaks while it is idle is replaced. Without a listener it would end the process.
pool.on("error", ({ message }) => console.error(`PostgreSQL: ${message}`));
const queue = openQueue(redisUrl);
const journal = new Journal(pool);
try {
  await journal.prepare();
  if (command === "import") await runImport();
  else if (command === "work") await runWork();
  else if (command === "status") await showStatus();
  else if (command === "resolve" && argument !== undefined) await runResolve(argument);
  else fail(usage);
} finally {
  await queue.close();
  await pool.end();
}

async function runImport(): Promise<void> {
  if ((argument === undefined) === (values.table === undefined)) return fail(usage);
  const source = values.table === undefined ? readFile(argument ?? "") : readTable(pool, values.table);
  const showRows = (rows: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${rows} rows`);
  };
  const { rows, queued, finished, problems } = await importMembers(source, pool, queue, showRows);
  if (process.stderr.isTTY) process.stderr.write("\n");
  console.log(
    `${rows} rows: ${queued} queued, ${finished} were imported before, ${problems.length} skipped.`,
  );
  if (problems.length > 0) console.log(problemLines(problems));
  if (values.report !== undefined) await writeReport(values.report, problems);
}

async function runWork(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.error("Finishing the requests that are under way. Press Ctrl-C again to stop at once.");
      stop.abort();
    });
  }
  // The journal and the queue decide about repetition: one request for each attempt.
  const imin = new IminClient({ maxRetries: 0 });
  const progress = new Progress();
  await work(imin, pool, queue, {
    redisUrl,
    concurrency: wholeNumber("concurrency", values.concurrency),
    perSecond: values.rate === undefined ? undefined : wholeNumber("rate", values.rate),
    lockDuration: wholeNumber("lock", values.lock),
    signal: stop.signal,
    onProgress: (counts) => progress.show(counts),
  });
  progress.stop();
  await showStatus();
}

async function showStatus(): Promise<void> {
  const rows = await journal.list("unknown", "rejected");
  console.log(countsTable(await journal.counts()));
  console.log(needsPerson(rows));
  if (values.report !== undefined) await writeReport(values.report, rows);
}

async function runResolve(member: string): Promise<void> {
  if ((values.created === undefined) !== values.absent) return fail(usage);
  if (!(await journal.resolve(member, values.created))) return fail(`No member "${member}" is in "unknown".`);
  if (values.absent) await enqueue(queue, [member]);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} must be a whole number above 0, not "${text}".`);
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Set the environment variable ${name}.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
