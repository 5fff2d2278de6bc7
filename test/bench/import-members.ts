/*
 * Measures how many members per second `examples/import-members` sends with 1, 2 and 4 worker processes and no rate limit.
 * imin is the sandbox, which responds after a tenth of a second, like a server on the internet.
 *
 *   npm run bench:import-members
 */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startServices } from "../../examples/import-members/services.ts";
import { createSandbox } from "../../src/testing/index.ts";

const members = 2_000;
const concurrency = 5;
const script = fileURLToPath(new URL("../../examples/import-members/main.ts", import.meta.url));
const services = await startServices();
const folder = mkdtempSync(join(tmpdir(), "members-"));
const file = join(folder, "members.csv");
const rows = Array.from(
  { length: members },
  (_, index) => `${index},member${index}@example.com,Member,Number`,
);
writeFileSync(file, `member,email,givenName,familyName\n${rows.join("\n")}\n`);
try {
  console.log(
    `${members} members, ${concurrency} at once in each worker, ${cpus().length} cores, Node ${process.version}\n`,
  );
  const rates: number[] = [];
  for (const workers of [1, 2, 4]) rates.push(await measure(workers));
  console.log("| workers | members a second | of one worker |\n| --- | --- | --- |");
  for (const [index, rate] of rates.entries()) {
    console.log(`| ${2 ** index} | ${rate.toFixed(0)} | ${(rate / (rates[0] ?? 1)).toFixed(2)} |`);
  }
} finally {
  await services.stop();
  rmSync(folder, { recursive: true });
}

/** Members per second between the first and the last sent member. */
async function measure(workers: number): Promise<number> {
  const sandbox = createSandbox({ faults: [{ operation: "customers.create", delay: 100 }] });
  const server = await sandbox.listen();
  const environment = {
    ...process.env,
    REDIS_URL: services.redisUrl,
    DATABASE_URL: services.databaseUrl,
    IMIN_API_KEY: sandbox.apiKey,
    IMIN_BOOKING_BASE_URL: server.bookingBaseUrl,
  };
  const run = (...flags: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", script, ...flags], {
        env: environment,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let errors = "";
      child.stderr.on("data", (chunk) => {
        errors += chunk;
      });
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`${flags[0]} exited with ${code}: ${errors}`)),
      );
    });
  const pool = new pg.Pool({ connectionString: services.databaseUrl });
  await pool.query("DROP TABLE IF EXISTS imin_members");
  await run("import", file);
  await Promise.all(Array.from({ length: workers }, () => run("work", "--concurrency", `${concurrency}`)));
  const { rows } = await pool.query<{ seconds: number }>(
    "SELECT extract(epoch FROM max(sent_at) - min(sent_at))::float AS seconds FROM imin_members",
  );
  await pool.end();
  await server.close();
  return members / (rows[0]?.seconds ?? Number.NaN);
}
