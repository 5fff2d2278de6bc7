import { PassThrough } from "node:stream";
import { createSandbox, type Sandbox, type SandboxFault } from "imin-sdk/testing";
import { onTestFinished, vi } from "vitest";
import { readCommand } from "../../src/check/command.ts";
import { failureOf } from "../../src/check/failure.ts";
import { Printer } from "../../src/check/printer.ts";
import { runCommand } from "../../src/check/run-command.ts";
import { Session } from "../../src/check/session.ts";
import type { Streams } from "../../src/check/streams.ts";
import { Broker } from "../support/broker.ts";

/** Where all of imin's hosts are in these tests. Nothing listens there: the sandbox's `fetch` responds. */
const origin = "http://127.0.0.1";

/** The flags for a sandbox in this process. Later flags replace earlier ones. */
export const flags: readonly string[] = [
  ...["--api-key", "sandbox-key", "--booking-url", `${origin}/api/v2`, "--checkout-url", origin],
  ...["--search-url", origin, "--firehose-url", origin, "--timeout", "60000"],
];

/** The lines that a run printed. */
export interface Lines {
  /** The lines of the checks, without those about differences. */
  readonly lines: readonly string[];
  /** The lines of the checks that failed. */
  readonly failures: readonly string[];
  /** The line of a check whose name starts with this. */
  readonly line: (name: string) => string | undefined;
}

/** What a run printed, and its exit status. */
export interface Run extends Lines {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run the command. */
export interface RunOptions {
  /** Responds to every request. */
  readonly respond?: (request: Request) => Promise<Response>;
  /** The number of columns of the terminal. Without it, there is no terminal. */
  readonly columns?: number;
  /** What to type at the prompt. Without it, the user does not respond. */
  readonly typed?: string;
  /** Interrupts the command. */
  readonly signal?: AbortSignal;
}

/** Runs the command in this process. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { streams, seen } = streamsFor(options);
  const atExit: (() => void)[] = [];
  const surroundings = {
    ...streams,
    ...signalAndFetch(options),
    onExit: (end: () => void) => atExit.push(end),
  };
  const code = await runCommand(args, surroundings).catch((error: unknown) => {
    const failure = failureOf(error);
    streams.stderr.write(`imin-check: ${failure.message}\n`);
    return failure.code;
  });
  for (const end of atExit) end();
  return { code, ...seen, ...linesOf(seen.stdout) };
}

/** Some of the checks. */
export type Part = (session: Session) => Promise<void>;

/** The lines of some of the checks, and the session with their results. */
export interface PartialRun extends Lines {
  readonly stdout: string;
  readonly session: Session;
}

/** Runs only some of the checks, with the flags of the sandbox and these. */
export async function runPart(
  part: Part,
  options: RunOptions = {},
  args: readonly string[] = [],
): Promise<PartialRun> {
  const command = readCommand([...flags, ...args]);
  if (typeof command === "string") throw new Error("This only prints a text");
  const { streams, seen } = streamsFor(options);
  const session = new Session(command, signalAndFetch(options).signal, new Printer(streams.stdout, false));
  await part(session);
  return { session, stdout: seen.stdout, ...linesOf(seen.stdout) };
}

function signalAndFetch({ respond = unexpected, signal = new AbortController().signal }: RunOptions): {
  readonly signal: AbortSignal;
} {
  vi.stubGlobal("fetch", respond);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { signal };
}

function streamsFor({ columns, typed }: RunOptions): {
  readonly streams: Streams;
  readonly seen: { readonly stdout: string; readonly stderr: string };
} {
  const isTTY = columns !== undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY, ...(isTTY && { columns }) });
  const stderr = new PassThrough({ encoding: "utf8" });
  const seen = { stdout: "", stderr: "" };
  stdout.on("data", (text: string) => (seen.stdout += text));
  stderr.on("data", (text: string) => (seen.stderr += text));
  if (typed !== undefined) stdin.end(typed);
  return { streams: { stdin, stdout, stderr }, seen };
}

function linesOf(stdout: string): Lines {
  const lines = stdout.split("\n").filter((text) => /^(?:passed|failed|skipped) /.test(text));
  return {
    lines,
    failures: lines.filter((text) => text.startsWith("failed ")),
    line: (name) => lines.find((text) => text.slice(8).startsWith(name)),
  };
}

/** Responds only by rejecting, when the request is aborted. */
export const untilAborted = ({ signal }: Request): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

async function unexpected({ method, url }: Request): Promise<never> {
  throw new Error(`Nothing should be sent, but there was ${method} ${url}`);
}

/** A sandbox with a customer who has booked. */
export interface Booked {
  readonly sandbox: Sandbox;
  readonly broker: Broker;
  readonly customer: string;
}

/** @param orders How many orders the customer has. */
export async function booked(orders = 1): Promise<Booked> {
  const sandbox = createSandbox();
  const broker = new Broker(sandbox, sandbox.fetch, `${origin}/api/v2`, origin);
  const customer = await broker.createCustomer();
  for (let order = 0; order < orders; order += 1) await broker.book(sandbox, customer);
  return { sandbox, broker, customer };
}

/** Adds faults to a sandbox until the test ends. */
export function addFaults({ faults }: Sandbox, ...added: readonly SandboxFault[]): void {
  for (const fault of added) faults.add(fault);
  onTestFinished(() => faults.clear());
}
