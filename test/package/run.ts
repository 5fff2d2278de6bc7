import { spawn } from "node:child_process";

/** How a program is run. */
export interface RunOptions {
  /** The working folder. */
  readonly folder: string;
  /** Additional environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The time limit, in milliseconds. @default 120,000 */
  readonly timeout?: number;
}

/**
 * Runs a program to its end, and returns its standard output.
 *
 * @throws with all of its output, unless it exits with 0.
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { folder, environment, timeout = 120_000 } = options;
  return new Promise((resolve, reject) => {
    const program = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
    });
    let output = "";
    let everything = "";
    program.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      everything += text;
    });
    program.stderr.setEncoding("utf8").on("data", (text: string) => {
      everything += text;
    });
    program.on("error", reject);
    program.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${[command, ...args].join(" ")}: ended with ${code ?? signal}\n${everything.trim()}`),
        );
    });
  });
}
