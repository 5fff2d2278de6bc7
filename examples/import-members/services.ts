import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";

/** A Redis and a PostgreSQL for a trial. */
export interface Services {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  /** Stops Redis, as in an upgrade, and starts it again with its data. */
  restartRedis(): Promise<void>;
  /** Stops both and removes their data, if they were started here. */
  stop(): Promise<void>;
}

const postgresVersions = "/usr/lib/postgresql";

/**
 * Uses the servers of REDIS_URL and DATABASE_URL, or starts Debian's in temporary folders on free loopback ports.
 *
 * @throws Error if they are not installed.
 */
export async function startServices(): Promise<Services> {
  const { REDIS_URL: redisUrl, DATABASE_URL: databaseUrl } = process.env;
  if (redisUrl && databaseUrl) {
    const restartRedis = (): never => {
      throw new Error("Only a Redis that was started here can be restarted.");
    };
    return { redisUrl, databaseUrl, restartRedis, stop: async () => {} };
  }
  const postgres = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), "import-members-"));
  const [redisPort, postgresPort] = [await freePort(), await freePort()];
  let redis = await startRedis(folder, redisPort);
  const database = await startPostgres(postgres, folder, postgresPort);
  return {
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    databaseUrl: `postgres://postgres@127.0.0.1:${postgresPort}/postgres`,
    async restartRedis() {
      await stop(redis, "SIGTERM");
      redis = await startRedis(folder, redisPort);
    },
    async stop() {
      await Promise.all([stop(redis, "SIGTERM"), stop(database, "SIGINT")]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPostgres(): string {
  const [version] = existsSync(postgresVersions) ? readdirSync(postgresVersions).sort().reverse() : [];
  const hasRedis = spawnSync("redis-server", ["--version"]).error === undefined;
  if (version !== undefined && hasRedis) return join(postgresVersions, version, "bin");
  throw new Error(
    "Redis and PostgreSQL are needed. Set REDIS_URL and DATABASE_URL, or install them:\n" +
      "  apt-get install --no-install-recommends redis-server postgresql",
  );
}

async function startRedis(folder: string, port: number): Promise<ChildProcess> {
  const data = join(folder, "redis");
  mkdirSync(data, { recursive: true });
  const flags = { port: `${port}`, bind: "127.0.0.1", dir: data, appendonly: "yes", save: "" };
  const server = start(
    "redis-server",
    Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
  );
  const redis = new Redis({ host: "127.0.0.1", port, retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on("error", () => {}); // Refused until the server listens.
  await redis.ping();
  redis.disconnect();
  return server;
}

async function startPostgres(binaries: string, folder: string, port: number): Promise<ChildProcess> {
  const data = join(folder, "postgres");
  mkdirSync(data);
  // PostgreSQL does not run as root.
  const prefix =
    process.getuid?.() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
  if (prefix.length > 0) run("chown", ["postgres:", folder, data]);
  const [command = "", ...flags] = [...prefix, join(binaries, "initdb")];
  run(command, [
    ...flags,
    "-D",
    data,
    "-U",
    "postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ]);
  const [server = "", ...serverFlags] = [...prefix, join(binaries, "postgres")];
  const child = start(server, [...serverFlags, "-D", data, "-h", "127.0.0.1", "-p", `${port}`, "-k", ""]);
  await untilItResponds(port);
  return child;
}

async function untilItResponds(port: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Detached, so that Ctrl-C reaches the program but not its servers. */
function start(command: string, flags: readonly string[]): ChildProcess {
  return spawn(command, flags, { detached: true, stdio: "ignore" });
}

function run(command: string, flags: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, flags);
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error ?? stderr}`);
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // It listens on a port, so the address is not a pipe's name.
      server.close(() => resolve(port));
    });
  });
}
