/*
 * Shows an import of 500 made-up members, with two workers and an imin that fails in one call of five:
 *
 *   npm run example:import-members
 *
 * imin is the sandbox. Redis and PostgreSQL are those of REDIS_URL and DATABASE_URL, or Debian's in temporary folders.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox } from "imin-sdk/testing";
import { startServices } from "./services.ts";

const sandbox = createSandbox({
  faults: [
    { operation: "customers.create", share: 0.05, drop: "request" },
    { operation: "customers.create", share: 0.05, drop: "response" },
    { operation: "customers.create", share: 0.05, status: 503 },
    { operation: "customers.create", share: 0.05, status: 429, retryAfter: 1 },
  ],
});
const server = await sandbox.listen();
const services = await startServices();
const folder = mkdtempSync(join(tmpdir(), "members-"));
try {
  const file = join(folder, "members.csv");
  writeFileSync(file, madeUpMembers(500));
  await run("import", file);
  await Promise.all([run("work", "--rate", "100"), run("work", "--rate", "100")]);
} finally {
  await services.stop();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Every hundredth row has a mistake. */
function madeUpMembers(count: number): string {
  const rows = Array.from({ length: count }, (_, index) =>
    index % 100 === 50
      ? `${index},,No,Address,`
      : `${index},member${index}@example.com,Member,Number ${index},020 7946 0${String(index).padStart(3, "0")}`,
  );
  return `member,email,given name,family name,telephone\n${rows.join("\n")}\n`;
}

function run(...flags: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, ...flags], {
    stdio: "inherit",
    env: {
      ...process.env,
      REDIS_URL: services.redisUrl,
      DATABASE_URL: services.databaseUrl,
      IMIN_API_KEY: sandbox.apiKey,
      IMIN_BOOKING_BASE_URL: server.bookingBaseUrl,
    },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${flags[0]} exited with ${code}.`)),
    );
  });
}
