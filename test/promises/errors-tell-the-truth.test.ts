import { IminApiError, IminClient, IminError, isIminError } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, orderIdentifier } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { cutShort, json, stalledBody, status, text } from "../support/responses.ts";
import { type ScriptedResponse, startServer } from "../support/scripted-server.ts";

async function apiErrorOf(response: ScriptedResponse): Promise<IminApiError> {
  const server = await startServer(response);
  return failureOf(clientFor(server, { maxRetries: 0 }).orders.get(orderIdentifier), "api");
}

describe("an error is read from its body", () => {
  const description = "No order 0bac05e5 is known.";
  test.each([
    {
      shape: "an OpenBookingError of the newer spelling",
      body: { "@context": "https://openactive.io/", type: "UnknownOrderError", description },
      type: "UnknownOrderError",
    },
    {
      shape: "an OpenBookingError of the older spelling",
      body: {
        "@context": "https://openactive.io/",
        "@type": "UnknownOrderError",
        description,
        statusCode: 404,
      },
      type: "UnknownOrderError",
    },
    {
      shape: "one that has only a name",
      body: { "@type": "UnknownOrderError", name: description },
      type: "UnknownOrderError",
    },
    { shape: "a list of one", body: [{ type: "UnknownOrderError", description }], type: "UnknownOrderError" },
    {
      shape: "error with type and details",
      body: { error: { type: "InvalidQuery", details: [description] } },
      type: "InvalidQuery",
    },
    {
      shape: "error with details as a string",
      body: { error: { type: "InvalidQuery", details: description } },
      type: "InvalidQuery",
    },
    {
      shape: "error as a list of errors",
      body: { error: [{ type: "UnknownOrderError", description }] },
      type: "UnknownOrderError",
    },
    { shape: "errors as a list of errors", body: { errors: [{ message: description }] }, type: undefined },
    { shape: "error as a string", body: { error: description }, type: undefined },
    {
      shape: "error as a title next to the message",
      body: { error: "Not Found", message: description },
      type: undefined,
    },
    {
      shape: "error as a flag next to the message",
      body: { error: true, message: description },
      type: undefined,
    },
    { shape: "message of a gateway", body: { message: description }, type: undefined },
    { shape: "message as a list", body: { message: [description] }, type: undefined },
  ])("$shape", async ({ body, type }) => {
    const error = await apiErrorOf(json(body, 404, { "x-request-id": "request-1" }));
    expect(error.status).toBe(404);
    expect(error.type).toBe(type);
    expect(error.description).toBe(description);
    const sentence = "No order 0bac05e5 is known";
    const said = type === undefined ? sentence : `${type}: ${sentence}`;
    expect(error.message).toBe(
      `orders.get: imin responded with 404 (${said}). Request ID request-1. ` +
        "Check the identifier. Past and deleted items disappear from imin.",
    );
    expect(error.requestId).toBe("request-1");
    expect(error).not.toHaveProperty("retryAfter");
  });

  test("several errors are all reported", async () => {
    const errors = [
      { "@type": "IncompleteCustomerDetailsError", description: "No email address." },
      { "@type": "IncompleteBrokerDetailsError", description: "No broker." },
    ];
    const error = await apiErrorOf(json({ error: errors }, 400));
    expect(error.type).toBe("IncompleteCustomerDetailsError");
    expect(error.description).toBe("No email address.; No broker.");
  });

  test.each([
    {
      shape: "HTML",
      body: "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
      said: " (502 Bad Gateway)",
    },
    { shape: "HTML without a title", body: "<h1>Bad gateway</h1>", said: " (Bad gateway)" },
    { shape: "text", body: "upstream timed out", said: " (upstream timed out)" },
    { shape: "broken JSON", body: '{"message":', said: ' ({"message":)' },
    { shape: "nothing", body: "", said: "" },
    { shape: "blanks", body: " \n ", said: "" },
  ])("$shape, which is kept as text", async ({ body, said }) => {
    const error = await apiErrorOf(text(body, 502));
    expect(error.message).toBe(
      `orders.get: imin responded with 502${said}. imin had a fault: try again later.`,
    );
    expect(error.body).toBe(body);
    expect(error).not.toHaveProperty("type");
  });

  test.each([
    [],
    null,
    {},
    0,
    "",
    true,
    [[]],
    [null],
    { error: null },
    { error: {} },
    { error: [] },
    { message: 5 },
  ])("%j, which contains no message", async (body) => {
    const error = await apiErrorOf(json(body, 400));
    expect(error.message).toMatch(/^orders\.get: imin responded with 400\. Change the request/);
    expect(error.description).toBeUndefined();
    expect(error.itemErrors).toEqual([]);
  });

  test("a body that is nested too deeply, as text", async () => {
    const body = "[".repeat(200_000) + "]".repeat(200_000);
    const error = await apiErrorOf(text(body, 400));
    expect(error.body).toBe(body);
    expect(error.message.length).toBeLessThan(1_000);
  });

  test("the whole body is kept, normalized like any other", async () => {
    const body = {
      "@type": "OpenBookingError",
      "@id": "https://imin.example/errors/1",
      more: { "@type": "Thing", a: [1] },
    };
    const error = await apiErrorOf(json(body, 400));
    expect(error.body).toEqual({
      type: "OpenBookingError",
      id: "https://imin.example/errors/1",
      more: { type: "Thing", a: [1] },
    });
  });

  test("a long text is truncated in the message and complete in the error", async () => {
    const description = "word ".repeat(1_000).trim();
    const error = await apiErrorOf(json({ description }, 400));
    expect(error.description).toBe(description);
    expect(error.message.length).toBeLessThan(500);
  });
});

