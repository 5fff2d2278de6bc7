import * as fc from "fast-check";
import { hostileValue } from "./hostile-values.ts";

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(200, 201, 204, 400, 401, 404, 409, 429, 500, 503) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
);

const headerValue = fc.oneof(
  fc.constantFrom(
    "application/json",
    "text/html",
    "gzip",
    "2.0",
    "0",
    "Sun Nov  6 08:49:37 1994",
    "999999999",
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 30 }),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "content-encoding",
    "retry-after",
    "date",
    "x-request-id",
    "location",
    "server",
  ),
  headerValue,
  { maxKeys: 4 },
);

/** Documents in imin's format, to be corrupted. */
const documents: readonly object[] = [
  { type: "Person", identifier: "MAlnTNiZut", email: "louis@imin.co" },
  {
    "@type": "CustomerAccount",
    "@id": "https://book.imin.co/api/v2/customer-accounts/1",
    identifier: "1",
    customer: {},
  },
  {
    type: "CustomerUpdateAction",
    actionStatus: "CompletedActionStatus",
    error: [{ type: "X", seller: {} }],
    object: {},
  },
  {
    type: "Order",
    identifier: "1",
    orderedItem: [{ type: "OrderItem", error: [{ type: "OpportunityIsFullError" }] }],
  },
  { type: "imin:CheckoutSession", potentialAction: { type: "OrderAction", target: "https://a.example/1" } },
  {
    type: "imin:RestrictedCollection",
    "imin:item": [{ type: "Order", identifier: "1" }],
    view: { next: "?page=2" },
  },
  { error: { type: "InvalidQuery", details: ["no"] }, requestId: "1" },
  { "@type": "EventSeries", id: "1", subEvent: [{ subEvent: [{}] }], location: "#1" },
];

const spoiledDocument = fc
  .tuple(fc.constantFrom(...documents), fc.jsonValue(), fc.nat())
  .map(([document, value, position]) => {
    const names = [...Object.keys(document), "view", "imin:item", "type", "error", "toString", "__proto__"];
    const name = JSON.stringify(names[position % names.length]);
    return JSON.stringify(document).replace(/^\{/, () => `{${name}:${JSON.stringify(value)},`);
  });

const deepBody = fc
  .tuple(
    fc.constantFrom(100, 600, 3_000, 50_000),
    fc.constantFrom("[", '{"error":', '{"@context":', '{"subEvent":['),
  )
  .map(([levels, open]) => {
    const close = [...open]
      .reverse()
      .join("")
      .replace(/[^[{]/g, "")
      .replaceAll("[", "]")
      .replaceAll("{", "}");
    return `${open.repeat(levels)}1${close.repeat(levels)}`;
  });

const body: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...documents).map((document) => JSON.stringify(document)) },
  { weight: 4, arbitrary: spoiledDocument },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: deepBody },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.uint8Array().map((bytes) => new Uint8Array(bytes)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "null", "{", '{"toString":1,"valueOf":1}', '{"type":["Person"]}'),
  },
);

/** A response with any status, headers and body. */
export const anyResponse: fc.Arbitrary<() => Response> = fc
  .tuple(status, headers, body)
  .map(([code, head, content]) => () => {
    const hasNoBody = [204, 205, 304].includes(code);
    return new Response(hasNoBody ? null : content, { status: code, headers: sendable(head) });
  });

function sendable(head: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(head).filter(([, value]) => /^[\x20-\x7e]*$/.test(value)));
}

function failingBody(
  chunks: readonly string[],
  end: (controller: ReadableStreamDefaultController) => void,
): Response {
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      end(controller);
    },
  });
  return new Response(stream, { status: 200 });
}

async function alreadyRead(): Promise<Response> {
  const response = new Response("{}");
  await response.text();
  return response;
}

const thrower = (): never => {
  throw new Error("thrown by a response");
};

/** Other values that a caller's `fetch` may return. */
export const oddResponse: fc.Arbitrary<() => unknown> = fc.oneof(
  hostileValue,
  fc.constantFrom<(() => unknown)[]>(
    () => Response.error(),
    () => Response.redirect("https://evil.example/"),
    () => failingBody(['{"type":'], (controller) => controller.error(new Error("cut"))),
    () => failingBody(['{"type":'], (controller) => controller.error(undefined)),
    () => failingBody(['{"type":'], () => {}),
    () => alreadyRead(),
    () => new Proxy(new Response("{}"), {}),
    () => ({ ok: true, status: 200, json: async () => ({}) }),
    () => mock({ headers: { get: thrower } }),
    () => mock({ headers: { get: () => 5 } }),
    () => mock({ headers: new Map([["x-request-id", 5]]) }),
    () => mock({ text: thrower }),
    () => mock({ text: async () => ({}) }),
    () => mock({ text: () => new Promise(() => {}) }),
    () => mock({ status: Number.NaN }),
    () => mock({ status: 199 }),
    () => mock({ status: 700 }),
    () => mock({ url: 5, type: 5, redirected: "no" }),
    () => Object.defineProperty(mock({}), "status", { get: thrower }),
  ),
);

function mock(changes: object): object {
  const text = async () => '{"type":"Person","identifier":"1"}';
  const arrayBuffer = async () => new ArrayBuffer(8);
  return { status: 200, headers: new Headers(), text, arrayBuffer, ...changes };
}
