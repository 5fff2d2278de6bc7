import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox, type SandboxFault } from "imin-sdk/testing";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, onTestFinished } from "vitest";
import type { JournalRow } from "../../examples/import-members/journal-row.ts";
import { type Services, startServices } from "../../examples/import-members/services.ts";
import type { Surroundings } from "./program.ts";

let services: Services;
let pool: pg.Pool;

/** Starts the servers once for the file, and empties them before each test. */
export function useServices(): void {
  beforeAll(async () => {
    services = await startServices();
    pool = new pg.Pool({ connectionString: services.databaseUrl });
    // PostgreSQL reports its shutdown to connections that are being closed.
    pool.on("error", () => {});
  });
  beforeEach(async () => {
    await pool.query("DROP TABLE IF EXISTS imin_members");
    const redis = new Redis(services.redisUrl);
    await redis.flushall();
    redis.disconnect();
  });
  afterAll(async () => {
    await pool?.end();
    await services?.stop();
  });
}

/** A sandbox over HTTP, with the settings that the program needs. */
export async function useSandbox(
  faults: readonly SandboxFault[] = [],
  seed: number | string = "imin",
): Promise<{ sandbox: Sandbox; surroundings: Surroundings }> {
  const sandbox = createSandbox({ faults, seed });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  return {
    sandbox,
    surroundings: { services, bookingBaseUrl: server.bookingBaseUrl, apiKey: sandbox.apiKey },
  };
}

/** A file for one test. */
export function fileOf(content: string | Uint8Array, name = "members.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "members-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A CSV file of made-up members, numbered from 0. */
export function madeUpMembers(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `${index},member${index}@example.com,Member,Number ${index}`,
  );
  return fileOf(`member,email,givenName,familyName\n${rows.join("\n")}\n`);
}

/** Runs SQL in the club's database. */
export async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await pool.query<Row>(sql)).rows;
}

/** The journal, by member. */
export async function journal(): Promise<Map<string, JournalRow>> {
  const rows = await query<JournalRow>("SELECT * FROM imin_members");
  return new Map(rows.map((row) => [row.member, row]));
}

/** The sandbox's accounts for each email address, with their identifiers. */
export function accountsByEmail(sandbox: Sandbox): Map<string, string[]> {
  const accounts = new Map<string, string[]>();
  const { customers } = sandbox.snapshot() as unknown as {
    customers: readonly { identifier: string; person: { email: string } }[];
  };
  for (const { identifier, person } of customers) {
    accounts.set(person.email, [...(accounts.get(person.email) ?? []), identifier]);
  }
  return accounts;
}
