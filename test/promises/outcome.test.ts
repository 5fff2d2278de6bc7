import type { ClientOptions } from "imin-sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type OpenCauses, openCauses } from "../support/causes.ts";
import { clientFor } from "../support/client-for.ts";
import { louisDetails } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { status } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";
import { writes } from "../support/writes.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the outcome of a write that meets", () => {
  let open: OpenCauses;
  beforeAll(async () => {
    open = await openCauses();
  });
  afterAll(() => open.close());

  test("each failure on the real network agrees with what the server saw, and is never too optimistic", async () => {
    for (const { name, url, requests, code, outcome } of open.causes) {
      // If a write's response is ignored, a truncated compressed body goes unnoticed.
      for (const write of name.includes("gzip") ? writes.slice(0, 1) : writes) {
        const imin = clientFor({ origin: url }, { timeout: code === "timeout" ? 300 : 30_000 });
        const error = await failureOf(write.send(imin), code);
        const seen = open.counter.counted().length;
        expect({ cause: name, write: write.name, seen, outcome: error.outcome }).toEqual({
          cause: name,
          write: write.name,
          seen: requests,
          outcome: outcome.node,
        });
      }
    }
  });

  test("a header that the runtime rejects is not-sent, because the SDK rejects it first", async () => {
    const server = await startServer(status(500));
    const headers = [
      { "x-note": "a\u0001b" },
      { "x-note": "a\u007fb" },
      { "Content-Length": "5" },
      { connection: "x" },
      { "Transfer-Encoding": "chunked" },
      { expect: "100-continue" },
      { "keep-alive": "timeout=5" },
      { upgrade: "websocket" },
    ];
    for (const given of headers) {
      const call = clientFor(server).customers.create(louisDetails, { headers: given });
      expect(await failureOf(call, "input")).toMatchObject({ outcome: "not-sent", attempts: 0 });
      expect(() => clientFor(server, { headers: given })).toThrow(/^headers\./);
    }
    expect(server.requests).toHaveLength(0);
  });

  test("a failure of the caller's fetch is unknown, because it may have retried internally", async () => {
    const server = await startServer(status(503));
    const retrying: ClientOptions["fetch"] = async (request) => {
      await fetch(request.clone());
      return fetch("http://127.0.0.1:6000");
    };
    const error = await failureOf(
      clientFor(server, { fetch: retrying }).customers.create(louisDetails),
      "connection",
    );
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", "ok"],
    ["the parsed body", { ok: true, json: async () => ({}) }],
    ["a status without a body", { status: 204, headers: new Headers() }],
    ["a body that is not a string", { ...mock(), text: async () => 5 }],
    ["a response whose body was read", { ...mock(), bodyUsed: true }],
  ])("a fetch that resolves to %s is unknown and names the option", async (_, given) => {
    // @ts-expect-error A program in JavaScript or a mock may still do it.
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch: async () => given });
    for (const { send } of writes) {
      const error = await failureOf(send(imin), "config");
      expect(error).toMatchObject({ option: "fetch", outcome: "unknown", attempts: 1 });
    }
  });

  test("a response that represents a network error is unknown, even if no body is needed", async () => {
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch: async () => Response.error() });
    for (const { send } of writes) {
      expect(await failureOf(send(imin), "connection")).toMatchObject({ outcome: "unknown" });
    }
  });
});

/** A response as mocks create it. */
function mock(): object {
  return { status: 200, headers: new Headers(), text: async () => "{}", arrayBuffer: async () => {} };
}

type Runtime = "Node" | "Bun" | "Deno" | "workerd";

/** Makes the runtime's own `fetch` throw as it does elsewhere. */
function throwOn(runtime: Runtime, error: unknown): void {
  if (runtime === "workerd") vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
  if (runtime === "Bun") vi.stubGlobal("Bun", { version: "1.4.5" });
  if (runtime === "Deno") vi.stubGlobal("Deno", { version: { deno: "2.9.6" } });
  vi.stubGlobal("fetch", async () => {
    throw error;
  });
}

/** Bun throws the network's error unchanged; the others wrap it. */
function throwFailure(runtime: Runtime, message: string, details: object = {}): void {
  const error = Object.assign(new Error(message), details);
  throwOn(runtime, runtime === "Bun" ? error : new TypeError("fetch failed", { cause: error }));
}

async function outcomeOfCreate(): Promise<unknown> {
  const imin = clientFor({ origin: "https://book.imin.co" });
  return (await failureOf(imin.customers.create(louisDetails), "connection")).outcome;
}

