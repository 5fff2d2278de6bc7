import type { CallOptions, ClientOptions, Fetch } from "imin-sdk";
import { describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { checkoutSession, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const origin = { origin: "https://book.imin.co" };
const busy: Fetch = async () => new Response(null, { status: 503, headers: { "retry-after": "0" } });
const silent: Fetch = () => new Promise(() => {});

test("a missing base URL is named before anything is sent", async () => {
  const fetch = vi.fn(busy);
  const urls: string[] = [];
  const onEvent: ClientOptions["onEvent"] = ({ urlTemplate }) => void urls.push(urlTemplate);
  const imin = clientFor(origin, { fetch, onEvent }).withOptions({ checkoutBaseUrl: undefined });
  const error = await failureOf(imin.checkout.createSession(checkoutSession), "config");
  expect(error).toMatchObject({
    message:
      "checkoutBaseUrl is missing. Pass it to IminClient, or set the environment variable IMIN_CHECKOUT_BASE_URL.",
    operation: "checkout.createSession",
    outcome: "not-sent",
    attempts: 0,
  });
  expect(fetch).not.toHaveBeenCalled();
  expect(urls).toEqual(["/api/checkout-sessions"]);
});

describe("an option of a call replaces the client's", () => {
  const client: ClientOptions = { timeout: 15, totalTimeout: 1_000, maxRetries: 0 };

  test.each<[options: CallOptions, said: string]>([
    [{}, "the timeout of 15 ms ran out."],
    [{ timeout: 10 }, "the timeout of 10 ms ran out."],
    [{ totalTimeout: 10 }, "the totalTimeout of 10 ms ran out."],
  ])("%j", async (options, said) => {
    const imin = clientFor(origin, { fetch: silent, ...client });
    const { message } = await failureOf(imin.orders.get("1", options), "timeout");
    expect(message).toBe(`orders.get: ${said}`);
  });

  test("maxRetries", async () => {
    const imin = clientFor(origin, { fetch: busy, maxRetries: 2 });
    expect((await failureOf(imin.orders.get("1"), "api")).attempts).toBe(3);
    expect((await failureOf(imin.orders.get("1", { maxRetries: 0 }), "api")).attempts).toBe(1);
  });

  test("responseValidation", async () => {
    const fetch: Fetch = async () => Response.json({ ...order, orderDate: 5 });
    const imin = clientFor(origin, { fetch, responseValidation: "off" });
    expect(await imin.orders.get("1")).toMatchObject({ orderDate: 5 });
    await failureOf(imin.orders.get("1", { responseValidation: "strict" }), "response");
  });
});

describe("everything that is wrong is reported at once", () => {
  test("the arguments, the options and the signal", async () => {
    const signal = { aborted: false, reason: undefined, throwIfAborted() {} };
    Object.assign(signal, {
      addEventListener() {
        throw new Error("no");
      },
      removeEventListener() {},
    });
    const imin = clientFor(origin, { fetch: busy });
    const call = imin.orders.get("", { signal: signal as unknown as AbortSignal });
    const error = await failureOf(call, "input");
    expect(error.issues).toEqual([
      { path: "order", message: 'must be an identifier other than "", "." or ".."' },
      { path: "options.signal", message: "threw an error when the SDK added a listener" },
    ]);
  });

  test("the options alone", async () => {
    const imin = clientFor(origin, { fetch: busy });
    const error = await failureOf(imin.orders.get("1", { timeout: -1 }), "input");
    expect(error.issues).toMatchObject([{ path: "options.timeout" }]);
    expect(error).toMatchObject({ operation: "orders.get", attempts: 0 });
  });

  test("the address alone", async () => {
    const imin = clientFor(origin, { fetch: busy });
    const error = await failureOf(imin.request({ path: "orders" }), "input");
    expect(error.issues).toMatchObject([{ path: "path" }]);
  });
});

test("a call removes its listener from the caller's signal, whether it succeeds or fails", async () => {
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, "addEventListener");
  const remove = vi.spyOn(signal, "removeEventListener");
  await clientFor(origin, { fetch: async () => Response.json(order) }).orders.get("1", { signal });
  await failureOf(clientFor(origin, { fetch: busy, maxRetries: 0 }).orders.get("1", { signal }), "api");
  expect(add).toHaveBeenCalledTimes(2);
  expect(remove).toHaveBeenCalledTimes(2);
});

test("a fetch gets the call's own signal, not the caller's, and it is aborted with the caller's", async () => {
  const controller = new AbortController();
  let seen: AbortSignal | undefined;
  const fetch: Fetch = (request) => {
    seen = request.signal;
    controller.abort();
    return new Promise(() => {});
  };
  const { signal } = controller;
  await failureOf(clientFor(origin, { fetch }).orders.get("1", { signal }), "abort");
  expect(seen).not.toBe(signal);
  expect(seen?.aborted).toBe(true);
});
