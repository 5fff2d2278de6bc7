import { inspect } from "node:util";
import { formatPrice, IminClient, type IminError, type IminErrorCode, isIminError } from "imin-sdk";
import { isIminWebhookError } from "imin-sdk/webhooks";
import { describe, expect, test } from "vitest";

const brand = Symbol.for("imin-sdk.error");

function configError(): IminError {
  try {
    return new IminClient({ apiKey: "" }) as never;
  } catch (error) {
    return error as IminError;
  }
}

/** As another copy of the package creates it: of no class that this copy knows. */
const fromAnotherCopy = (code: IminErrorCode) => ({ [brand]: true, code });

const unreadable = new Proxy(
  {},
  {
    get() {
      throw new Error("not readable");
    },
  },
);

describe("isIminError", () => {
  test("recognizes an error of this copy and of another, with its code", () => {
    expect(isIminError(configError())).toBe(true);
    expect(isIminError(configError(), "config")).toBe(true);
    expect(isIminError(configError(), "api")).toBe(false);
    expect(isIminError(fromAnotherCopy("api"))).toBe(true);
    expect(isIminError(fromAnotherCopy("api"), "api")).toBe(true);
    expect(isIminError(fromAnotherCopy("api"), "input")).toBe(false);
    expect(isIminWebhookError(fromAnotherCopy("webhook"))).toBe(true);
    expect(isIminWebhookError(fromAnotherCopy("api"))).toBe(false);
  });

  test.each([
    ["undefined", undefined],
    ["null", null],
    ["a string", "IminApiError: no"],
    ["another error", new TypeError("apiKey")],
    ["an error with the same code", Object.assign(new Error("no"), { code: "api" })],
    ["an object whose mark is not true", { [brand]: "true", code: "webhook" }],
    ["a function with the mark", Object.assign(() => {}, { [brand]: true, code: "webhook" })],
    ["an object that throws when it is read", unreadable],
  ])("does not recognize %s", (_, value) => {
    expect(isIminError(value)).toBe(false);
    expect(isIminError(value, "api")).toBe(false);
    expect(isIminWebhookError(value)).toBe(false);
  });

  test("recognizes nothing more if a library adds a property to every object", () => {
    Object.defineProperty(Object.prototype, brand, { value: true, configurable: true });
    try {
      expect(isIminError({ code: "api" })).toBe(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, brand);
    }
  });
});

describe("a printed error", () => {
  test("has its name, message, stack and facts", () => {
    const error = configError();
    const text = inspect(error);
    expect(text).toMatch(/^IminConfigError: apiKey is missing\./);
    expect(text).toContain("is-imin-error.test.ts");
    expect(text).toContain("code: 'config'");
    expect(text).toContain("option: 'apiKey'");
  });

  test("keeps the options of the printing, but calls no getters", () => {
    const error = Object.assign(configError(), { extra: { inner: { deepest: 1 } } });
    let calls = 0;
    Object.defineProperty(error, "counted", { enumerable: true, get: () => ++calls });
    expect(inspect(error, { depth: 0, getters: true })).toContain("extra: [Object]");
    expect(inspect(error, { depth: 5, getters: true })).toContain("deepest: 1");
    expect(calls).toBe(0);
  });

  test("is its stack where the runtime passes no function that prints", () => {
    const error = configError();
    const print: unknown = Reflect.get(error, Symbol.for("nodejs.util.inspect.custom"));
    expect(Reflect.apply(print as () => unknown, error, [2, {}])).toBe(error.stack);
  });
});

describe("arguments that throw when they are read", () => {
  const formatWith = (thrown: unknown) => () =>
    formatPrice(
      { price: 5, highPrice: undefined, priceCurrency: "GBP", isIndicative: false },
      {
        get locale(): string {
          throw thrown;
        },
      },
    );

  test.each([
    ["an error", new TypeError("louis@imin.co"), "a getter or proxy in the arguments threw an error"],
    ["nothing", undefined, "a getter or proxy in the arguments threw an error"],
    [
      "an error of too many levels",
      new RangeError("louis@imin.co"),
      "the arguments are nested too deeply or contain themselves",
    ],
  ])("are rejected if they throw %s", (_, thrown, message) => {
    const rejected = expect.objectContaining({
      code: "input",
      operation: "formatPrice",
      message: `formatPrice was rejected before sending: ${message}.`,
      issues: [{ path: "", message }],
    });
    expect(formatWith(thrown)).toThrow(rejected);
  });

  test("keep an error of this SDK that they throw", () => {
    const own = configError();
    expect(formatWith(own)).toThrow(own);
  });
});
