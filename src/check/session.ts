import { IminClient } from "../client.ts";
import type { ClientOptions } from "../options/client-options.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import type { Host } from "../options/host.ts";
import { resolveSettings } from "../options/resolve-settings.ts";
import type { Settings } from "../options/settings.ts";
import { adviceFor, type StatusAdvice } from "./advice.ts";
import type { Command } from "./command.ts";
import { failed, type Outcome, skipped } from "./outcome.ts";
import { Recorder } from "./recorder.ts";

/** A check and its outcome. @internal */
export interface Result extends Outcome {
  readonly check: string;
}

/** An open question about imin's API, and the evidence from the calls. @internal */
export interface Finding {
  readonly question: string;
  readonly seen: string;
}

/** A check that calls imin. @internal */
export interface Check {
  readonly name: string;
  /** The host that it calls. The check is skipped if the host is unreachable. */
  readonly host?: Host;
  readonly advice?: StatusAdvice;
  run(): Promise<Outcome>;
}

/** Shows the start and end of each check. @internal */
export interface Progress {
  readonly begin: (name: string) => void;
  readonly end: (result: Result) => void;
}

/** The shared state and the findings of one run. @internal */
export class Session {
  readonly results: Result[] = [];
  readonly findings: Finding[] = [];
  readonly recorder = new Recorder();
  readonly settings: Settings;
  readonly #options: ClientOptions;
  readonly #unreachable = new Set<string>();
  readonly #progress: Progress;

  /**
   * @param signal Aborts when the user interrupts.
   * @throws IminConfigError if the key is missing or an option is invalid.
   */
  constructor(
    readonly command: Command,
    readonly signal: AbortSignal,
    progress: Progress,
  ) {
    const { fetch, onEvent } = this.recorder;
    // No retries, so that each response is seen. Differences are recorded and do not end a check.
    this.#options = { ...command.options, fetch, onEvent, maxRetries: 0, logLevel: "off" };
    this.settings = resolveSettings(this.#options);
    this.#progress = progress;
  }

  /** Creates a client that writes customers in the given format. */
  client(customerFormat: CustomerFormat = this.settings.customerFormat): IminClient {
    return new IminClient({ ...this.#options, customerFormat });
  }

  /** Marks an origin as unreachable. */
  markUnreachable(origin: string): void {
    this.#unreachable.add(origin);
  }

  /** Adds evidence for an open question. */
  find(question: string, seen: string): void {
    this.findings.push({ question, seen });
  }

  /** Runs a check, unless its host is unreachable or the user has interrupted. */
  async run(check: Check): Promise<Outcome> {
    return this.signal.aborted ? this.#add(check.name, skipped("Interrupted.")) : this.runAlways(check);
  }

  /** The same, even after an interruption. */
  async runAlways({ name, host, advice, run }: Check): Promise<Outcome> {
    this.#progress.begin(name);
    const baseUrl = host && this.settings.baseUrls[host];
    if (baseUrl !== undefined && this.#unreachable.has(new URL(baseUrl).origin)) {
      return this.#add(name, skipped("The host is unreachable: see above."));
    }
    const differencesBefore = this.recorder.differences.length;
    const outcome = await run().catch((error: unknown) => failed(adviceFor(error, advice)));
    const count = this.recorder.differences.length - differencesBefore;
    return this.#add(name, outcome.status === "passed" && count > 0 ? this.#different(count) : outcome);
  }

  #different(count: number): Outcome {
    const lines = this.recorder.differences.slice(-count).map(({ operation, path, expected, received }) => {
      const kind = received === "nothing" ? "" : `, not ${received}`;
      return `\n    ${operation}: ${path} ${expected}${kind}`;
    });
    return failed(
      `The response differs from imin's documentation in ${count} ${count === 1 ? "place" : "places"}. The SDK still accepts it. Run the command with --report and send the file to the maintainers of imin-sdk.${lines.join("")}`,
    );
  }

  #add(check: string, outcome: Outcome): Outcome {
    const result = { check, ...outcome };
    this.results.push(result);
    this.#progress.end(result);
    return outcome;
  }
}
