import { SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { cutShort, dropped, json, status } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

let example: typeof import("../../examples/opentelemetry.ts");
let printed: unknown[] = [];

// The example runs when it is loaded.
beforeAll(async () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  example = await import("../../examples/opentelemetry.ts");
  printed = log.mock.calls.flat();
  log.mockRestore();
});

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
afterEach(() => exporter.reset());

const onEvent = () => example.spansOf(provider.getTracer("test"));

test("the example runs against the sandbox and prints a span for each call", () => {
  expect([...printed].sort()).toEqual([
    "customers.create | POST https://book.imin.co/api/v2/customer-accounts | status 201",
    "customers.delete | DELETE https://book.imin.co/api/v2/customer-accounts/{customer} | status 202",
    "customers.get | GET https://book.imin.co/api/v2/customer-accounts/{customer} | status 200 | retry after attempt 1",
    expect.stringMatching(
      /^orders\.get \| GET https:\/\/book\.imin\.co\/api\/v2\/orders\/\{order\} \| status 404 \| failed: orders\.get: imin responded with 404/,
    ),
  ]);
});

test("a retry is an event of the call's only span, whose name has no identifier", async () => {
  const server = await startServer(status(503, { "retry-after": "0" }), json({ ...order, orderDate: 5 }));
  await clientFor(server, { onEvent: onEvent() }).orders.get("secret-id");
  await vi.waitFor(() => expect(exporter.getFinishedSpans()).toHaveLength(1));
  const [span] = exporter.getFinishedSpans();
  expect(span).toMatchObject({
    name: "orders.get",
    status: { code: SpanStatusCode.UNSET },
    attributes: {
      "http.request.method": "GET",
      "http.request.resend_count": 1,
      "http.response.status_code": 200,
      "url.template": `${server.origin}/api/v2/orders/{order}`,
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.origin).port),
    },
    events: [
      { name: "retry", attributes: { attempt: 1, delay: 0, reason: "status" } },
      { name: "drift", attributes: { path: "orderDate" } },
    ],
  });
  expect(JSON.stringify([span?.name, span?.attributes, span?.events])).not.toContain("secret-id");
});

test.each([
  { how: "by a status", response: status(500), code: "api", type: "IminApiError" },
  { how: "by a dropped connection", response: dropped, code: "connection", type: "IminConnectionError" },
  { how: "by a body cut short", response: cutShort(201), code: "response", type: "IminResponseError" },
  {
    how: "by an unusable response",
    response: json({}),
    code: "response",
    type: "IminResponseError",
  },
] as const)("the status of a span for a call that failed $how says so", async ({ response, code, type }) => {
  const server = await startServer(response);
  const error = await failureOf(
    clientFor(server, { onEvent: onEvent() }).customers.create(louisDetails),
    code,
  );
  expect(exporter.getFinishedSpans()).toMatchObject([
    {
      name: "customers.create",
      status: { code: SpanStatusCode.ERROR, message: error.message },
      attributes: { "error.type": type, "imin.outcome": "unknown" },
    },
  ]);
});
