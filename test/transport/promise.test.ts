import { describe, expect, test, vi } from "vitest";
import { IminPromise } from "../../src/transport/imin-promise.ts";
import { LazyResponse } from "../../src/transport/imin-response.ts";

const head = { status: 200, headers: new Headers(), url: "https://book.imin.co" };
const responseOf = <Data>(data: Data, readRaw = (): unknown => "raw") =>
  new LazyResponse(data, head, "r1", readRaw);

describe("the promise of a call", () => {
  test("resolves to the data, alone or with the response", async () => {
    const promise = new IminPromise(Promise.resolve(responseOf(5)));
    expect(await promise).toBe(5);
    expect(await promise.withResponse()).toMatchObject({ data: 5, response: head, requestId: "r1" });
    expect(await promise.then((data) => data + 1)).toBe(6);
    expect(await promise.catch(() => 0)).toBe(5);
  });

  test("rejects everywhere with the same error", async () => {
    const error = new Error("no");
    const promise = new IminPromise(Promise.reject(error));
    expect(await promise.then(undefined, (reason: unknown) => reason)).toBe(error);
    expect(await promise.catch((reason: unknown) => reason)).toBe(error);
    await expect(promise.withResponse()).rejects.toBe(error);
    await expect(promise.finally()).rejects.toBe(error);
  });

  test("calls what must happen finally, and keeps the data", async () => {
    const onFinally = vi.fn();
    const promise = new IminPromise(Promise.resolve(responseOf(5)));
    expect(await promise.finally(onFinally)).toBe(5);
    expect(onFinally).toHaveBeenCalledTimes(1);
  });

  test("is printed by its name", () => {
    const promise = new IminPromise(Promise.resolve(responseOf(5)));
    expect(Object.prototype.toString.call(promise)).toBe("[object IminPromise]");
  });
});

describe("a response", () => {
  test("reads the original body only on demand", () => {
    const readRaw = vi.fn(() => ({ a: 1 }));
    const response = responseOf(5, readRaw);
    expect(readRaw).not.toHaveBeenCalled();
    expect(response.raw).toEqual({ a: 1 });
  });

  test("can have other data", () => {
    const other = responseOf(5).withData("five");
    expect(other).toBeInstanceOf(LazyResponse);
    expect({ ...other, raw: other.raw }).toEqual({
      data: "five",
      response: head,
      requestId: "r1",
      raw: "raw",
    });
  });
});
