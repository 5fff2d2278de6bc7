import { type Job, type Queue, Worker } from "bullmq";
import type { IminClient } from "imin-sdk";
import type { Pool } from "pg";
import { inBatches } from "./in-batches.ts";
import { Journal } from "./journal.ts";
import type { MemberState } from "./journal-row.ts";
import { connectionTo, enqueue, type ImportJob, limiterFor, queueName, reportErrors } from "./queue.ts";
import { sendMember } from "./send-member.ts";

/** The settings of a worker process. */
export interface WorkOptions {
  readonly redisUrl: string;
  /** The number of members that this process sends concurrently. */
  readonly concurrency: number;
  /** The maximum number of requests per second of all workers together. `undefined` means no limit. */
  readonly perSecond: number | undefined;
  /** Milliseconds after which another worker takes the jobs of a worker that died. */
  readonly lockDuration: number;
  /** Finishes what runs, then stops. */
  readonly signal: AbortSignal;
  /** Called once a second with the members in each state. */
  readonly onProgress: (counts: Readonly<Record<MemberState, number>>) => void;
}

/** How often the journal is looked at, in milliseconds. */
const checkInterval = 1_000;

/** Sends queued members to imin until none is pending or sending, or until the signal is aborted. */
export async function work(
  imin: IminClient,
  pool: Pool,
  queue: Queue<ImportJob>,
  { redisUrl, concurrency, perSecond, lockDuration, signal, onProgress }: WorkOptions,
): Promise<void> {
  const journal = new Journal(pool);
  await journal.prepare();
  const send = async (job: Job<ImportJob>): Promise<void> => {
    const result = await sendMember(job.data.member, imin, journal);
    if (result.kind === "done") return;
    if (result.delay === undefined) throw new Error(result.reason);
    // imin said when: every worker waits that long.
    await worker.rateLimit(result.delay);
    throw Worker.RateLimitError();
  };
  const worker = new Worker<ImportJob>(queueName, send, {
    connection: connectionTo(redisUrl),
    concurrency,
    lockDuration,
    stalledInterval: lockDuration / 2,
    // A job whose worker died is not a failed job: the journal decides what happens to its member.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    ...(perSecond === undefined ? {} : { limiter: limiterFor(perSecond) }),
  });
  reportErrors(worker);
  try {
    while (!signal.aborted) {
      const counts = await journal.counts();
      onProgress(counts);
      if (counts.pending + counts.sending === 0) break;
      await requeueLost(queue, journal);
      await pause(checkInterval, signal);
    }
  } finally {
    await worker.close();
    onProgress(await journal.counts());
  }
}

/** Queues members that are not finished although the queue is empty, as when Redis has lost its last second. */
async function requeueLost(queue: Queue<ImportJob>, journal: Journal): Promise<void> {
  const jobs = await queue.getJobCounts("active", "delayed", "prioritized", "waiting").catch(() => undefined);
  if (jobs === undefined || Object.values(jobs).some((count) => count > 0)) return;
  for await (const rows of inBatches(journal.list("pending", "sending"))) {
    await enqueue(
      queue,
      rows.map(({ member }) => member),
    );
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
