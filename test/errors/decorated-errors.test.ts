import { inspect } from "node:util";
import {
  type IminAbortError,
  type IminApiError,
  IminClient,
  type IminError,
  type IminErrorCode,
  isIminError,
} from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";
import { printed } from "../support/printed.ts";
import { json, redirect, silence } from "../support/responses.ts";
import { closedPort, startServer } from "../support/scripted-server.ts";

const secret = "louis@imin.co lives here";

/** One error of each kind, as calls reject with it. */
async function everyError(): Promise<Record<string, IminError>> {
  const refusing = await startServer(json({ "@type": "X", description: secret }, 400));
  const redirecting = await startServer(redirect("https://elsewhere.example"));
  const silent = await startServer(silence);
  const orders = (origin: string) => clientFor({ origin }, { maxRetries: 0 }).orders;
  let config: unknown;
  try {
    new IminClient({ apiKey: "" });
  } catch (error) {
    config = error;
  }
  return {
    config: config as IminError,
    input: await failureOf(orders(refusing.origin).get(""), "input"),
    api: await failureOf(orders(refusing.origin).get("1"), "api"),
    response: await failureOf(orders(redirecting.origin).get("1"), "response"),
    connection: await failureOf(orders(`http://127.0.0.1:${await closedPort()}`).get("1"), "connection"),
    timeout: await failureOf(orders(silent.origin).get("1", { timeout: 1 }), "timeout"),
    abort: await failureOf(orders(refusing.origin).get("1", { signal: AbortSignal.abort(secret) }), "abort"),
  };
}

const decorations = {
  name: "BookingFailed",
  message: "Booking failed",
  description: "Sorry, Louis",
  body: { text: secret },
  itemErrors: [],
  reason: "the reader left",
  code: "booking",
  status: 418,
  operation: "book",
  attempts: 9,
  outcome: "unknown",
  requestId: "2",
  issues: [],
  userId: 7,
};

describe("an error of the SDK", () => {
  test("accepts every decoration that any other error accepts", async () => {
    for (const error of Object.values(await everyError())) {
      expect(() => Object.assign(error, decorations)).not.toThrow();
      for (const [name, value] of Object.entries(decorations)) expect(Reflect.get(error, name)).toBe(value);
      expect(`${error}`).toBe("BookingFailed: Booking failed");
    }
  });

  test("keeps its name, stack and class until they are changed", async () => {
    for (const [code, error] of Object.entries(await everyError())) {
      expect(error.name).toBe(error.constructor.name);
      expect(error.stack?.split("\n", 1)[0]).toMatch(new RegExp(`^${error.name}: `));
      expect(isIminError(error, code as IminErrorCode)).toBe(true);
      expect(Object.keys(error)).not.toContain("name");
    }
  });

  test("prints added properties, but no redacted ones", async () => {
    for (const error of Object.values(await everyError())) {
      Object.assign(error, { userId: 7 });
      expect(inspect(error)).toContain("userId: 7");
      expect(JSON.parse(JSON.stringify(error))).toMatchObject({ userId: 7 });
      expect(printed(error)).not.toContain(secret);
    }
    const { api } = await everyError();
    Object.assign(api as IminApiError, { description: secret, body: secret, itemErrors: [secret] });
    expect(printed(api)).not.toContain(secret);
  });

  test("can be read and changed through a proxy", async () => {
    const { api, abort, response } = await everyError();
    for (const error of [api, abort, response]) {
      const seen = new Proxy(error as IminError, {});
      expect(isIminError(seen, error?.code as IminErrorCode)).toBe(true);
      expect(JSON.stringify(seen)).toBe(JSON.stringify(error));
      Object.assign(seen, { name: "Renamed" });
      expect(error?.name).toBe("Renamed");
    }
    const seen = new Proxy(api as IminApiError, {});
    expect(seen.description).toBe(secret);
    expect(seen.body).toMatchObject({ description: secret });
    expect(seen.itemErrors).toEqual([]);
    expect(seen.hasType("X")).toBe(true);
    expect(new Proxy(abort as IminAbortError, {}).reason).toBe(secret);
  });
});
