import { Queue, type RateLimiterOptions, type Worker } from "bullmq";

/** The content of a job: only the member's identifier. Personal data stays in the journal. */
export interface ImportJob {
  readonly member: string;
}

/** The queue's name in Redis. */
export const queueName = "imin-members";

/** The retries of a job that was not sent: up to a minute apart, for about ten hours. */
const jobOptions = {
  attempts: 600,
  backoff: { type: "exponential", delay: 500, maxDelay: 60_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** Opens the queue. Redis may restart: the queue waits for it. */
export function openQueue(redisUrl: string): Queue<ImportJob> {
  const queue = new Queue<ImportJob>(queueName, { connection: connectionTo(redisUrl) });
  reportErrors(queue);
  return queue;
}

/** The connection's options. BullMQ requires unlimited attempts for a connection that waits for jobs. */
export function connectionTo(redisUrl: string): { url: string; maxRetriesPerRequest: null } {
  return { url: redisUrl, maxRetriesPerRequest: null };
}

/** Adds a job for each member. A member with a job keeps it, because the job's identifier is the member's. */
export async function enqueue(queue: Queue<ImportJob>, members: readonly string[]): Promise<void> {
  if (members.length === 0) return;
  await queue.addBulk(
    members.map((member) => ({
      name: "create-customer",
      data: { member },
      // BullMQ rejects identifiers that are whole numbers or contain a colon.
      opts: { ...jobOptions, jobId: `member-${encodeURIComponent(member).replaceAll(":", "%3A")}` },
    })),
  );
}

/**
 * BullMQ's limiter counts in time windows, so one second can overlap two more windows than fit into it. This makes
 * the windows small enough that no second and a quarter sees more than `perSecond` jobs start. The quarter is for
 * requests that are slow to arrive.
 */
export function limiterFor(perSecond: number): RateLimiterOptions {
  const max = Math.max(1, Math.floor(perSecond / 20));
  const windows = max === 1 ? perSecond : Math.floor(perSecond / max) - 2;
  return { max, duration: Math.ceil(1_250 / windows) };
}

/** How often to report a lost connection, in milliseconds. */
const mentionInterval = 10_000;

/**
 * Redis reports each failed attempt to reconnect, dozens during a restart. BullMQ continues by itself, so an
 * occasional line is enough.
 */
export function reportErrors(events: Queue<ImportJob> | Worker<ImportJob>): void {
  let mentionedAt = Number.NEGATIVE_INFINITY;
  const onError = (error: Error & { readonly code?: string }): void => {
    if (performance.now() - mentionedAt < mentionInterval) return;
    mentionedAt = performance.now();
    console.error(`The queue has an error and tries again: ${error.message || error.code}`);
  };
  // Both classes declare `on` with overloads, which a union lacks.
  (events as Queue<ImportJob>).on("error", onError);
}
