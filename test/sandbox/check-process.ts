import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SandboxServer } from "imin-sdk/testing";

const binary = fileURLToPath(new URL("../../src/check/bin/imin-check.ts", import.meta.url));

/** What `imin-check` printed and how it ended. */
export interface CheckRun {
  readonly code: number | null;
  readonly output: string;
  /** The line of a check, by the beginning of its name. */
  readonly line: (name: string) => string | undefined;
}

/**
 * Runs `imin-check` to its end, with no terminal.
 *
 * @param interruptAfter Text after whose output it is interrupted, as by Ctrl-C.
 */
export function runCheck(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  interruptAfter?: string,
): Promise<CheckRun> {
  const { NO_COLOR: _, ...own } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", binary, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...own, ...env },
  });
  let output = "";
  let isInterrupted = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      // Once: a second signal ends the process at once.
      if (interruptAfter === undefined || isInterrupted || !output.includes(interruptAfter)) return;
      isInterrupted = child.kill("SIGINT");
    });
  }
  const line = (name: string): string | undefined =>
    output
      .split("\n")
      .find((text) => /^(?:passed|failed|skipped)/.test(text) && text.slice(8).startsWith(name));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output, line })));
}

/** The flags for a sandbox, of which some can be replaced by later ones. */
export function flagsFor(server: SandboxServer, apiKey = "sandbox-key"): readonly string[] {
  return [
    ...["--api-key", apiKey, "--booking-url", server.bookingBaseUrl],
    ...["--checkout-url", server.checkoutBaseUrl, "--search-url", server.searchBaseUrl],
    ...["--firehose-url", server.firehoseBaseUrl, "--timeout", "5000"],
  ];
}
