import type { Result, Session } from "./session.ts";

/** Terminal color codes: green, red and yellow. */
const colors = { passed: 32, failed: 31, skipped: 33 } as const;

/** Prints one line for each check, with colors and a progress line on terminals. @internal */
export class Printer {
  readonly #isQuiet: boolean;
  readonly #hasColors = process.stdout.isTTY === true && !process.env["NO_COLOR"];

  /** @param isQuiet Whether standard output is only for JSON. */
  constructor(isQuiet: boolean) {
    this.#isQuiet = isQuiet;
  }

  /** A progress line, only on terminals. */
  readonly begin = (name: string): void => {
    if (!this.#isQuiet && process.stdout.isTTY) process.stdout.write(`        ${name} …\r`);
  };

  readonly end = ({ check, status, detail }: Result): void => {
    const word = status.padEnd(8);
    const colored = this.#hasColors ? `\u001B[${colors[status]}m${word}\u001B[0m` : word;
    const clear = process.stdout.isTTY ? "\u001B[2K" : "";
    this.line(`${clear}${colored}${check}${detail === "" ? "" : `: ${detail}`}`);
  };

  line(text: string): void {
    if (!this.#isQuiet) process.stdout.write(`${text}\n`);
  }

  /** Prints the configuration before anything is sent. Of the key, it prints only the end. */
  async settings({ settings, command }: Session): Promise<void> {
    const key = await settings.readApiKey();
    for (const [host, url] of Object.entries(settings.baseUrls)) {
      this.line(`${host.padEnd(16)}${url ?? "not set"}`);
    }
    this.line(`${"API key".padEnd(16)}…${key === undefined || key.length < 12 ? "" : key.slice(-4)}`);
    this.line(`${"customerFormat".padEnd(16)}${settings.customerFormat}`);
    if (command.customer !== undefined) this.line(`${"customer".padEnd(16)}given`);
    this.line("");
  }

  summary(results: readonly Result[]): void {
    const count = (status: Result["status"]): number =>
      results.filter((result) => result.status === status).length;
    this.line(`\n${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  }
}
