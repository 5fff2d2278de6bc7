#!/usr/bin/env node
import { failureOf } from "../failure.ts";
import { runCommand } from "../run-command.ts";

const interruption = new AbortController();

/** The first interruption cleans up and exits. The second exits immediately. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(1);
  console.error("imin-check: Interrupted. Press Ctrl-C again to end it immediately.");
  interruption.abort();
}

function fail(error: unknown): void {
  const { message, code } = failureOf(error);
  console.error(`imin-check: ${message}`);
  process.exitCode = code;
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, interrupt);
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
const { stdin, stdout, stderr } = process;
const onExit = (run: () => void) => process.on("exit", run);
runCommand(process.argv.slice(2), { stdin, stdout, stderr, signal: interruption.signal, onExit })
  .then((code) => {
    process.exitCode ??= code;
  }, fail)
  // A host may keep a connection open. Flush the output first, and report errors from that.
  .finally(() => stdout.write("", () => setImmediate(() => process.exit())));
