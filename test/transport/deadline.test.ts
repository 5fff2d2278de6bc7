import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AbortListeners } from "../../src/transport/abort-listeners.ts";
import { Deadline } from "../../src/transport/deadline.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(5_000);
});
afterEach(() => void vi.useRealTimers());

const limits = { timeout: 1_000, totalTimeout: 3_000 };
const never = new Promise<never>(() => {});

describe("the limit of an attempt", () => {
  test("is the attempt's, while the call has more time left", () => {
    const deadline = new Deadline(limits, undefined);
    expect(deadline.attemptLimit).toEqual({ scope: "attempt", milliseconds: 1_000 });
    vi.advanceTimersByTime(1_999);
    expect(deadline.attemptLimit).toEqual({ scope: "attempt", milliseconds: 1_000 });
  });

  test("is the rest of the call's, if that is not more", () => {
    const deadline = new Deadline(limits, undefined);
    vi.advanceTimersByTime(2_000);
    expect(deadline).toMatchObject({ elapsed: 2_000, remaining: 1_000 });
    expect(deadline.attemptLimit).toEqual({ scope: "total", milliseconds: 1_000 });
    vi.advanceTimersByTime(500);
    expect(deadline.attemptLimit).toEqual({ scope: "total", milliseconds: 500 });
  });
});

describe("a wait", () => {
  test("ends with the promise, and leaves no timer", async () => {
    const deadline = new Deadline(limits, undefined);
    expect(await deadline.waitFor(Promise.resolve(5), 100)).toEqual({ kind: "done", value: 5 });
    await expect(deadline.waitFor(Promise.reject(new Error("no")), 100)).rejects.toThrow("no");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends when its time is over", async () => {
    const wait = new Deadline(limits, undefined).waitFor(never, 100);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(99);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await wait).toEqual({ kind: "elapsed" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends with the abort, and so does each later one", async () => {
    const { signal, abort } = controlled();
    const deadline = listening(signal);
    const wait = deadline.waitFor(never, 100);
    expect(deadline.isAborted).toBe(false);
    abort("enough");
    expect(await wait).toEqual({ kind: "aborted" });
    expect(deadline).toMatchObject({ isAborted: true, reason: "enough" });
    expect(await deadline.waitFor(never, 100)).toEqual({ kind: "aborted" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that ended is not ended again by an abort", async () => {
    const { signal, abort } = controlled();
    const deadline = listening(signal);
    expect(await deadline.waitFor(Promise.resolve(5), 100)).toEqual({ kind: "done", value: 5 });
    expect(() => abort()).not.toThrow();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that ended does not disturb the next one when its promise settles late", async () => {
    const { signal, abort } = controlled();
    const deadline = listening(signal);
    let settle = (_: number): void => {};
    const first = deadline.waitFor(new Promise<number>((resolve) => (settle = resolve)), 100);
    await vi.advanceTimersByTimeAsync(100);
    expect(await first).toEqual({ kind: "elapsed" });
    const second = deadline.waitFor(never, 100);
    settle(5);
    await vi.advanceTimersByTimeAsync(0);
    abort();
    expect(await second).toEqual({ kind: "aborted" });
  });
});

describe("a signal", () => {
  test("that is already aborted counts", () => {
    const deadline = listening(AbortSignal.abort("before"));
    expect(deadline).toMatchObject({ isAborted: true, reason: "before" });
  });

  test("is optional", () => {
    const deadline = new Deadline(limits, undefined);
    expect(deadline.listen(new AbortListeners())).toBe(true);
    expect(deadline).toMatchObject({ isAborted: false, reason: undefined });
    deadline.end();
  });

  test("that takes no listener is unusable", () => {
    const refusing = { aborted: false, reason: "none" } as AbortSignal;
    expect(new Deadline(limits, refusing).listen(new AbortListeners())).toBe(false);
  });

  test("whose state is not true is not aborted", () => {
    const odd = { aborted: "no", addEventListener: () => {} } as unknown as AbortSignal;
    const deadline = new Deadline(limits, odd);
    expect(deadline.listen(new AbortListeners())).toBe(true);
    expect(deadline.isAborted).toBe(false);
    deadline.end();
  });
});

describe("a signal that calls share", () => {
  test("has one listener until the last of them is over, and then none", () => {
    const { signal } = controlled();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const listeners = new AbortListeners();
    const calls = [1, 2, 3].map(() => listening(signal, listeners));
    expect(add).toHaveBeenCalledTimes(1);
    for (const call of calls.slice(1)) call.end();
    expect(remove).not.toHaveBeenCalled();
    calls[0]?.end();
    expect(remove.mock.calls).toEqual([["abort", add.mock.calls[0]?.[1]]]);
    listening(signal, listeners);
    expect(add).toHaveBeenCalledTimes(2);
  });

  test("aborts all that are not over", () => {
    const { signal, abort } = controlled();
    const listeners = new AbortListeners();
    const calls = [1, 2, 3].map(() => listening(signal, listeners));
    calls[1]?.end();
    abort();
    expect(calls.map(({ isAborted }) => isAborted)).toEqual([true, false, true]);
  });

  test("takes its listener for one event", () => {
    const { signal } = controlled();
    const add = vi.spyOn(signal, "addEventListener");
    listening(signal);
    expect(add).toHaveBeenCalledWith("abort", expect.any(Function), { once: true });
  });
});

function controlled(): { signal: AbortSignal; abort: (reason?: unknown) => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}

function listening(signal: AbortSignal, listeners = new AbortListeners()): Deadline {
  const deadline = new Deadline(limits, signal);
  expect(deadline.listen(listeners)).toBe(true);
  return deadline;
}
