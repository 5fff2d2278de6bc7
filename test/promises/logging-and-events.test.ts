import type { IminEvent, Logger } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { dropped, json, status } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

afterEach(() => vi.restoreAllMocks());

function listener(): { readonly events: IminEvent[]; readonly onEvent: (event: IminEvent) => void } {
  const events: IminEvent[] = [];
  return { events, onEvent: (event) => void events.push(event) };
}

describe("onEvent", () => {
  test("receives request, response, retry and error, in order and with numbers for metrics", async () => {
    const server = await startServer(
      status(503, { "retry-after": "0", "x-request-id": "r-1" }),
      dropped,
      status(404),
    );
    const { events, onEvent } = listener();
    const error = await failureOf(clientFor(server, { onEvent }).orders.get("secret-id"), "api");
    const common = {
      operation: "orders.get",
      method: "GET",
      urlTemplate: `${server.origin}/api/v2/orders/{order}`,
      callId: 1,
    };
    const duration = expect.any(Number);
    expect(events).toStrictEqual([
      { ...common, type: "request", attempt: 1 },
      { ...common, type: "response", attempt: 1, status: 503, duration, requestId: "r-1" },
      { ...common, type: "retry", attempt: 1, delay: 0, reason: "status", status: 503 },
      { ...common, type: "request", attempt: 2 },
      { ...common, type: "retry", attempt: 2, delay: expect.any(Number), reason: "connection" },
      { ...common, type: "request", attempt: 3 },
      { ...common, type: "response", attempt: 3, status: 404, duration },
      { ...common, type: "error", attempt: 3, error, duration },
    ]);
    expect(JSON.stringify(events)).not.toContain("secret-id");
  });

  test("receives an error for a call that was rejected before anything was sent", async () => {
    const server = await startServer(json(order));
    const { events, onEvent } = listener();
    const error = await failureOf(clientFor(server, { onEvent }).orders.get(""), "input");
    expect(events).toMatchObject([{ type: "error", attempt: 0, error }]);
  });

  test("can distinguish concurrent calls", async () => {
    const server = await startServer(json(order));
    const { events, onEvent } = listener();
    const imin = clientFor(server, { onEvent });
    await Promise.all([imin.orders.get("1"), imin.orders.get("2"), imin.customers.listEntitlements()]);
    for (const callId of [1, 2, 3]) {
      const own = events.filter((event) => event.callId === callId && event.type !== "drift");
      expect(own.map(({ type }) => type)).toEqual(["request", "response"]);
    }
  });

  test.each([
    {
      how: "throws",
      onEvent: () => {
        throw new Error("broken listener");
      },
    },
    { how: "rejects later", onEvent: async () => Promise.reject(new Error("broken listener")) },
  ])("that $how affects no call and is reported", async ({ onEvent }) => {
    const server = await startServer(json(order));
    const error = vi.fn();
    const imin = clientFor(server, { onEvent, logger: { ...console, error }, logLevel: "error" });
    await expect(imin.orders.get("1")).resolves.toMatchObject({ type: "Order" });
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(2));
    expect(error).toHaveBeenCalledWith(
      'imin-sdk: onEvent threw on a "request" event of orders.get',
      expect.objectContaining({ error: expect.objectContaining({ message: "broken listener" }) }),
    );
  });
});

