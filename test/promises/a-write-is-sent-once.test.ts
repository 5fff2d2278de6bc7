import type { WriteOutcome } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, order, orderIdentifier } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import {
  cutShort,
  dropped,
  json,
  redirect,
  silence,
  stalledBody,
  status,
  text,
} from "../support/responses.ts";
import { closedPort, type ScriptedResponse, startServer } from "../support/scripted-server.ts";
import { writes } from "../support/writes.ts";

interface Failing {
  readonly how: string;
  readonly response: ScriptedResponse;
  readonly code: "api" | "connection" | "timeout" | "response";
  readonly outcome: WriteOutcome;
}

const failures: readonly Failing[] = [
  { how: "a 400", response: status(400), code: "api", outcome: "rejected" },
  { how: "a 401", response: status(401), code: "api", outcome: "rejected" },
  { how: "a 408", response: status(408), code: "api", outcome: "rejected" },
  { how: "a 409", response: status(409), code: "api", outcome: "rejected" },
  { how: "a 429", response: status(429, { "retry-after": "0" }), code: "api", outcome: "rejected" },
  { how: "a 500", response: status(500), code: "api", outcome: "unknown" },
  { how: "a 503", response: status(503, { "retry-after": "0" }), code: "api", outcome: "unknown" },
  { how: "a dropped connection", response: dropped, code: "connection", outcome: "unknown" },
  { how: "a body cut short", response: cutShort(201), code: "response", outcome: "unknown" },
  { how: "a refusal cut short", response: cutShort(409), code: "response", outcome: "rejected" },
  { how: "a redirect", response: redirect("/elsewhere"), code: "response", outcome: "unknown" },
];

/** A repetition would have arrived by the time that another call has received its response. */
async function requestsSeen(
  server: Awaited<ReturnType<typeof startServer>>,
  imin: ReturnType<typeof clientFor>,
): Promise<number> {
  server.respond(json(order));
  await imin.orders.get(orderIdentifier);
  return server.requests.length - 1;
}

describe.each(writes)("$name", ({ name, send }) => {
  test.each(failures)(
    "is sent once and fails with $outcome after $how",
    async ({ response, code, outcome }) => {
      const server = await startServer(response);
      const imin = clientFor(server, { maxRetries: 5 });
      const error = await failureOf(send(imin), code);
      expect(error).toMatchObject({ operation: name, outcome, attempts: 1 });
      expect(await requestsSeen(server, imin)).toBe(1);
    },
  );

  test.each([
    { how: "no response", response: silence },
    { how: "a stalled body", response: stalledBody(201) },
  ])("is sent once and fails with unknown when it times out because of $how", async ({ response }) => {
    const server = await startServer(response);
    const imin = clientFor(server, { maxRetries: 5 });
    const error = await failureOf(send(imin, { timeout: 250 }), "timeout");
    expect(error).toMatchObject({ operation: name, outcome: "unknown", attempts: 1, scope: "attempt" });
    expect(error.message).toContain("Check imin before you retry");
    expect(await requestsSeen(server, imin)).toBe(1);
  });

  test("is sent once and fails with unknown if the caller aborts while it waits for the response", async () => {
    const server = await startServer(silence);
    const imin = clientFor(server, { maxRetries: 5 });
    const controller = new AbortController();
    const failure = failureOf(send(imin, { signal: controller.signal }), "abort");
    await server.nextRequest();
    controller.abort();
    expect(await failure).toMatchObject({ operation: name, outcome: "unknown", attempts: 1 });
    expect(await requestsSeen(server, imin)).toBe(1);
  });

  test("is not sent if the signal was already aborted, and the error says so", async () => {
    const server = await startServer(status(500));
    const imin = clientFor(server);
    const error = await failureOf(send(imin, { signal: AbortSignal.abort() }), "abort");
    expect(error).toMatchObject({ operation: name, outcome: "not-sent", attempts: 0 });
    expect(await requestsSeen(server, imin)).toBe(0);
  });

  test("is not sent if the connection is refused, and the error says so", async () => {
    const imin = clientFor({ origin: `http://127.0.0.1:${await closedPort()}` });
    const error = await failureOf(send(imin), "connection");
    expect(error).toMatchObject({ operation: name, outcome: "not-sent" });
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.message).toContain("Nothing was sent.");
  });
});

test("a write that times out before it is sent was not sent", async () => {
  const server = await startServer(status(500));
  const imin = clientFor(server, { apiKey: () => new Promise<string>(() => {}) });
  const error = await failureOf(imin.customers.create(louisDetails, { totalTimeout: 50 }), "timeout");
  expect(error).toMatchObject({ outcome: "not-sent", attempts: 0, scope: "total" });
  expect(server.requests).toHaveLength(0);
});

test("a write with invalid arguments was not sent", async () => {
  const server = await startServer(status(500));
  const error = await failureOf(clientFor(server).customers.update("MAlnTNiZut", {}), "input");
  expect(error).toMatchObject({ outcome: "not-sent", attempts: 0 });
  expect(server.requests).toHaveLength(0);
});

test("an error says not-sent only if no fetch was called, whenever the abort comes", async () => {
  const outcomes = new Set<string | undefined>();
  for (let steps = 0; steps < 60; steps++) {
    let isSent = false;
    const fetch = (): Promise<Response> => {
      isSent = true;
      return new Promise(() => {});
    };
    const controller = new AbortController();
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    const failure = failureOf(imin.customers.create(louisDetails, { signal: controller.signal }), "abort");
    // The SDK takes some microtasks until it calls fetch. This stops it after each of them in turn.
    for (let step = 0; step < steps; step++) await Promise.resolve();
    const wasSent = isSent;
    controller.abort();
    const { outcome } = await failure;
    // Anything still to be sent is sent by the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSent).toBe(wasSent);
    expect(outcome).toBe(isSent ? "unknown" : "not-sent");
    outcomes.add(outcome);
  }
  expect(outcomes).toEqual(new Set(["not-sent", "unknown"]));
});

test.each([
  { how: "receives nonsense", response: text("<html>hello</html>") },
  { how: "receives no identifier", response: json({ type: "Person" }) },
  { how: "receives a list", response: json([]) },
])("a create that $how may have succeeded", async ({ response }) => {
  const server = await startServer(response);
  const error = await failureOf(clientFor(server).customers.create(louisDetails), "response");
  expect(error.outcome).toBe("unknown");
  expect(server.requests).toHaveLength(1);
});

test("a failed read has no outcome, because it changes nothing", async () => {
  const server = await startServer(status(404));
  const error = await failureOf(clientFor(server).orders.get(orderIdentifier), "api");
  expect("outcome" in error).toBe(false);
  expect(JSON.stringify(error)).not.toContain("outcome");
});
