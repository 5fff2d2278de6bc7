import * as fc from "fast-check";

/** Creates an array or object that is nested many levels deep. */
function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

function thrower(): never {
  throw new Error("thrown by a value");
}

/** Not inline, because this side effect is intended. */
const nameOfThen = "then";

type Settle = (value: unknown) => void;

function thenable(then: (resolve: Settle, reject: Settle) => unknown): object {
  return { [nameOfThen]: then };
}

function cycle(): unknown {
  const object: Record<string, unknown> = { id: "1" };
  object["itself"] = [object];
  return object;
}

/** A handled rejection: only rejections that the SDK leaves unhandled should be seen. */
function rejected(): Promise<never> {
  const promise = Promise.reject(new Error("rejected"));
  promise.catch(() => {});
  return promise;
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const everyTrapThrows = new Proxy({}, { get: () => thrower });

/** Values that fail when they are read. Each is newly created. */
export const hostileValues: readonly (() => unknown)[] = [
  () => Symbol("symbol"),
  () => 10n,
  () => Number.NaN,
  () => new Date(Number.NaN),
  () => () => thrower(),
  () => class Anything {},
  () => new Proxy({}, everyTrapThrows),
  () => new Proxy([], everyTrapThrows),
  () => new Proxy(() => {}, everyTrapThrows),
  () => new Proxy({ id: "1" }, { get: thrower }),
  () => revoked({}),
  () => revoked([]),
  () => revoked(() => {}),
  () => ({ toString: thrower, valueOf: thrower, toJSON: thrower, [Symbol.toPrimitive]: thrower }),
  () => ({ toString: 1, valueOf: 1 }),
  () => ({ toJSON: () => 10n }),
  () => ({ toJSON: () => undefined }),
  () => Object.defineProperties({}, { id: { get: thrower, enumerable: true } }),
  () => ({
    get id() {
      throw revoked({});
    },
  }),
  () => Object.defineProperties({}, { identifier: { get: thrower }, customer: { get: thrower } }),
  () => Object.defineProperties({}, { type: { get: thrower }, name: { get: thrower } }),
  () => Object.defineProperty({}, nameOfThen, { get: thrower }),
  () => ({ [Symbol.iterator]: thrower }),
  () => ({ *[Symbol.iterator]() {} }),
  () => ({
    get length() {
      return thrower();
    },
  }),
  () => ({ length: 2 ** 53 }),
  cycle,
  () => deep(20_000, (inner) => [inner]),
  () => deep(20_000, (inner) => ({ inner })),
  () => deep(2_000, (address) => ({ address })),
  () => deep(600, (inner) => [inner, inner]),
  () => deep(20_000, (inner) => ({ type: "SessionSeries", subEvent: [inner] })),
  () => deep(20_000, (superEvent) => ({ superEvent })),
  () => deep(40, (inner) => ({ type: "SessionSeries", subEvent: [inner, inner], event: [inner] })),
  () => new Promise(() => {}),
  rejected,
  () => Promise.resolve("MAlnTNiZut"),
  () => thenable(() => {}),
  () => thenable(thrower),
  () => thenable((resolve) => [resolve(1), resolve(2), thrower()]),
  () => thenable((_, reject) => reject(undefined)),
  () => new Error("an error", { cause: { cause: 1 } }),
  () => Object.assign(new Error(), { message: 5, name: Symbol("name"), cause: cycle() }),
  () => new Headers({ a: "b" }),
  () => new Response("{}"),
  () => new Request("https://book.imin.co/"),
  () => new URL("https://book.imin.co/"),
  () => new URLSearchParams("a=b"),
  () => AbortSignal.abort(),
  () => new Uint8Array(8),
  () => Object.create(null),
  () => Object.freeze([]),
  () => "\ud800",
  () => "a".repeat(20_000),
  () => "https://book.imin.co/api/v2/orders/../%2e%2e/%",
  () => `a@${".".repeat(5_000)}@`,
  () => ({ __proto__: null, constructor: thrower, hasOwnProperty: 1 }),
  () => ({ [Symbol.toStringTag]: "Date" }),
  () => Object.defineProperty({}, Symbol.toStringTag, { get: thrower }),
  () => new Proxy(new Date(), {}),
  () => Object.assign(new Date(), { getTime: thrower, toISOString: thrower, toJSON: thrower }),
  () => ({ getTime: 1, valueOf: thrower }),
  () => ({ [Symbol.toPrimitive]: () => ({}) }),
  () => Object.create({ type: "Person", id: "https://book.imin.co/1", email: "louis@imin.co" }),
  () => Object.assign([1], { map: 5, constructor: { [Symbol.species]: thrower } }),
];

/** Creates a value. Values are created on use, because fast-check would read them. */
export type Maker = () => unknown;

/** Any value of any type. */
export const hostileValue: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileValues) },
  {
    weight: 1,
    arbitrary: fc
      .anything({
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withObjectString: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true,
        maxDepth: 2,
      })
      .map((value) => () => value),
  },
);
