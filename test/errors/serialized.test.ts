import { type ClientOptions, IminClient } from "imin-sdk";
import { isIminWebhookError, verifyWebhook } from "imin-sdk/webhooks";
import { expect, test } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";

const secret = "Louis Wu lives here";
const details = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };
const list = { type: "imin:RestrictedCollection", "imin:item": [{ type: "Order", identifier: "mine" }] };
const ids = { "x-request-id": "r-1" };

/** A client whose responses all have this status and body. */
function clientOf(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): IminClient {
  const respond = () => Response.json(body, { status, headers });
  return createObservedClient(respond, { maxRetries: 0, logLevel: "off" }).imin;
}

/** A client with this `fetch`. */
function clientWith(fetch: () => Promise<Response>, options: ClientOptions = {}): IminClient {
  return new IminClient({ apiKey: "test-key", fetch, maxRetries: 0, logLevel: "off", ...options });
}

const unsent = { attempts: 0, isSafeToRepeat: true };
const read = { operation: "orders.get", attempts: 1, isSafeToRepeat: true };
const write = { operation: "customers.create", attempts: 1, isSafeToRepeat: false };
const contentType = { "content-type": "application/json" };

const calls: readonly {
  readonly of: string;
  readonly call: () => unknown;
  /** The whole error as JSON, apart from its name. */
  readonly json: { readonly code: string; readonly [fact: string]: unknown };
}[] = [
  {
    of: "a client without a key",
    call: () => new IminClient({ apiKey: "" }),
    json: {
      code: "config",
      message: expect.stringMatching(/^apiKey is missing\. /),
      option: "apiKey",
      ...unsent,
    },
  },
  {
    of: "several problems with the arguments",
    call: () => clientOf(200, {}).customers.create({ ...details, email: "louis", age: 5 } as never),
    json: {
      code: "input",
      message:
        "customers.create was rejected before sending: email must be an email address; " +
        "age is not a known property here: check its spelling or omit it.",
      issues: [
        { path: "email", message: "must be an email address" },
        { path: "age", message: "is not a known property here: check its spelling or omit it" },
      ],
      operation: "customers.create",
      outcome: "not-sent",
      ...unsent,
    },
  },
  {
    of: "a rejected write",
    call: () => clientOf(400, { "@type": "X", description: secret }, ids).customers.create(details),
    json: {
      code: "api",
      message: expect.stringMatching(
        /^customers\.create: imin responded with 400 \(X: [^)]*\)\. Request ID r-1\. /,
      ),
      outcome: "rejected",
      status: 400,
      type: "X",
      headers: { ...contentType, ...ids },
      requestId: "r-1",
      ...write,
    },
  },
  {
    of: "a failed read, whose response says nothing",
    call: () => clientOf(500, {}).orders.get("1"),
    json: {
      code: "api",
      message: expect.stringMatching(/^orders\.get: imin responded with 500\. /),
      status: 500,
      headers: contentType,
      ...read,
    },
  },
  {
    of: "too many requests",
    call: () => clientOf(429, {}, { "retry-after": "7" }).orders.get("1"),
    json: {
      code: "api",
      message: expect.stringMatching(/^orders\.get: imin responded with 429\. /),
      status: 429,
      retryAfter: 7_000,
      headers: { ...contentType, "retry-after": "7" },
      ...read,
    },
  },
  {
    of: "a write whose response cannot be used",
    call: () => clientOf(200, { type: "Person" }, ids).customers.create(details),
    json: {
      code: "response",
      message:
        "customers.create: imin's response (status 200) cannot be used: identifier is required. " +
        "Request ID r-1. It may have succeeded. Check imin before you retry.",
      outcome: "unknown",
      status: 200,
      issues: [{ path: "identifier", message: "is required" }],
      requestId: "r-1",
      ...write,
    },
  },
  {
    of: "a read whose response cannot be used",
    call: () => clientOf(200, [secret]).orders.get("1"),
    json: {
      code: "response",
      message:
        "orders.get: imin's response (status 200) cannot be used: the body must be an object, not a list.",
      status: 200,
      issues: [{ path: "", message: "the body must be an object, not a list" }],
      ...read,
    },
  },
  {
    of: "a dropped connection",
    call: () => clientWith(() => Promise.reject(new TypeError("dropped"))).customers.create(details),
    json: {
      code: "connection",
      message: expect.stringMatching(/^customers\.create: no response from book\.imin\.co: dropped\. /),
      outcome: "unknown",
      ...write,
    },
  },
  {
    of: "a time limit",
    call: () => clientWith(() => new Promise(() => {}), { timeout: 1 }).orders.get("1"),
    json: {
      code: "timeout",
      message: "orders.get: the timeout of 1 ms ran out.",
      scope: "attempt",
      ...read,
    },
  },
  {
    of: "an aborted signal",
    call: () => clientOf(200, {}).orders.get("1", { signal: AbortSignal.abort(secret) }),
    json: {
      code: "abort",
      message: "orders.get was aborted by the caller's signal.",
      operation: "orders.get",
      ...unsent,
    },
  },
  {
    of: "an order of another customer",
    call: () => clientOf(200, list).orders.forCustomer("1").get("theirs"),
    json: {
      code: "ownership",
      message:
        "orders.get: imin does not list this order among the customer's orders. " +
        "Respond as if it did not exist.",
      operation: "orders.get",
      ...unsent,
    },
  },
  {
    of: "a receipt of another order",
    call: () =>
      clientOf(200, { ...list, identifier: "mine" })
        .orders.forCustomer("1")
        .receipt("mine", "theirs"),
    json: {
      code: "ownership",
      message:
        "orders.receipt: imin does not list this receipt among the order's receipts. " +
        "Respond as if it did not exist.",
      operation: "orders.receipt",
      ...unsent,
    },
  },
  {
    of: "a webhook call without a key",
    call: () => verifyWebhook({ headers: {}, body: secret }, { apiKey: "key" }),
    json: {
      code: "webhook",
      message: "X-Api-Key is missing or is not the key agreed for this webhook.",
      reason: "wrong-key",
      status: 401,
      ...unsent,
    },
  },
];

async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("Expected a failure.");
}

test.each(calls)("a JSON log of $of has the facts of the error and nothing else", async ({ call, json }) => {
  const error = await thrownBy(call);
  const name = `Imin${json.code.replace(/^./, (first) => first.toUpperCase())}Error`;
  expect(JSON.parse(JSON.stringify(error))).toEqual({ name, ...json });
  expect(JSON.stringify(error)).not.toContain(secret);
  expect(Object.values(Object(error))).not.toContain(undefined);
  expect(isIminWebhookError(error)).toBe(json.code === "webhook");
});
