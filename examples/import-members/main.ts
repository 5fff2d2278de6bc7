/*
 * Imports a club's members into imin, each one once:
 *
 *   npm run import-members -- import members.csv      queues the members of a CSV file
 *   npm run import-members -- import --table members  queues the members of a table of DATABASE_URL
 *   npm run import-members -- work                    sends them. You can start several, on several machines
 *   npm run import-members -- status                  shows the progress of the import
 *   npm run import-members -- resolve MEMBER --created IDENTIFIER | --absent
 *
 * It needs REDIS_URL (the queue), DATABASE_URL (the journal), and for `work` IMIN_API_KEY. Ctrl-C finishes the
 * running requests. The same command continues later.
 */

import pg from "pg";
import { commands, readFlags, UsageError, usage } from "./commands.ts";
import { Journal } from "./journal.ts";
import { openQueue } from "./queue.ts";

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message || String(error) : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function main(): Promise<void> {
  const { values, positionals } = readFlags();
  const [name = "", argument, ...others] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || others.length > 0) throw new UsageError(usage);
  const redisUrl = required("REDIS_URL");
  const pool = new pg.Pool({ connectionString: required("DATABASE_URL") });
  // A pooled connection that fails while idle is replaced. Without a listener, the error would end the process.
  pool.on("error", ({ message }) => console.error(`PostgreSQL: ${message}`));
  const queue = openQueue(redisUrl);
  try {
    const journal = new Journal(pool);
    await journal.prepare();
    await command({ values, argument, redisUrl, pool, queue, journal, signal: untilInterrupted() });
  } finally {
    await queue.close();
    await pool.end();
  }
}

/** A second Ctrl-C ends the process, because no listener is left. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.error("Finishing what is under way. Press Ctrl-C again to stop at once.");
      controller.abort();
    });
  }
  return controller.signal;
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new UsageError(`Set the environment variable ${name}.`);
}
