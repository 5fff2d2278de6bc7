import { createApp } from "./api/app.ts";
import { readText } from "./api/body.ts";
import { errorResponse } from "./api/errors.ts";
import { operationOf } from "./operations.ts";
import { badRequest } from "./refusal.ts";
import { parsed, RequestLog, type SandboxRequest } from "./requests.ts";
import { complete } from "./state/booking.ts";
import type { ClockSource, SandboxClock } from "./state/clock.ts";
import { settle } from "./state/settle.ts";
import { createState, type State } from "./state/state.ts";

/** What a sandbox is made with. Everything has a default. */
export interface SandboxOptions {
  /** Identifiers are made from it: the same seed gives the same ones. @default "imin" */
  readonly seed?: number | string;
  /** Where its time starts. @default the machine's clock */
  readonly clock?: ClockSource;
  /** The key it takes. @default "sandbox-key" */
  readonly apiKey?: string;
}

/** A checkout that has been completed. */
export interface CompletedCheckout {
  /** The identifier of the checkout session. */
  readonly session: string;
  /** The identifier of the order; none in imin's testing mode, which books nothing. */
  readonly order: string | undefined;
}

/** An in-memory imin. Made with {@link createSandbox}. */
export interface Sandbox {
  /** The key it takes. */
  readonly apiKey: string;
  /** Answers any request to any host as imin would: the `fetch` to give to a client. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Serves it over HTTP, on loopback and a free port unless told otherwise. */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /** Does what a customer does who opens the checkout page and pays. */
  completeCheckout(session: string | URL): Promise<CompletedCheckout>;
  /** The sandbox's time, which can be moved on. */
  readonly clock: SandboxClock;
  /** The last 1,000 requests and their answers, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** Forgets everything but its options; the clock goes back to where it started. */
  reset(): void;
}

/** Where to listen. */
export interface ListenOptions {
  /** @default a free port */
  readonly port?: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
}

/** A sandbox being served. */
export interface SandboxServer {
  /** `http://127.0.0.1:51234` */
  readonly url: string;
  /** `http://127.0.0.1:51234/api/v2` */
  readonly bookingBaseUrl: string;
  /** `http://127.0.0.1:51234` */
  readonly checkoutBaseUrl: string;
  /** Stops listening and ends the connections that are open. */
  close(): Promise<void>;
}

/**
 * Makes an in-memory imin: customers, checkout, orders, receipts and cancellation, with a catalogue of
 * sessions and courts to book. Nothing leaves the process.
 *
 * @example
 * ```ts
 * const sandbox = createSandbox();
 * const imin = new IminClient({
 *   apiKey: sandbox.apiKey,
 *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
 *   fetch: sandbox.fetch,
 * });
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const settings = {
    seed: options.seed ?? "imin",
    apiKey: options.apiKey ?? "sandbox-key",
    sessionLifetime: "PT24H",
    cancellationDelay: "PT5M",
    erasureDelay: "PT1H",
  };
  const log = new RequestLog();
  const make = (): State => createState(settings, options.clock, () => settle(state));
  let state = make();
  let app = createApp(state);
  const fetch: Sandbox["fetch"] = async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    return answer(state, app.fetch, log, request);
  };
  return {
    apiKey: settings.apiKey,
    fetch,
    async listen(listenOptions) {
      const { listen } = await import("./server/listen.ts");
      return listen(fetch, listenOptions);
    },
    completeCheckout: async (session) => completeCheckout(state, String(session)),
    get clock() {
      return state.clock;
    },
    get requests() {
      return log.all;
    },
    reset() {
      log.clear();
      state = make();
      app = createApp(state);
    },
  };
}

async function answer(
  state: State,
  handle: (request: Request) => Response | Promise<Response>,
  log: RequestLog,
  request: Request,
): Promise<Response> {
  settle(state);
  const at = state.clock.now().toISOString();
  let body: string;
  try {
    body = await readText(request.clone());
  } catch (error) {
    return errorResponse(error);
  }
  const response = await handle(request);
  const { pathname } = new URL(request.url);
  const { "x-api-key": key, ...headers } = Object.fromEntries(request.headers);
  log.add({
    at,
    operation: operationOf(request.method, pathname, body),
    method: request.method,
    url: request.url,
    headers,
    apiKey: key === undefined ? "missing" : key === state.settings.apiKey ? "valid" : "wrong",
    body: parsed(body),
    status: response.status,
    answer: isJson(response) ? await response.clone().json() : undefined,
  });
  return response;
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.includes("json") ?? false;
}

/** By the session's identifier, or by its target's URL, whose last part it is. */
function completeCheckout(state: State, given: string): CompletedCheckout {
  settle(state);
  const identifier = given.split(/[?#]/)[0]?.split("/").filter(Boolean).pop() ?? "";
  const session = state.sessions.get(identifier);
  const offer = session.items[0]?.offer;
  if (offer === undefined) throw badRequest("A standalone session is completed on its page.");
  complete(state, session);
  return { session: session.identifier, order: session.orderIdentifier };
}
