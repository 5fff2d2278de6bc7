import { afterEach, describe, expect, it, vi } from "vitest";
import { isEqual, isOneOf } from "../../src/webhooks/compare-keys.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** The bytes, and how often one of them was read. */
function counted(bytes: readonly number[]): { bytes: ArrayLike<number>; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(bytes, {
    get(target, property, receiver) {
      if (property !== "length") reads += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { bytes: proxy, reads: () => reads };
}

describe("comparing two hashes", () => {
  it.each([
    ["all are equal", [1, 2, 3, 4], true],
    ["the first differs", [9, 2, 3, 4], false],
    ["the last differs", [1, 2, 3, 9], false],
    ["two differences would cancel each other out in a sum", [2, 1, 3, 4], false],
  ])("reads every byte of both when %s", (_, other, expected) => {
    const left = counted([1, 2, 3, 4]);
    const right = counted(other);
    expect(isEqual(left.bytes, right.bytes)).toBe(expected);
    expect([left.reads(), right.reads()]).toEqual([4, 4]);
  });

  it("finds no equality in a beginning", () => {
    expect(isEqual([1, 2], [1, 2, 0])).toBe(false);
    expect(isEqual([1, 2, 0], [1, 2])).toBe(false);
  });
});

describe("comparing a key with several", () => {
  it.each([
    ["the first is the one", "a", true],
    ["the last is the one", "c", true],
    ["none is", "a longer key than all of them", false],
  ])("does the same work when %s", async (_, given, expected) => {
    const digest = vi.spyOn(crypto.subtle, "digest");
    expect(await isOneOf(given, ["a", "b", "c"])).toBe(expected);
    expect(digest).toHaveBeenCalledTimes(4);
  });
});