describe("a 409 with a whole Order", () => {
  const refused = {
    "@type": "OrderQuote",
    orderedItem: [
      { "@type": "OrderItem", position: 0 },
      {
        "@type": "OrderItem",
        "@id": "https://book.imin.co/api/v2/orders/1/order-items/2",
        position: 1,
        error: [
          { "@type": "OpportunityIsFullError", name: "Full", description: "The session is full." },
          { "@type": "OpportunityHasInsufficientCapacityError" },
        ],
      },
    ],
  };

  test("reports what was rejected, item by item, and is not sent again", async () => {
    const server = await startServer(json(refused, 409));
    const imin = clientFor(server, { maxRetries: 5 });
    for (const call of [() => imin.customers.create(louisDetails), () => imin.orders.get("1")]) {
      const error = await failureOf(call(), "api");
      expect(error.type).toBe("OpportunityIsFullError");
      expect(error.itemErrors).toEqual([
        {
          index: 1,
          position: 1,
          id: "https://book.imin.co/api/v2/orders/1/order-items/2",
          type: "OpportunityIsFullError",
          name: "Full",
          description: "The session is full.",
        },
        {
          index: 1,
          position: 1,
          id: "https://book.imin.co/api/v2/orders/1/order-items/2",
          type: "OpportunityHasInsufficientCapacityError",
        },
      ]);
      expect(error.message).toContain("orderedItem[1]: OpportunityIsFullError, The session is full.");
      expect(error.message).toContain("itemErrors says what was rejected and why");
    }
    expect(server.requests).toHaveLength(2);
  });

  test("also works with a single item and a single error outside of a list", async () => {
    const error = await apiErrorOf(
      json({ type: "Order", orderedItem: { error: { type: "OpportunityIsFullError" } } }, 409),
    );
    expect(error.itemErrors).toEqual([{ index: 0, type: "OpportunityIsFullError" }]);
  });

  test("has no item errors if the items have none", async () => {
    const error = await apiErrorOf(json({ type: "Order", orderedItem: [] }, 409));
    expect(error.itemErrors).toEqual([]);
    expect(error.message).not.toContain("itemErrors");
  });
});

