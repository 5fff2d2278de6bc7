import type { IminClient } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const change = "Change the request: sending it again unchanged will fail again.";

/** The error of a call that gets this response. */
async function errorOf(
  body: unknown,
  init: ResponseInit = {},
  call: (imin: IminClient) => PromiseLike<unknown> = ({ orders }) => orders.get("order-1741"),
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const fetch = async (): Promise<Response> => new Response(text, { status: 400, ...init });
  return failureOf(call(clientFor({ origin: "https://book.imin.co" }, { fetch, maxRetries: 0 })), "api");
}

describe("the message of a refused call", () => {
  test.each<[body: unknown, said: string]>([
    ["", ""],
    [{ type: "InvalidError" }, " (InvalidError)"],
    [{ description: "It is closed." }, " (It is closed)"],
    [{ type: "InvalidError", description: "Closed.." }, " (InvalidError: Closed.)"],
    [
      { type: "https://openactive.io/Invalid-Error#1", name: "No" },
      " (https://openactive.io/Invalid-Error#1: No)",
    ],
    [{ type: "an error", description: "No" }, " (No)"],
    [{ type: "<b>", description: "No" }, " (No)"],
    [{ type: "Error\n", description: "No" }, " (No)"],
    [{ type: "a".repeat(120) }, ` (${"a".repeat(120)})`],
    [{ type: "a".repeat(121) }, ""],
    [{ type: "order-1741", description: "No" }, " (No)"],
    [{ type: "InvalidError", description: "order-1741" }, " (InvalidError)"],
    [{ description: "order-1741 is closed" }, " ([redacted] is closed)"],
    ["Bad request", " (Bad request)"],
  ])("with %j says %j", async (body, said) => {
    expect((await errorOf(body)).message).toBe(`orders.get: imin responded with 400${said}. ${change}`);
  });

  test("has the request ID of the headers, or else of the body, redacted", async () => {
    const headers = { "x-request-id": "order-1741/7" };
    const first = await errorOf({ requestId: "r2" }, { headers });
    expect(first.requestId).toBe("[redacted]/7");
    expect(first.message).toBe(`orders.get: imin responded with 400. Request ID [redacted]/7. ${change}`);
    expect((await errorOf({ requestId: "r2 order-1741" })).requestId).toBe("r2 [redacted]");
    expect(await errorOf({})).not.toHaveProperty("requestId");
  });

  test("has the personal data of the response redacted", async () => {
    const body = { description: "Mary Smith exists", customer: { name: "Mary Smith" } };
    expect((await errorOf(body)).message).toContain("([redacted] exists)");
  });
});

test("the error has all facts of the response", async () => {
  const body = {
    "@type": "Order",
    orderedItem: [{ position: 0, error: [{ "@type": "OpportunityIsFullError", description: "Full" }] }],
  };
  const headers = { "retry-after": "7", server: "order-1741", "set-cookie": "a=b" };
  const error = await errorOf(body, { status: 409, headers }, ({ customers }) =>
    customers.create(louisDetails),
  );
  expect(error).toMatchObject({
    operation: "customers.create",
    attempts: 1,
    outcome: "rejected",
    isSafeToRepeat: false,
    status: 409,
    type: "OpportunityIsFullError",
    retryAfter: 7_000,
    headers: { "content-type": "text/plain;charset=UTF-8", "retry-after": "7", server: "order-1741" },
    itemErrors: [{ index: 0, position: 0, type: "OpportunityIsFullError", description: "Full" }],
  });
  expect(error.description).toBe("orderedItem[0]: OpportunityIsFullError, Full");
  expect(error.body).toMatchObject({ type: "Order" });
  expect(error.message).toContain("itemErrors says what was rejected and why.");
  expect(error.message).toContain("(OpportunityIsFullError: orderedItem[0]: OpportunityIsFullError, Full)");
});

test.each([
  [400, "rejected"],
  [499, "rejected"],
  [500, "unknown"],
  [599, "unknown"],
])("a write with the status %d is %s", async (status, outcome) => {
  const error = await errorOf({}, { status }, ({ customers }) => customers.create(louisDetails));
  expect(error.outcome).toBe(outcome);
});

test("a conflict without item errors does not mention them", async () => {
  const error = await errorOf({}, { status: 409 });
  expect(error.message).toBe(
    "orders.get: imin responded with 409. Sending it again unchanged will fail again.",
  );
});

test("a fault without Retry-After and item errors says neither", async () => {
  const error = await errorOf({}, { status: 503 });
  expect(error.message).toBe("orders.get: imin responded with 503. imin had a fault: try again later.");
  expect(error).not.toHaveProperty("retryAfter");
  expect(error.itemErrors).toEqual([]);
});
