import { describe, expect, test } from "vitest";
import { advice, type Situation } from "../../src/transport/advice.ts";

const base = "https://book.imin.co/api/v2";
const situation: Situation = {
  status: 400,
  retryAfter: undefined,
  outcome: undefined,
  hasItemErrors: false,
  type: undefined,
  description: undefined,
  operation: {
    name: "orders.get",
    method: "GET",
    host: "booking",
    path: "/orders/{order}",
    safety: "read",
    isSafeToRepeat: true,
    response: "object",
  },
  baseUrl: base,
};

const access = "Check the API key and whether imin has enabled this for it.";
const change = "Change the request: sending it again unchanged will fail again.";
const identifier = "Check the identifier. Past and deleted items disappear from imin.";

test.each<[facts: Partial<Situation>, said: string]>([
  [{ status: 400 }, change],
  [{ status: 401 }, access],
  [{ status: 403 }, access],
  [{ status: 404 }, identifier],
  [{ status: 408 }, "imin did not receive the whole request in time: try again later."],
  [{ status: 408, retryAfter: 0 }, "imin did not receive the whole request in time: try again after 0 s."],
  [{ status: 409 }, "Sending it again unchanged will fail again."],
  [
    { status: 409, hasItemErrors: true },
    "Sending it again unchanged will fail again; itemErrors says what was rejected and why.",
  ],
  [{ status: 410 }, identifier],
  [{ status: 429 }, "Too many requests: try again later."],
  [{ status: 429, retryAfter: 2_001 }, "Too many requests: try again after 3 s."],
  [{ status: 499, outcome: "rejected" }, change],
  [{ status: 500 }, "imin had a fault: try again later."],
  [{ status: 503, retryAfter: 7_000 }, "imin had a fault: try again after 7 s."],
  [{ status: 500, outcome: "unknown" }, "It may have succeeded. Check imin before you retry."],
])("the advice about %j is: %s", (facts, said) => {
  expect(advice({ ...situation, ...facts })).toBe(said);
});

describe("a 404", () => {
  const about = (facts: Partial<Situation>, operation: Partial<Situation["operation"]> = {}): string =>
    advice({ ...situation, status: 404, ...facts, operation: { ...situation.operation, ...operation } });
  const unknownEndpoint = { type: "UnknownOrIncorrectEndpointError" };
  const wrongBase = `Check the option bookingBaseUrl, which is ${base}.`;

  test("is about the base URL if imin does not know the endpoint", () => {
    expect(about(unknownEndpoint)).toBe(wrongBase);
    expect(about({ type: "https://openactive.io/UnknownOrIncorrectEndpointError" })).toBe(wrongBase);
    expect(about({ description: "No Route matched with those values" })).toBe(wrongBase);
    expect(about({}, { path: "/orders" })).toBe(wrongBase);
  });

  test("is about the identifier if imin knows the endpoint", () => {
    expect(about({ type: "UnknownOrderError", description: "no route matched" })).toBe(identifier);
    expect(about({ type: "UnknownOrderError" }, { path: "/orders" })).toBe(identifier);
    expect(about({ description: "no such order" })).toBe(identifier);
  });

  test("names imin's own base URL if another one is in use", () => {
    const said = "Check the option bookingBaseUrl, which is https://a.example; imin's is";
    expect(about({ ...unknownEndpoint, baseUrl: "https://a.example" })).toBe(`${said} ${base}.`);
    expect(about({ ...unknownEndpoint, baseUrl: "https://a.example" }, { host: "search" })).toBe(
      "Check the option searchBaseUrl, which is https://a.example.",
    );
  });

  test("of a request of the caller's own may be about its path", () => {
    expect(about(unknownEndpoint, { name: "request" })).toBe(`Check the path. ${wrongBase}`);
  });
});
