#!/usr/bin/env node
import { appendFileSync, writeFileSync } from "node:fs";
import { version } from "../../../package.json";
import { askImin, systemCode } from "../advice.ts";
import { type Command, checkReference, readCommand, UsageError, usageErrorOf } from "../command.ts";
import { confirm } from "../confirm.ts";
import { Printer } from "../printer.ts";
import { reportOf } from "../report.ts";
import { runChecks } from "../run-checks.ts";
import { Session } from "../session.ts";
import { usage } from "../usage.ts";

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (command === "help" || command === "version") {
    console.log(command === "help" ? usage : version);
    return 0;
  }
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => interrupt(interruption));
  }
  return check(command, interruption.signal);
}

/** The first interruption cleans up and exits. The second exits immediately. */
function interrupt(interruption: AbortController): void {
  if (interruption.signal.aborted) process.exit(1);
  console.error("imin-check: Interrupted. Press Ctrl-C again to end it immediately.");
  interruption.abort();
}

async function check(command: Command, signal: AbortSignal): Promise<number> {
  const printer = new Printer(command.json);
  const session = new Session(command, signal, printer);
  if (command.customer !== undefined) checkReference(command.customer, session.settings);
  // However the process ends.
  process.on("exit", () => reportLeftovers(session));
  await printer.settings(session);
  if (!(await confirm(command, signal))) throw new UsageError("Nothing was sent.");
  const { report: file } = command;
  // Check this before anything is sent, so that no result is lost.
  if (file !== undefined) writeReport(() => appendFileSync(file, ""));
  await runChecks(session);
  printer.summary(session.results);
  const report = `${JSON.stringify(reportOf(session), null, 2)}\n`;
  if (command.json) process.stdout.write(report);
  if (file !== undefined) writeReport(() => writeFileSync(file, report));
  return signal.aborted || session.results.some(({ status }) => status === "failed") ? 1 : 0;
}

function reportLeftovers({ leftovers }: Session): void {
  for (const name of leftovers) {
    console.error(`imin-check: imin may still have the test customer ${name}. Delete it, or ${askImin}.`);
  }
}

function writeReport(write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = `Check the path and its permissions${systemCode(error)}`;
    throw new UsageError(`Cannot write the --report file. ${reason}.`);
  }
}

/** An unexpected error's message may repeat imin's response, so only its place is printed. */
function fail(error: unknown): void {
  const known = usageErrorOf(error);
  const stack = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : [];
  const message =
    known instanceof UsageError ? known.message : ["The command failed unexpectedly.", ...stack].join("\n");
  console.error(`imin-check: ${message}`);
  process.exitCode = known instanceof UsageError ? 2 : 1;
}

// The reader of the output may stop early, like `head`. The checks and their cleanup continue.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 1;
  });
}
process.on("uncaughtException", (error) => {
  fail(error);
  process.exit(1);
});
main()
  .then((code) => {
    process.exitCode ??= code;
  }, fail)
  // A host may keep a connection open. Flush the output first, and report errors from that.
  .finally(() => process.stdout.write("", () => setImmediate(() => process.exit())));
