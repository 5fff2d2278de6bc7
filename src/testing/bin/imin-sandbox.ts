#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createKeptSandbox } from "../sandbox.ts";
import { readCommand, USAGE } from "./command.ts";
import { DataFile } from "./data-file.ts";
import { greeting } from "./greeting.ts";

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  if (command === "help") {
    console.log(USAGE);
    return;
  }
  if (command === "version") {
    console.log(readVersion());
    return;
  }
  const file = command.data === undefined ? undefined : openDataFile(command.data);
  try {
    const sandbox = createKeptSandbox(
      command.options,
      file && { snapshot: file.snapshot, keep: (line) => keep(file, line) },
    );
    const { host, port } = command.listen;
    const server = await sandbox.listen(command.listen).catch((error: unknown) => {
      throw new Error(`cannot listen on --host ${host} --port ${port}: ${messageOf(error)}`);
    });
    console.log(greeting(server, sandbox.apiKey, command.listen.host));
    const stop = async (): Promise<void> => {
      await server.close();
      file?.close();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  } catch (error) {
    file?.close();
    throw error;
  }
}

/** The package's version, from its own `package.json`. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  return version;
}

function openDataFile(path: string): DataFile {
  try {
    return new DataFile(path);
  } catch (error) {
    throw new Error(`--data ${path} cannot be used: ${messageOf(error)}`);
  }
}

/** Ends the process if a change cannot be stored: otherwise it would lose an acknowledged change. */
function keep(file: DataFile, line: string): void {
  try {
    file.keep(line);
  } catch (error) {
    console.error(`imin-sandbox: the --data file can no longer be written: ${messageOf(error)}`);
    process.exit(1);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.error(`imin-sandbox: ${messageOf(error)}`);
  process.exitCode = 1;
});
