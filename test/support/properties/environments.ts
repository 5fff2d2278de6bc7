import * as fc from "fast-check";
import type { CallOptions, ClientOptions } from "imin-sdk";
import { anyResponse, oddResponse } from "./hostile-responses.ts";
import { hostileValue, type Maker } from "./hostile-values.ts";

/** The options of a client and a call, and how often the client's `fetch` was called. */
export interface Environment {
  readonly options: ClientOptions;
  readonly callOptions: () => CallOptions;
  /** The number of requests handed to `fetch`: all, or writes only. */
  readonly sent: (what: "all" | "writes") => number;
}

const thrown = hostileValue.map((make) => () => {
  throw make();
});
const rejected = hostileValue.map((make) => async () => {
  throw make();
});

/** A behavior of one of the caller's functions. */
const behavior: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(() => undefined) },
  { weight: 1, arbitrary: hostileValue },
  { weight: 1, arbitrary: thrown },
  { weight: 1, arbitrary: rejected },
);

const fetchResult: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 12, arbitrary: anyResponse },
  { weight: 3, arbitrary: oddResponse },
  { weight: 1, arbitrary: thrown },
  { weight: 1, arbitrary: rejected },
  { weight: 1, arbitrary: fc.constant(() => new Promise(() => {})) },
);

const apiKey = fc.oneof(
  { weight: 6, arbitrary: fc.constant("key-of-the-properties") },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant(async () => "key-of-the-properties") },
  { weight: 2, arbitrary: behavior },
);

const logger = fc
  .tuple(behavior, behavior)
  .map(([odd, even]) => ({ error: odd, warn: even, info: odd, debug: even }));

function signalOf(kind: string): AbortSignal | undefined {
  const controller = new AbortController();
  const { signal } = controller;
  switch (kind) {
    case "aborted":
      controller.abort({ why: "before" });
      return signal;
    case "aborted soon":
      queueMicrotask(() => controller.abort());
      return signal;
    case "aborted later":
      setTimeout(() => controller.abort(), 1);
      return signal;
    case "behind a proxy":
      return new Proxy(signal, {});
    case "with a listener that throws":
      return signalLike(() => {
        throw new Error("no listeners here");
      });
    case "that calls immediately":
      return signalLike((_, listener) => listener());
    case "with a reason that throws":
      return Object.defineProperty(
        signalLike((_, listener) => listener()),
        "reason",
        {
          get: () => {
            throw new Error("no reason");
          },
        },
      );
    default:
      return undefined;
  }
}

function signalLike(addEventListener: (type: string, listener: () => void) => void): AbortSignal {
  // @ts-expect-error It has what the SDK needs of a signal, and nothing else.
  return { aborted: false, addEventListener };
}

const signal = fc.oneof(
  { weight: 5, arbitrary: fc.constant("none") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["aborted", "aborted soon", "aborted later", "behind a proxy", "with a listener that throws"],
      ...["that calls immediately", "with a reason that throws"],
    ),
  },
);

/** A client's options and environment in which everything that belongs to the caller can do anything. */
export const environment: fc.Arbitrary<Environment> = fc
  .record({
    results: fc.array(fetchResult, { minLength: 1, maxLength: 4 }),
    apiKey,
    logger,
    onEvent: behavior,
    logLevel: fc.constantFrom("off" as const, "warn" as const, "debug" as const),
    responseValidation: fc.constantFrom("warn" as const, "strict" as const, "off" as const),
    customerFormat: fc.constantFrom("person" as const, "customer-account" as const),
    maxRetries: fc.nat({ max: 2 }),
    signal,
  })
  .map(({ results, signal: given, ...options }) => ({
    ...environmentOf(options, (sent) => results[Math.min(sent, results.length - 1)]?.()),
    callOptions: () => {
      const signal = signalOf(given);
      return signal === undefined ? {} : { signal };
    },
  }));

/**
 * A client's options with a `fetch` that counts its requests.
 *
 * @param options They may be anything.
 * @param respond What `fetch` returns, which may be anything, given the number of earlier requests.
 */
export function environmentOf(options: object, respond: (sent: number) => unknown): Environment {
  let sent = 0;
  let writes = 0;
  const fetch = (request: Request): unknown => {
    if (request.method !== "GET") writes += 1;
    sent += 1;
    return respond(sent - 1);
  };
  return {
    options: { ...baseOptions, ...options, fetch } as ClientOptions,
    callOptions: () => ({}),
    sent: (what) => (what === "all" ? sent : writes),
  };
}

/** Short limits: a call that never settles must not take long. */
const baseOptions = {
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  timeout: 25,
  totalTimeout: 40,
} as const;
