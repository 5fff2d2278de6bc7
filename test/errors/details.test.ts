import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";
import { closedPort } from "../support/scripted-server.ts";

const details = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };

/** A client whose responses all have this status and body. */
const clientOf = (status: number, body: unknown) =>
  createObservedClient({ status, body }, { maxRetries: 0, logLevel: "off" }).imin;

/** A client whose `fetch` throws this. */
const clientThatThrows = (thrown: unknown) =>
  clientFor({ origin: "https://book.imin.co" }, { fetch: () => Promise.reject(thrown), maxRetries: 0 });

describe("an error has, for code but not for a log,", () => {
  test("the body and the description of a response", async () => {
    const body = { type: "X", description: "Louis is unknown" };
    const error = await failureOf(clientOf(404, body).orders.get("1"), "api");
    expect(error.body).toStrictEqual(body);
    expect(error.description).toBe("Louis is unknown");
    expect(error.itemErrors).toStrictEqual([]);
    const undescribed = await failureOf(clientOf(404, {}).orders.get("1"), "api");
    expect(undescribed.description).toBeUndefined();
  });

  test("the body of a response that cannot be used", async () => {
    const error = await failureOf(clientOf(200, ["Louis"]).orders.get("1"), "response");
    expect(error.body).toStrictEqual(["Louis"]);
    expect(Object.keys(error)).not.toContain("body");
  });

  test("the reason of an abort", async () => {
    const reason = { by: "the reader" };
    const signal = AbortSignal.abort(reason);
    const error = await failureOf(clientOf(200, {}).orders.get("1", { signal }), "abort");
    expect(error.reason).toBe(reason);
    expect(Object.keys(error)).not.toContain("reason");
  });

  test("the cause of a dropped connection, and no cause otherwise", async () => {
    const dropped = await failureOf(clientThatThrows(new TypeError("dropped")).orders.get("1"), "connection");
    expect(dropped.cause).toMatchObject({ message: "dropped" });
    const responded = await failureOf(clientOf(404, {}).orders.get("1"), "api");
    expect("cause" in responded).toBe(false);
  });

  test("the digest of a framework's error, and no digest otherwise", async () => {
    const own = Object.assign(new Error("dynamic"), { digest: "DYNAMIC" });
    expect(await failureOf(clientThatThrows(own).orders.get("1"), "connection")).toHaveProperty(
      "digest",
      "DYNAMIC",
    );
    const dropped = await failureOf(clientThatThrows(new TypeError("dropped")).orders.get("1"), "connection");
    expect("digest" in dropped).toBe(false);
  });
});

test("a property can be replaced, redefined and deleted, even if a log omits it", async () => {
  const error = await failureOf(clientOf(404, { description: "Louis is unknown" }).orders.get("1"), "api");
  Object.assign(error, { name: "BookingFailed", body: "replaced" });
  expect(error).toMatchObject({ name: "BookingFailed", body: "replaced" });
  expect(JSON.stringify(error)).not.toContain("replaced");
  Object.defineProperty(error, "body", { value: "removed", enumerable: true });
  expect(JSON.parse(JSON.stringify(error))).toHaveProperty("body", "removed");
  expect(Reflect.deleteProperty(error, "description")).toBe(true);
  expect(error.description).toBeUndefined();
});

describe("whether a call is safe to repeat:", () => {
  test("a write that takes effect twice is not, once it was sent", async () => {
    for (const imin of [clientOf(500, {}), clientOf(400, {}), clientThatThrows(new TypeError("dropped"))]) {
      await expect(imin.customers.create(details)).rejects.toMatchObject({
        attempts: 1,
        isSafeToRepeat: false,
      });
    }
  });

  test("the same write is, if the connection was refused or nothing was sent", async () => {
    const refusing = clientFor({ origin: `http://127.0.0.1:${await closedPort()}` }, { maxRetries: 0 });
    await expect(refusing.customers.create(details)).rejects.toMatchObject({
      attempts: 1,
      outcome: "not-sent",
      isSafeToRepeat: true,
    });
    const signal = AbortSignal.abort();
    await expect(clientOf(200, {}).customers.create(details, { signal })).rejects.toMatchObject({
      attempts: 0,
      outcome: "not-sent",
      isSafeToRepeat: true,
    });
  });

  test("a read is, and so is a write that takes effect once", async () => {
    const imin = clientOf(500, {});
    await expect(imin.orders.get("1")).rejects.toMatchObject({ attempts: 1, isSafeToRepeat: true });
    await expect(imin.customers.setAccessPass("1", "ABC")).rejects.toMatchObject({
      attempts: 1,
      outcome: "unknown",
      isSafeToRepeat: true,
    });
  });
});

test("a message is one line, whatever names it contains", async () => {
  const error = await failureOf(
    clientOf(200, {}).customers.create({ ...details, "a\r\n\t\u0000\u2028\u202e\u2066b": 1 } as never),
    "input",
  );
  expect(error.message).toBe(
    "customers.create was rejected before sending: " +
      "a b is not a known property here: check its spelling or omit it.",
  );
});
