#!/usr/bin/env node
import { createSandbox } from "../sandbox.ts";
import { readCommand, USAGE } from "./command.ts";
import { DataFile } from "./data-file.ts";
import { greeting } from "./greeting.ts";

/** How often what happened is written to the file, in milliseconds. */
const SAVE_EVERY = 2000;

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  if (command === "help") {
    console.log(USAGE);
    return;
  }
  const file = command.data === undefined ? undefined : new DataFile(command.data);
  const snapshot = file?.read();
  const sandbox = createSandbox({ ...command.options, ...(snapshot === undefined ? {} : { snapshot }) });
  const server = await sandbox.listen(command.listen);
  console.log(greeting(server, sandbox.apiKey, command.listen.host));
  const save = (): void => file?.write(sandbox.snapshot(), sandbox.requests.at(-1));
  const timer = setInterval(save, SAVE_EVERY);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await server.close();
    save();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(`imin-sandbox: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
