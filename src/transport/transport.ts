import { IminConfigError } from "../errors/imin-config-error.ts";
import { type CallFacts, IminError } from "../errors/imin-error.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import type { Issue } from "../errors/issue.ts";
import { describeCallOptionProblem } from "../options/call-option-problem.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Host } from "../options/host.ts";
import type { CallSettings, Settings } from "../options/settings.ts";
import { type Address, addressOf } from "./address.ts";
import { readAnswer } from "./answer.ts";
import type { Answer } from "./attempt.ts";
import { CallRecord } from "./call-record.ts";
import { Drifts } from "./drifts.ts";
import { type ExchangeRequest, exchange } from "./exchange.ts";
import { requestIdOf } from "./headers.ts";
import { IminPromise, type IminResponse, withData } from "./imin-promise.ts";
import type { Call, Operation } from "./operation.ts";

/**
 * The one way out and the one way in: an operation and its arguments become one request, or for reads a few,
 * and one answer becomes the result.
 *
 * @internal
 */
export class Transport {
  readonly #settings: Settings;
  readonly #drifts = new Drifts();
  #calls = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The part of the settings that decides what is sent, for the namespaces. */
  get settings(): Pick<Settings, "baseUrls" | "customerFormat" | "broker"> {
    return this.#settings;
  }

  /** The base URL of a host. */
  baseUrl(host: Host, facts?: CallFacts): string {
    const baseUrl = this.#settings.baseUrls[host];
    if (baseUrl !== undefined) return baseUrl;
    throw new IminConfigError(
      `${host}BaseUrl`,
      "is missing. Pass it to IminClient, or set the environment variable IMIN_CHECKOUT_BASE_URL.",
      facts,
    );
  }

  /** Calls an operation. Whatever goes wrong, the promise rejects with an IminError. */
  send<Body, Result>(
    operation: Operation<Body, Result>,
    call: Call,
    options: CallOptions = {},
  ): IminPromise<Result> {
    return new IminPromise(this.sendForResponse(operation, call, options));
  }

  /** The same as a plain promise of the result and all around it. */
  async sendForResponse<Body, Result>(
    operation: Operation<Body, Result>,
    call: Call,
    options: CallOptions = {},
  ): Promise<IminResponse<Result>> {
    this.#calls += 1;
    const limits = callSettings(this.#settings.call, options);
    const record = new CallRecord(operation, this.#settings, limits, options.signal, this.#calls);
    try {
      const request = this.#prepare(operation, call, options, record);
      const answer = await exchange(request, record);
      const data = await readAnswer(answer, operation, record, this.#drifts);
      return withData(describe(answer), () => data);
    } catch (error) {
      if (error instanceof IminError) reportFailure(error, record);
      throw error;
    }
  }

  #prepare<Body, Result>(
    operation: Operation<Body, Result>,
    call: Call,
    options: CallOptions,
    record: CallRecord,
  ): ExchangeRequest {
    const facts = record.facts("not-sent");
    const issues: Issue[] = [...(call.issues ?? [])];
    const problem = describeCallOptionProblem(options);
    if (problem !== undefined) issues.push({ path: `options.${problem.path}`, message: problem.message });
    // The address is not looked at where the arguments it is made of have been refused already.
    const address: Address =
      issues.length > 0 ? { url: "" } : addressOf(operation, call, this.baseUrl(operation.host, facts));
    if ("issue" in address) issues.push(address.issue);
    if (issues.length > 0 || "issue" in address) throw new IminInputError(issues, facts);
    record.keepPrivate(call.body);
    return {
      url: address.url,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      headers: options.headers,
    };
  }
}

function callSettings(defaults: CallSettings, options: CallOptions): CallSettings {
  return {
    timeout: options.timeout ?? defaults.timeout,
    totalTimeout: options.totalTimeout ?? defaults.totalTimeout,
    maxRetries: options.maxRetries ?? defaults.maxRetries,
    responseValidation: options.responseValidation ?? defaults.responseValidation,
  };
}

function describe(answer: Answer): IminResponse<undefined> {
  const { status, headers, url, text, bytes } = answer;
  return {
    data: undefined,
    response: { status, headers, url },
    requestId: requestIdOf(headers),
    // Parsed again only when it is asked for: few callers do, and a second copy of each answer would cost all.
    get raw(): unknown {
      return bytes ?? (text.trim() === "" ? undefined : JSON.parse(text));
    },
  };
}

function reportFailure(error: IminError, record: CallRecord): void {
  record.settings.logger.error(`imin-sdk: ${error.message}`, error.toJSON());
  record.emit({ type: "error", attempt: error.attempts, error, duration: record.elapsed });
}
