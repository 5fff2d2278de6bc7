import { IminClient } from "../client.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import type { ClientOptions } from "../options/client-options.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import type { Host } from "../options/host.ts";
import { resolveSettings } from "../options/resolve-settings.ts";
import type { Settings } from "../options/settings.ts";
import { adviceFor, type StatusAdvice, unreadable } from "./advice.ts";
import type { Check, Finding, Progress, Result } from "./check.ts";
import type { Command } from "./command.ts";
import { failed, type Outcome, skipped } from "./outcome.ts";
import { type Difference, distinct, Recorder } from "./recorder.ts";

/** The shared state and the findings of one run. @internal */
export class Session {
  readonly results: Result[] = [];
  readonly findings: Finding[] = [];
  readonly recorder = new Recorder();
  /** The identifiers of test customers that imin may have; for one with an unknown identifier, the email address. */
  readonly leftovers = new Set<string>();
  readonly settings: Settings;
  readonly #options: ClientOptions;
  readonly #unreachable = new Set<string>();
  readonly #silent = new Set<Host | undefined>();
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

  /** Sends a request that no method of the SDK sends, within the time limit. */
  async send(operation: string, url: string, init?: RequestInit): Promise<Response> {
    return this.withinTime(async (signal) => {
      const response = await this.recorder.send(operation, new Request(url, { ...init, signal }));
      await response.body?.cancel();
      return response;
    });
  }

  /**
   * Passes on a signal that aborts at the time limit, or if the user interrupts.
   *
   * Not `AbortSignal.any()`: Node 20 may collect its signals during the wait, which then never ends.
   */
  async withinTime<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const limit = new AbortController();
    const interrupt = (): void => limit.abort(this.signal.reason);
    const elapsed = (): void => limit.abort(new DOMException("The request timed out.", "TimeoutError"));
    const timer = setTimeout(elapsed, this.settings.call.timeout);
    this.signal.addEventListener("abort", interrupt);
    if (this.signal.aborted) interrupt();
    try {
      return await run(limit.signal);
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener("abort", interrupt);
    }
  }

  /** Marks an origin as unreachable. */
  markUnreachable(origin: string): void {
    this.#unreachable.add(origin);
  }

  /**
   * Adds evidence for an open question.
   *
   * @param seen The finding, or a function that reads it from a response. A differing response may have any shape.
   */
  find(question: string, seen: string | (() => string)): void {
    const finding = { question, seen: typeof seen === "string" ? seen : look(seen) };
    this.findings.push(finding);
  }

  /** Runs a check, unless its host is unreachable or the user has interrupted. */
  async run(check: Check): Promise<Outcome> {
    return this.signal.aborted ? this.#end(check.name, skipped("Interrupted.")) : this.runAlways(check);
  }

  /** The same, even after an interruption. */
  async runAlways(check: Check): Promise<Outcome> {
    this.#progress.begin(check.name);
    const reason = this.#reasonToSkip(check);
    if (reason !== undefined) return this.#end(check.name, skipped(reason));
    const before = this.recorder.differences.length;
    const outcome = await check.run().catch((error: unknown) => this.#outcomeOf(error, check));
    await this.recorder.settled();
    const differences = check.isQuestion ? [] : distinct(this.recorder.differences.slice(before));
    const isUsable = outcome.status !== "failed" || outcome.detail === unreadable;
    return differences.length > 0 && isUsable
      ? this.#end(check.name, different(differences.length), differences)
      : this.#end(check.name, outcome);
  }

  #reasonToSkip({ host, isQuestion }: Check): string | undefined {
    const baseUrl = host && this.settings.baseUrls[host];
    if (baseUrl === undefined) return undefined;
    if (this.#unreachable.has(new URL(baseUrl).origin)) return "The host is unreachable: see above.";
    return isQuestion && this.#silent.has(host) ? "The host did not respond: see above." : undefined;
  }

  #outcomeOf(error: unknown, { host, advice }: Check): Outcome {
    if (this.signal.aborted) return skipped("Interrupted.");
    const isSilent = isIminError(error, "timeout") || isIminError(error, "connection");
    if (isSilent) this.#silent.add(host);
    return failed(this.advice(error, advice));
  }

  /** Returns the advice for an error of the last request. */
  advice(error: unknown, statusAdvice?: StatusAdvice): string {
    return adviceFor(error, statusAdvice, this.recorder.responses.at(-1)?.content);
  }

  #end(check: string, outcome: Outcome, differences: readonly Difference[] = []): Outcome {
    const result = { check, ...outcome, differences };
    this.results.push(result);
    this.#progress.end(result);
    return outcome;
  }
}

function different(count: number): Outcome {
  const places = `${count} ${count === 1 ? "place" : "places"}`;
  return failed(
    `The response differs from imin's documentation in ${places}. The SDK still accepts it. Run the command with --report and send the file to the maintainers of imin-sdk.`,
  );
}

function look(into: () => string): string {
  try {
    return into();
  } catch {
    return "the response cannot be read";
  }
}
