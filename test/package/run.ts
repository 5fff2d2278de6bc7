import { spawn } from "node:child_process";

/** How a program is run. */
export interface RunOptions {
  /** Where. */
  readonly folder: string;
  /** What to add to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** After how many milliseconds it is ended. @default 120,000 */
  readonly timeout?: number;
}

/**
 * Runs a program to its end, and gives what it wrote to its standard output.
 *
 * @throws with all that it wrote, unless it ends with 0.
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
