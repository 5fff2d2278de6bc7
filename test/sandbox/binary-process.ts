import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const BINARY = fileURLToPath(new URL("../../src/testing/bin/imin-sandbox.ts", import.meta.url));

/** The running command. */
export interface BinaryProcess {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly output: () => string;
  /** Its exit code. `null` if a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the command. It ends with the test at the latest. */
export function runBinary(...args: string[]): BinaryProcess {
  const child = spawn(process.execPath, ["--import", "tsx", BINARY, ...args], { stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => output, ended };
}

/** Waits until it prints its address. */
export function addressOf({ child, output, ended }: BinaryProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const url = /imin sandbox: (\S+)\n/.exec(output())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", look);
    ended.then((code) => reject(new Error(`It ended with ${code}: ${output()}`)));
  });
}
