import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { ClientOptions } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";

type Validate = (value: unknown) => unknown;

const schemaOf = (validate: Validate): StandardSchemaV1<unknown, unknown> =>
  ({ "~standard": { version: 1, vendor: "test", validate } }) as StandardSchemaV1<unknown, unknown>;
const never = (): Promise<never> => new Promise(() => {});

/** Calls an endpoint whose response is `{"a":1}`, with a schema. */
function call(validate: Validate, options: ClientOptions = {}, signal?: AbortSignal): PromiseLike<unknown> {
  const imin = clientFor(
    { origin: "https://book.imin.co" },
    { fetch: async () => Response.json({ a: 1 }), ...options },
  );
  const request = { path: "/x", schema: schemaOf(validate) };
  return signal === undefined ? imin.request(request) : imin.request(request, { signal });
}

const fits = (): unknown => ({ value: "fits" });
const differs = (): unknown => ({ issues: [{ message: "must be 2", path: ["a"] }] });
const slowly =
  (validate: Validate) =>
  async (value: unknown): Promise<unknown> =>
    validate(value);

describe.each([
  ["a schema", (validate: Validate) => validate],
  ["an asynchronous schema", slowly],
])("%s", (_, made) => {
  test.each(["warn", "strict"] as const)("determines the result with %s", async (responseValidation) => {
    expect(await call(made(fits), { responseValidation })).toBe("fits");
  });

  test("is not asked with off", async () => {
    expect(await call(made(differs), { responseValidation: "off" })).toEqual({ a: 1 });
    expect(await call(made(fits), { responseValidation: "off" })).toEqual({ a: 1 });
  });

  test("that does not fit is a report with warn", async () => {
    const events: unknown[] = [];
    const onEvent: ClientOptions["onEvent"] = (event) => void events.push(event);
    expect(await call(made(differs), { responseValidation: "warn", onEvent })).toEqual({ a: 1 });
    expect(events).toContainEqual(expect.objectContaining({ type: "drift" }));
  });

  test("that does not fit is an error with strict", async () => {
    const error = await failureOf(call(made(differs), { responseValidation: "strict" }), "response");
    expect(error.issues).toHaveLength(1);
    expect(error.body).toEqual({ a: 1 });
  });

  test("that throws is an error", async () => {
    const throwing = (): never => {
      throw new Error("secret");
    };
    const error = await failureOf(call(made(throwing)), "response");
    expect(error.issues).toEqual([
      { path: "", message: "the schema threw an error or did not return a validation result" },
    ]);
    expect(error.body).toEqual({ a: 1 });
  });
});

test("a schema may take its time", async () => {
  const late = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 10, { value: "late" }));
  expect(await call(late)).toBe("late");
});

test("every item of a list has its own difference in an error", async () => {
  const items = [1, 2, 3].map((number) => ({ "@type": "Order", identifier: `${number}`, orderDate: number }));
  const list = { "@type": "imin:RestrictedCollection", "imin:item": items };
  const fetch = async (): Promise<Response> => Response.json(list);
  const imin = clientFor({ origin: "https://book.imin.co" }, { fetch, responseValidation: "strict" });
  const error = await failureOf(imin.orders.list({ customer: "1" }), "response");
  expect(error.issues.map(({ path }) => path)).toEqual(
    [0, 1, 2].map((index) => `imin:item[${index}].orderDate`),
  );
});

test("a schema that never ends is stopped by totalTimeout", async () => {
  const error = await failureOf(call(never, { totalTimeout: 150 }), "timeout");
  expect(error).toMatchObject({ scope: "total", message: "request: the totalTimeout of 150 ms ran out." });
});

test("a schema that never ends is stopped by the caller's signal", async () => {
  const controller = new AbortController();
  const abort = (): Promise<never> => {
    controller.abort();
    return never();
  };
  const error = await failureOf(call(abort, {}, controller.signal), "abort");
  expect(error.message).toBe("request was aborted by the caller's signal.");
});
