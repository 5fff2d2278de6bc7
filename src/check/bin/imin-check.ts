#!/usr/bin/env node
import { appendFileSync, writeFileSync } from "node:fs";
import { version } from "../../../package.json";
import { isIminError } from "../../errors/is-imin-error.ts";
import { type Command, readCommand, UsageError, usage } from "../command.ts";
import { confirm } from "../confirm.ts";
import { Printer } from "../printer.ts";
import { reportOf } from "../report.ts";
import { runChecks } from "../run-checks.ts";
import { Session } from "../session.ts";

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (command === "help" || command === "version") {
    console.log(command === "help" ? usage : version);
    return 0;
  }
  if (command.report !== undefined) openReport(command.report);
  const interruption = new AbortController();
  // `once`, so that a second Ctrl-C ends the process immediately.
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interruption.abort());
  return check(command, interruption.signal);
}

async function check(command: Command, signal: AbortSignal): Promise<number> {
  const printer = new Printer(command.json);
  const session = new Session(command, signal, printer);
  await printer.settings(session);
  if (!(await confirm(command, signal))) throw new UsageError("Nothing was sent.");
  await runChecks(session);
  printer.summary(session.results);
  const report = reportOf(session);
  if (command.report !== undefined) writeFileSync(command.report, `${JSON.stringify(report, null, 2)}\n`);
  if (command.json) console.log(JSON.stringify({ ...report, checks: session.results }, null, 2));
  return signal.aborted || session.results.some(({ status }) => status === "failed") ? 1 : 0;
}

/** Check this before anything is sent, so that no result is lost. */
function openReport(path: string): void {
  try {
    appendFileSync(path, "");
  } catch {
    throw new UsageError("Cannot write the --report file. Check the path and its permissions.");
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError || isIminError(error, "config");
    const message = error instanceof Error && isUsage ? error.message : "The command failed unexpectedly.";
    console.error(`imin-check: ${message}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