/** A logger that keeps its lines, by level. */
function recorder() {
  const lines: Record<keyof Logger, unknown[][]> = { error: [], warn: [], info: [], debug: [] };
  const at =
    (level: keyof Logger) =>
    (...line: unknown[]): void =>
      void lines[level].push(line);
  return { lines, logger: { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") } };
}

describe("the logger", () => {
  const levels = ["off", "error", "warn", "info", "debug"] as const;

  test.each(levels)("receives lines of level %s and above, and nothing else", async (logLevel) => {
    const server = await startServer(status(503, { "retry-after": "0" }), json({ ...order, orderDate: 1 }));
    const { lines, logger } = recorder();
    const imin = clientFor(server, {
      logger,
      logLevel,
      onEvent: () => {
        throw new Error("broken listener");
      },
    });
    await imin.orders.get("1");
    await failureOf(imin.orders.get(""), "input");
    for (const level of ["error", "warn", "info", "debug"] as const) {
      expect(lines[level].length > 0, level).toBe(levels.indexOf(level) <= levels.indexOf(logLevel));
    }
  });

  test("receives whole sentences with only the safe headers", async () => {
    const server = await startServer(
      status(503, { "retry-after": "0" }),
      json(order, 200, { "x-request-id": "r-1", "set-cookie": "session=1", "x-other": "1" }),
    );
    const { lines, logger } = recorder();
    const imin = clientFor(server, { logger, logLevel: "debug", headers: { "x-mine": "1" } });
    await imin.orders.get("secret-id");
    expect(lines.error).toEqual([]);
    expect(lines.warn).toEqual([["imin-sdk: orders.get retries in 0 ms: 503"]]);
    expect(lines.info.flat()).toEqual([
      expect.stringMatching(/^imin-sdk: orders\.get received 503 in \d+ ms$/),
      expect.stringMatching(/^imin-sdk: orders\.get received 200 in \d+ ms$/),
    ]);
    expect(lines.debug[0]).toEqual([
      "imin-sdk: orders.get sends GET /orders/{order}, attempt 1",
      { accept: "application/json", "user-agent": expect.stringMatching(/^imin-sdk\/\d+\.\d+\.\d+$/) },
    ]);
    expect(lines.debug[1]).toEqual([
      "imin-sdk: orders.get received the headers",
      { date: expect.any(String), "retry-after": "0" },
    ]);
    expect(lines.debug[3]?.[1]).toMatchObject({ "content-type": "application/json", "x-request-id": "r-1" });
    expect(JSON.stringify(lines)).not.toMatch(/secret-id|session=1|x-other|x-mine/);
  });

  test("receives a difference from the documentation as a warning, with its place", async () => {
    const server = await startServer(json({ ...order, orderDate: 1 }));
    const { lines, logger } = recorder();
    await clientFor(server, { logger, logLevel: "warn" }).orders.get("1");
    expect(lines.warn).toEqual([
      [
        "imin-sdk: a response to orders.get differs from imin's documentation: orderDate must be a string, not a number",
        { operation: "orders.get", path: "orderDate", message: "must be a string, not a number" },
      ],
    ]);
  });

  test("receives a failure as info, because the promise rejects with it", async () => {
    const server = await startServer(status(404));
    const { lines, logger } = recorder();
    const imin = clientFor(server, { logger, logLevel: "info" });
    const error = await failureOf(imin.orders.get("1"), "api");
    expect([...lines.error, ...lines.warn]).toEqual([]);
    expect(lines.info.at(-1)).toEqual([`imin-sdk: ${error.message}`, error.toJSON()]);
  });

  test.each([
    {
      how: "throws",
      fail: () => {
        throw new Error("broken logger");
      },
    },
    { how: "rejects later", fail: async () => Promise.reject(new Error("broken logger")) },
  ])("that $how affects no call", async ({ fail }) => {
    const server = await startServer(json({ ...order, orderDate: 1 }));
    const logger = { error: fail, warn: fail, info: fail, debug: fail };
    const imin = clientFor(server, { logger, logLevel: "debug" });
    await expect(imin.orders.get("1")).resolves.toMatchObject({ type: "Order" });
    await failureOf(imin.orders.get(""), "input");
  });

  test("is called as a method, so that it can be an object with its own state", async () => {
    class Recorder implements Logger {
      readonly lines: string[] = [];
      error(line: string): void {
        this.lines.push(line);
      }
      warn = this.error;
      debug = this.error;
      info(line: string): void {
        this.lines.push(line);
      }
    }
    const server = await startServer(json(order));
    const logger = new Recorder();
    await clientFor(server, { logger, logLevel: "info" }).orders.get("1");
    expect(logger.lines).toHaveLength(1);
  });

  test("is the console by default, from level warn", async () => {
    const [warn, info] = [vi.spyOn(console, "warn"), vi.spyOn(console, "info")];
    warn.mockReturnValue();
    const server = await startServer(status(503, { "retry-after": "0" }), json(order));
    await clientFor(server, { logLevel: undefined }).orders.get("1");
    expect(warn.mock.calls).toEqual([["imin-sdk: orders.get retries in 0 ms: 503"]]);
    expect(info).not.toHaveBeenCalled();
  });

  test("that lacks a method is rejected when the client is created", async () => {
    const server = await startServer(json(order));
    // @ts-expect-error The compiler rejects it too.
    expect(() => clientFor(server, { logger: { error: () => {} } })).toThrow(
      expect.objectContaining({ code: "config", option: "logger" }),
    );
  });
});
