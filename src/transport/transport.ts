import { IminConfigError } from "../errors/imin-config-error.ts";
import { type CallFacts, IminError } from "../errors/imin-error.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Host } from "../options/host.ts";
import { type ReadCallOptions, readCallOptions } from "../options/read-options.ts";
import type { CallSettings, Settings } from "../options/settings.ts";
import { AbortListeners } from "./abort-listeners.ts";
import { addressOf } from "./address.ts";
import { type CallContext, callContext } from "./call-context.ts";
import { Deadline } from "./deadline.ts";
import { Drifts } from "./drifts.ts";
import { type ExchangeRequest, exchange } from "./exchange.ts";
import { unexpectedError } from "./failure.ts";
import { requestIdOf } from "./headers.ts";
import { IminPromise } from "./imin-promise.ts";
import { LazyResponse } from "./imin-response.ts";
import type { Call, Operation } from "./operation.ts";
import { readCall } from "./read-call.ts";
import { readResponse } from "./read-response.ts";
import type { ReceivedResponse } from "./read-whole.ts";

/**
 * The only path to imin: turns an operation and its arguments into one request, or several for retried reads, and
 * the response into the result.
 *
 * @internal
 */
export class Transport {
  readonly #settings: Settings;
  readonly #drifts = new Drifts();
  readonly #listeners = new AbortListeners();
  #calls = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The settings that the namespaces need. */
  get settings(): Pick<
    Settings,
    "baseUrls" | "idBaseUrls" | "customerFormat" | "broker" | "logger" | "call"
  > {
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

  /**
   * Calls an operation. On any failure, the promise rejects with an IminError.
   *
   * @param prepare Creates the call from the method's arguments. Arguments may be anything, so it may throw.
   */
  send<Body, Result>(
    operation: Operation<Body, Result>,
    prepare: () => Call,
    options?: CallOptions,
  ): IminPromise<Result> {
    return new IminPromise(this.sendForResponse(operation, prepare, options));
  }

  /** The same, as a plain promise of the result with its response. */
  async sendForResponse<Body, Result>(
    operation: Operation<Body, Result>,
    prepare: () => Call,
    options?: CallOptions,
  ): Promise<LazyResponse<Result>> {
    this.#calls += 1;
    const given = readCallOptions(options);
    const limits = callSettings(this.#settings.call, given.options);
    const deadline = new Deadline(limits, given.options.signal);
    const context = callContext(operation, this.#settings, limits, deadline, this.#calls);
    try {
      const request = this.#prepare(operation, prepare, given, context);
      const response = await exchange(request, context);
      const data = await readResponse(response, operation, context, this.#drifts, request.body);
      return responseOf(response, data);
    } catch (error) {
      const failure = error instanceof IminError ? error : unexpectedError(error, context);
      context.telemetry.failure(failure, deadline.elapsed);
      throw failure;
    } finally {
      deadline.end();
    }
  }

  #prepare<Body, Result>(
    operation: Operation<Body, Result>,
    prepare: () => Call,
    given: ReadCallOptions,
    { deadline, progress, secrets }: CallContext,
  ): ExchangeRequest {
    const facts = progress.facts();
    const call = readCall(prepare);
    const issues = [...call.issues];
    if (given.issue !== undefined) issues.push(given.issue);
    if (!deadline.listen(this.#listeners)) issues.push(unusableSignal);
    if (issues.length > 0) throw new IminInputError(issues, facts);
    const address = addressOf(operation, call, this.baseUrl(operation.host, facts));
    if ("issue" in address) throw new IminInputError([address.issue], facts);
    secrets.addCall(call);
    return { url: address.url, body: call.json, headers: given.options.headers };
  }
}

const unusableSignal = { path: "options.signal", message: "threw an error when the SDK added a listener" };

function callSettings(defaults: CallSettings, options: CallOptions): CallSettings {
  return {
    timeout: options.timeout ?? defaults.timeout,
    totalTimeout: options.totalTimeout ?? defaults.totalTimeout,
    maxRetries: options.maxRetries ?? defaults.maxRetries,
    responseValidation: options.responseValidation ?? defaults.responseValidation,
  };
}

function responseOf<Data>(response: ReceivedResponse, data: Data): LazyResponse<Data> {
  const { status, headers, url, text, bytes } = response;
  // Parsed again only on demand: few callers need it, and a second copy of each response is expensive.
  return new LazyResponse(
    data,
    { status, headers, url },
    requestIdOf(headers),
    () => bytes ?? parseRaw(text),
  );
}

function parseRaw(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Accept any text if the method needs no body.
    return text;
  }
}
