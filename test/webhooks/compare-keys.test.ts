import { afterEach, describe, expect, it, vi } from "vitest";
import { isOneOf, matchesAny } from "../../src/webhooks/compare-keys.ts";

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

describe("comparing a hash with several", () => {
  const first = [1, 2, 3, 4];
  const last = [5, 6, 7, 8];

  it.each([
    ["it is the first", [1, 2, 3, 4], true],
    ["it is the last", [5, 6, 7, 8], true],
    ["it differs in its first byte", [9, 2, 3, 4], false],
    ["it differs in its last byte", [1, 2, 3, 9], false],
    ["its differences would cancel each other out in a sum", [2, 1, 3, 4], false],
  ])("reads every byte of every hash when %s", (_, given, expected) => {
    const hash = counted(given);
    const hashes = [counted(first), counted(last)];
    const found = matchesAny(
      hash.bytes,
      hashes.map(({ bytes }) => bytes),
    );
    expect(found).toBe(expected);
    expect(hashes.map(({ reads }) => reads())).toEqual([4, 4]);
    expect(hash.reads()).toBe(8);
  });

  it("does not match a prefix of another, nor an empty list", () => {
    expect(matchesAny([1, 2], [[1, 2, 0]])).toBe(false);
    expect(matchesAny([1, 2, 0], [[1, 2]])).toBe(false);
    expect(matchesAny([1, 2], [])).toBe(false);
  });
});

describe("comparing a key with several", () => {
  it.each([
    ["the first one matches", "a", true],
    ["the last one matches", "c", true],
    ["none matches", "a longer key than all of them", false],
  ])("hashes every key when %s", async (_, given, expected) => {
    const digest = vi.spyOn(crypto.subtle, "digest");
    expect(await isOneOf(given, ["a", "b", "c"])).toBe(expected);
    expect(digest).toHaveBeenCalledTimes(4);
  });
});
