import type { Result } from "./check.ts";
import type { Session } from "./session.ts";
import type { Streams } from "./streams.ts";

/** Terminal color codes: green, red and yellow. */
const colors = { passed: 32, failed: 31, skipped: 33 } as const;

/** The maximum number of differences to print for a check. */
const maxPlaces = 10;

/** Prints one line for each check, with colors and a progress line on terminals. @internal */
export class Printer {
  readonly #stdout: Streams["stdout"];
  readonly #isQuiet: boolean;
  readonly #hasColors: boolean;

  /** @param isQuiet Whether standard output is only for JSON. */
  constructor(stdout: Streams["stdout"], isQuiet: boolean) {
    this.#stdout = stdout;
    this.#isQuiet = isQuiet;
    this.#hasColors = hasColors(stdout);
  }

  /** A progress line, only on terminals. It is cut to the terminal's width, because a second line could not be cleared. */
  readonly begin = (name: string): void => {
    const { isTTY, columns } = this.#stdout;
    if (!this.#isQuiet && isTTY) this.#stdout.write(`${`        ${name} …`.slice(0, (columns || 80) - 1)}\r`);
  };

  readonly end = ({ check, status, detail, differences }: Result): void => {
    const word = status.padEnd(8);
    const colored = this.#hasColors ? `\u001B[${colors[status]}m${word}\u001B[0m` : word;
    const clear = this.#stdout.isTTY ? "\u001B[2K" : "";
    const colon = detail === "" || check.endsWith("?") ? "" : ":";
    this.line(`${clear}${colored}${`${check}${colon} ${detail}`.trimEnd()}`);
    for (const { operation, path, expected, received } of differences.slice(0, maxPlaces)) {
      const kind = received === "nothing" || received === "another value" ? "" : `, not ${received}`;
      this.line(`    ${operation}: ${path} ${expected}${kind}`);
    }
    const further = differences.length - maxPlaces;
    if (further > 0) this.line(`    and ${further} more, which are in the report`);
  };

  line(text: string): void {
    if (!this.#isQuiet) this.#stdout.write(`${text}\n`);
  }

  /** Prints the configuration before anything is sent. Of the key, it prints only the end. */
  async settings({ settings, command }: Session): Promise<void> {
    const key = await settings.readApiKey();
    for (const [host, url] of Object.entries(settings.baseUrls)) {
      this.line(`${host.padEnd(16)}${url ?? "not set"}`);
    }
    // The end of a short key would reveal most of it.
    this.line(`${"API key".padEnd(16)}…${key === undefined || key.length < 8 ? "" : key.slice(-4)}`);
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

/** NO_COLOR comes first, then FORCE_COLOR. An empty NO_COLOR counts as not set. */
function hasColors({ isTTY }: Streams["stdout"]): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY === true && TERM !== "dumb";
}
