import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { SandboxServer } from "imin-sdk/testing";
import { afterAll, onTestFinished } from "vitest";

const source = fileURLToPath(new URL("../../src/check/bin/imin-check.ts", import.meta.url));

/** The command in one file, so that a process starts without compiling. */
const folderOfBinary = mkdtempSync(join(tmpdir(), "imin-check-"));
const binary = join(folderOfBinary, "imin-check.mjs");
buildSync({ entryPoints: [source], outfile: binary, bundle: true, platform: "node", format: "esm" });
afterAll(() => rmSync(folderOfBinary, { recursive: true }));

/** The output of `imin-check` and its exit code. */
export interface CheckRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both. */
  readonly output: string;
  /** The line of a check whose name starts with this. */
  readonly line: (name: string) => string | undefined;
}

/** How to run `imin-check`. */
export interface CheckOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the reader of its standard output stops at the first text. */
  readonly closesStdout?: boolean;
  /** A file descriptor for its standard output. */
  readonly stdout?: number;
  /** Receives the process, to interrupt it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** The environment of a process without a key, hosts and color settings. */
function environment(env: CheckOptions["env"] = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, IMIN_API_KEY: ___, ...own } = process.env;
  return { ...own, ...env };
}

/** Runs `imin-check` to its end, with no terminal. */
export function runCheck(args: readonly string[], options: CheckOptions = {}): Promise<CheckRun> {
  const { env, closesStdout = false, stdout = "pipe", onStart } = options;
  const stdio = ["ignore", stdout, "pipe"] as const;
  const child = spawn(process.execPath, [binary, ...args], { stdio: [...stdio], env: environment(env) });
  onStart?.(child);
  const seen = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      seen[name] += text;
      if (closesStdout) child.stdout?.destroy();
    });
  }
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, ...seen, ...linesOf(seen.stdout + seen.stderr) }));
  });
}

/**
 * Runs `imin-check` on a pseudo terminal.
 *
 * @param keys The keys to type, each after the text that it responds to.
 */
export function runInTerminal(
  args: readonly string[],
  keys: readonly (readonly [after: string, typed: string])[],
  env: CheckOptions["env"] = {},
): Promise<CheckRun> {
  const quoted = [process.execPath, binary, ...args].map((word) => `'${word}'`).join(" ");
  // Its own standard input is a pipe, so that a test can type.
  const child = spawn("script", ["--quiet", "--return", "--command", quoted, "/dev/null"], {
    stdio: ["pipe", "pipe", "pipe"],
    env: environment({ TERM: "xterm-256color", ...env }),
  });
  let stdout = "";
  const waiting = [...keys];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    const [next] = waiting;
    if (next === undefined || !stdout.includes(next[0])) return;
    waiting.shift();
    child.stdin.write(next[1]);
  });
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr: "", ...linesOf(stdout) }));
  });
}

function linesOf(output: string): Pick<CheckRun, "output" | "line"> {
  const lines = output.split(/\r?\n/);
  const line: CheckRun["line"] = (name) =>
    lines.find((text) => /^(?:passed|failed|skipped)/.test(text) && text.slice(8).startsWith(name));
  return { output, line };
}

/** The flags for a sandbox. Later flags replace earlier ones. */
export function flagsFor(server: SandboxServer, apiKey = "sandbox-key"): readonly string[] {
  return [
    ...["--api-key", apiKey, "--booking-url", server.bookingBaseUrl],
    ...["--checkout-url", server.checkoutBaseUrl, "--search-url", server.searchBaseUrl],
    ...["--firehose-url", server.firehoseBaseUrl, "--timeout", "5000"],
  ];
}

/** The path of a file that does not exist yet, and a function that reads it afterwards. */
export function reportFile(): { readonly path: string; readonly read: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "imin-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "report.json");
  return { path, read: () => readFileSync(path, "utf8") };
}
