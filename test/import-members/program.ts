import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Services } from "../../examples/import-members/services.ts";

/** The servers that the program uses. */
export interface Surroundings {
  readonly services: Services;
  readonly bookingBaseUrl: string;
  readonly apiKey: string;
}

/** A run of the program. */
export interface Run {
  readonly child: ChildProcess;
  /** Its standard error output so far. */
  readonly output: () => string;
  /** Its output and exit code, when it has ended. */
  readonly result: Promise<Result>;
}

/** The result of a run. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The maximum memory of the process, in bytes. */
  readonly peakMemory: number;
}

const script = fileURLToPath(new URL("../../examples/import-members/main.ts", import.meta.url));
const packageJson = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
const memoryLimits = /"import-members": "([^"]*)"/.exec(packageJson)?.[1]?.match(/--max-\S+/g) ?? [];

/** Starts the program as a separate process, with the memory limits of `npm run import-members`. */
export function start({ services, bookingBaseUrl, apiKey }: Surroundings, ...flags: readonly string[]): Run {
  const child = spawn(process.execPath, [...memoryLimits, "--import", "tsx", script, ...flags], {
    env: {
      ...process.env,
      REDIS_URL: services.redisUrl,
      DATABASE_URL: services.databaseUrl,
      IMIN_API_KEY: apiKey,
      IMIN_BOOKING_BASE_URL: bookingBaseUrl,
    },
  });
  const output = { stdout: "", stderr: "" };
  let peakMemory = 0;
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  const watch = setInterval(() => {
    peakMemory = Math.max(peakMemory, peakMemoryOf(child.pid));
  }, 50);
  const result = new Promise<Result>((resolve) => {
    child.once("close", (code) => {
      clearInterval(watch);
      resolve({ code, ...output, peakMemory });
    });
  });
  return { child, output: () => output.stderr, result };
}

/** Runs the program to its end. */
export function run(surroundings: Surroundings, ...flags: readonly string[]): Promise<Result> {
  return start(surroundings, ...flags).result;
}

function peakMemoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0; // It has just ended.
  }
}