describe("an unusable response is an IminResponseError that keeps it", () => {
  test.each([
    {
      how: "not JSON",
      response: text("<html></html>", 200, { "content-type": "text/html; charset=utf-8" }),
      says: "not JSON but text/html",
      body: "<html></html>",
    },
    {
      how: "truncated JSON",
      response: text('{"type":"Order"', 200, { "content-type": "application/json" }),
      says: "not JSON",
      body: '{"type":"Order"',
    },
    { how: "empty", response: status(200), says: "empty", body: "" },
    { how: "without content", response: status(204), says: "empty", body: "" },
    { how: "a list", response: json([1]), says: "a list", body: [1] },
    { how: "null", response: json(null), says: "null", body: null },
    { how: "a string", response: json("ok"), says: "a string", body: "ok" },
    { how: "a number", response: json(1), says: "a number", body: 1 },
    {
      how: "without identity",
      response: json({ "@type": "Person" }),
      says: "identifier is required",
      body: { type: "Person" },
    },
    {
      how: "nested too deeply",
      response: text("[".repeat(200_000)),
      says: "not JSON",
      body: "[".repeat(200_000),
    },
  ])("if it is $how", async ({ response, says, body }) => {
    const server = await startServer(response);
    const imin = clientFor(server);
    const error = await failureOf(imin.customers.get("MAlnTNiZut"), "response");
    expect(error.message).toContain(`customers.get: imin's response (status ${error.status}) cannot be used`);
    expect(error.message).toContain(says);
    expect(error.body).toEqual(body);
    expect(error.issues.length).toBeGreaterThan(0);
    expect(server.requests).toHaveLength(1);
  });

  test("if its body is repeatedly cut short", async () => {
    const server = await startServer(cutShort(200, { "x-request-id": "request-2" }));
    const error = await failureOf(
      clientFor(server, { maxRetries: 1 }).customers.get("MAlnTNiZut"),
      "response",
    );
    expect(error).toMatchObject({ status: 200, requestId: "request-2", attempts: 2 });
    expect(error.message).toContain("cut short");
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("if a checkout session has no page to open, or no safe one", async () => {
    for (const target of [undefined, 5, "javascript:alert(1)", "/relative"]) {
      const server = await startServer(json({ type: "imin:CheckoutSession", potentialAction: { target } }));
      const imin = clientFor(server);
      const session = imin.checkout.createStandaloneSession({ id: "https://opendata.example.com/1" });
      const error = await failureOf(session, "response");
      expect(error).toMatchObject({ outcome: "unknown", issues: [{ path: "potentialAction.target" }] });
    }
  });

  test("if a receipt is empty", async () => {
    const server = await startServer(status(200));
    await failureOf(clientFor(server).orders.receipt("1"), "response");
  });
});

describe("every error", () => {
  test("has its name in all the usual places", async () => {
    const error = await apiErrorOf(status(404));
    expect(error.name).toBe("IminApiError");
    expect(String(error)).toMatch(/^IminApiError: orders\.get: imin responded with 404/);
    expect(error.stack).toMatch(/^IminApiError: orders\.get/);
    expect(Object.keys(error)).not.toContain("name");
  });

  test("is an Error, an IminError and an instance of its own class", async () => {
    const error = await apiErrorOf(status(404));
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(IminError);
    expect(error).toBeInstanceOf(IminApiError);
    expect(isIminError(error)).toBe(true);
    expect(isIminError(error, "api")).toBe(true);
    expect(isIminError(error, "timeout")).toBe(false);
    for (const other of [undefined, null, "api", {}, new Error("x"), { code: "api" }]) {
      expect(isIminError(other)).toBe(false);
    }
  });

  test("serializes only what is safe to log", async () => {
    const server = await startServer(
      json({ type: "TooManyRequestsError" }, 429, {
        "retry-after": "7",
        "x-request-id": "request-3",
        "set-cookie": "a=b",
      }),
    );
    const error = await failureOf(clientFor(server).customers.create(louisDetails), "api");
    const { headers, ...others } = JSON.parse(JSON.stringify(error));
    expect(others).toEqual({
      name: "IminApiError",
      code: "api",
      message: error.message,
      operation: "customers.create",
      attempts: 1,
      outcome: "rejected",
      isSafeToRepeat: false,
      status: 429,
      type: "TooManyRequestsError",
      requestId: "request-3",
      retryAfter: 7_000,
    });
    expect(Object.keys(headers).sort()).toEqual(["content-type", "date", "retry-after", "x-request-id"]);
    expect(error.message).toContain("Too many requests: try again after 7 s.");
  });

  test("of a rejected call says everything that is wrong at once", async () => {
    const imin = new IminClient({ apiKey: "key", logLevel: "off" });
    const error = await failureOf(
      // @ts-expect-error None of this is valid.
      imin.customers.create({ email: "louis", givenname: "Louis" }, { timeout: -1 }),
      "input",
    );
    expect(error.issues.map(({ path }) => path).sort()).toEqual([
      "email",
      "familyName",
      "givenName",
      "givenname",
      "options.timeout",
    ]);
    expect(error).toMatchObject({ operation: "customers.create", attempts: 0, outcome: "not-sent" });
    for (const { path } of error.issues) expect(error.message).toContain(path);
  });
});

test("a server that responds with 4xx and then stalls has still rejected the request", async () => {
  const server = await startServer(stalledBody(409));
  const imin = clientFor(server, { timeout: 150 });
  const error = await failureOf(imin.customers.create(louisDetails), "timeout");
  expect(error.outcome).toBe("rejected");
});
