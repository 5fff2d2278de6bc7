import { appendFileSync, writeFileSync } from "node:fs";
import { version } from "../../package.json";
import { askImin, systemCode } from "./advice.ts";
import { type Command, checkReference, readCommand, UsageError } from "./command.ts";
import { confirm } from "./confirm.ts";
import { Printer } from "./printer.ts";
import { reportOf } from "./report.ts";
import { runChecks } from "./run-checks.ts";
import { Session } from "./session.ts";
import type { Streams } from "./streams.ts";
import { usage } from "./usage.ts";

/** What the command uses of its process. @internal */
export interface Surroundings extends Streams {
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
  /** Calls a function when the process ends, however it ends. */
  readonly onExit: (run: () => void) => void;
}

/**
 * Runs the command.
 *
 * @returns The exit status.
 * @throws UsageError or IminConfigError if the command cannot be used.
 * @internal
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const command = readCommand(args);
  if (command !== "help" && command !== "version") return check(command, surroundings);
  surroundings.stdout.write(`${command === "help" ? usage : version}\n`);
  return 0;
}

async function check(command: Command, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  const printer = new Printer(stdout, command.json);
  const session = new Session(command, signal, printer);
  if (command.customer !== undefined) checkReference(command.customer, session.settings);
  surroundings.onExit(() => {
    for (const name of session.leftovers) {
      stderr.write(`imin-check: imin may still have the test customer ${name}. Delete it, or ${askImin}.\n`);
    }
  });
  await printer.settings(session);
  if (!(await confirm(command, signal, surroundings))) throw new UsageError("Nothing was sent.");
  const { report: file } = command;
  // Check this before anything is sent, so that no result is lost.
  if (file !== undefined) writeReport(() => appendFileSync(file, ""));
  await runChecks(session);
  printer.summary(session.results);
  const report = `${JSON.stringify(reportOf(session), null, 2)}\n`;
  if (command.json) stdout.write(report);
  if (file !== undefined) writeReport(() => writeFileSync(file, report));
  return signal.aborted || session.results.some(({ status }) => status === "failed") ? 1 : 0;
}

function writeReport(write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = `Check the path and its permissions${systemCode(error)}`;
    throw new UsageError(`Cannot write the --report file. ${reason}.`);
  }
}
