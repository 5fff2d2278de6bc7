import { expect, test } from "vitest";
import * as z from "zod/mini";
import {
  anything,
  defineOperation,
  defineWithSchema,
  nothing,
  same,
} from "../../src/transport/define-operation.ts";

const details = { name: "test.call", path: "/x", read: same, schema: anything } as const;

test("an operation is by default a read of an object at the Booking Platform", () => {
  expect(defineWithSchema(details)).toEqual({
    ...details,
    method: "GET",
    host: "booking",
    response: "object",
    safety: "read",
    isSafeToRepeat: true,
  });
});

test.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
  "a %s is a write, and is not safe to repeat unless it says so",
  (method) => {
    expect(defineWithSchema({ ...details, method })).toMatchObject({
      method,
      safety: "write",
      isSafeToRepeat: false,
    });
    expect(defineWithSchema({ ...details, method, isSafeToRepeat: true }).isSafeToRepeat).toBe(true);
  },
);

test("what an operation says replaces the defaults", () => {
  const own = { host: "search", response: "any", method: "GET" } as const;
  expect(defineOperation({ ...details, ...own })).toMatchObject(own);
});

test("an operation cannot change", () => {
  expect(Object.isFrozen(defineOperation({ ...details, schema: z.unknown() }))).toBe(true);
});

test("a result is the body or nothing", () => {
  const body = { a: 1 };
  expect(same(body)).toEqual({ result: body });
  expect(same(body)).toHaveProperty("result", body);
  expect(nothing()).toStrictEqual({ result: undefined });
});