const refused = { code: "ECONNREFUSED", syscall: "connect" };
const refusedLate = { code: "ECONNREFUSED", syscall: "read" };

describe("nothing was sent", () => {
  test.each<[Runtime, string, object?]>([
    ["Node", "getaddrinfo ENOTFOUND book.imin.co", { code: "ENOTFOUND", syscall: "getaddrinfo" }],
    ["Node", "getaddrinfo EAI_AGAIN book.imin.co", { code: "EAI_AGAIN", syscall: "getaddrinfo" }],
    ["Node", "connect ETIMEDOUT 192.0.2.1:443", { code: "ETIMEDOUT", syscall: "connect" }],
    ["Node", "connect EHOSTUNREACH 192.0.2.1:443", { code: "EHOSTUNREACH", syscall: "connect" }],
    ["Node", "Connect Timeout Error", { code: "UND_ERR_CONNECT_TIMEOUT" }],
    ["Node", "certificate has expired", { code: "CERT_HAS_EXPIRED" }],
    ["Node", "Hostname/IP does not match certificate's altnames", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }],
    ["Node", "unable to get local issuer certificate", { code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }],
    ["Node", "invalid x-note header", { code: "UND_ERR_INVALID_ARG" }],
    ["Node", "of two addresses", { code: "ECONNREFUSED", errors: [refused, refused] }],
    ["Bun", "Unable to connect. Is the computer able to access the url?", { code: "ConnectionRefused" }],
    ["Bun", "self signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
    ["Deno", "error sending request for url (https://book.imin.co/): client error (Connect): dns error"],
    ["Deno", "Fetch failed: Requests to port 6000 are blocked"],
  ])("if %s throws %s", async (runtime, message, details) => {
    throwFailure(runtime, message, details);
    expect(await outcomeOfCreate()).toBe("not-sent");
  });

  test("if an older Deno throws it in the error itself", async () => {
    throwOn(
      "Deno",
      new TypeError("error sending request for url (https://book.imin.co/): client error (Connect)"),
    );
    expect(await outcomeOfCreate()).toBe("not-sent");
  });
});

describe("the request may have been sent", () => {
  test.each<[Runtime, string, object?]>([
    ["Node", "read ECONNRESET", { code: "ECONNRESET", syscall: "read" }],
    ["Node", "read ETIMEDOUT", { code: "ETIMEDOUT", syscall: "read" }],
    ["Node", "read EHOSTUNREACH", { code: "EHOSTUNREACH", syscall: "read" }],
    ["Node", "write ENETUNREACH", { code: "ENETUNREACH", syscall: "write" }],
    ["Node", "read ECONNREFUSED", refusedLate],
    ["Node", "connection refused, without a system call", { code: "ECONNREFUSED" }],
    ["Node", "of two addresses", { code: "ECONNREFUSED", errors: [refused, refusedLate] }],
    ["Node", "of no address", { code: "ECONNREFUSED", errors: [] }],
    ["Node", "other side closed", { code: "UND_ERR_SOCKET" }],
    ["Node", "Headers Timeout Error", { code: "UND_ERR_HEADERS_TIMEOUT" }],
    ["Node", "the proxy said: client error (Connect): connection refused by the origin"],
    ["Node", "wrong version number", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }],
    ["Bun", "The socket connection was closed unexpectedly.", { code: "ECONNRESET" }],
    ["Deno", "error sending request for url (https://book.imin.co/): connection closed"],
    ["Deno", "connect ECONNREFUSED", refused],
    ["workerd", "Network connection lost.", { retryable: true, remote: true }],
    ["workerd", "connect ECONNREFUSED", refused],
  ])("if %s throws %s", async (runtime, message, details) => {
    throwFailure(runtime, message, details);
    expect(await outcomeOfCreate()).toBe("unknown");
  });

  test("if anything else was thrown", async () => {
    const thrower = (): never => {
      throw new Error("from a getter");
    };
    const thrown = [undefined, null, "a string", 5n, Symbol("symbol"), {}, new Proxy({}, { get: thrower })];
    const endless = Object.defineProperty({}, "cause", { get: () => ({ __proto__: endless }) });
    for (const error of [...thrown, endless, Object.defineProperty({}, "message", { get: thrower })]) {
      throwOn("Node", error);
      expect(await outcomeOfCreate()).toBe("unknown");
    }
  });
});
