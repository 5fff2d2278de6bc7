import { expect, test } from "vitest";
import { beginningOf, contentOf, isJson, propertiesOf, spellingOf } from "../../src/check/body-facts.ts";
import { checkCustomer } from "../../src/check/customer-checks.ts";
import { type Difference, distinct, type RecordedResponse } from "../../src/check/recorder.ts";
import { runPart } from "./command.ts";

test.each([
  ["application/json", "JSON"],
  ["Application/LD+JSON; charset=utf-8", "JSON"],
  [" application/vnd.imin+json ;a=b", "JSON"],
  ["text/html;charset=utf-8", "HTML"],
  ["application/xhtml+xml", "HTML"],
  ["application/yaml", "YAML"],
  ["text/x-yaml", "YAML"],
  ["application/pdf", "PDF"],
  ["application/pdf2", "another type"],
  ["x-application/pdf", "another type"],
  ["text/plain", "text"],
  ["text/plainer", "another type"],
  ["x-text/plain", "another type"],
  ["application/jsonp", "another type"],
  ["image/png;json", "another type"],
  ["", "another type"],
  [undefined, undefined],
])("the Content-Type %j is %j in the report", (type, expected) => {
  const headers = new Headers(type === undefined ? {} : { "content-type": type });
  expect(contentOf(headers)).toBe(expected);
});

test.each([
  ['{"@type" : "Order"}', "@type"],
  ['{"type":"Order"}', "type"],
  ['{"type" \n:"Order","@type":1}', "both"],
  ['{"types":1,"a":"type"}', undefined],
  ["", undefined],
])("the keywords of %j are spelled %j", (text, expected) => {
  expect(spellingOf(text)).toBe(expected);
});

test("only the usual properties of an error are in the report", () => {
  const usual = ["@context", "@type", "type", "name", "title", "description", "message", "detail"];
  const others = ["details", "error", "errors", "code", "status", "statusCode", "instance"];
  const names = [...usual, ...others];
  const body = Object.fromEntries(["canary", ...names, "toString"].map((name) => [name, name]));
  expect(propertiesOf(JSON.stringify(body))).toEqual(names);
  for (const text of ["", "null", "not JSON", "1", '["name"]']) expect(propertiesOf(text)).toEqual([]);
});

test.each([
  ["{", true],
  [" \n[1", true],
  ["1{", false],
  ['"[', false],
  ["", false],
])("%j begins a JSON object or list: %s", (text, expected) => {
  expect(isJson(text)).toBe(expected);
});

/** A body that is sent in parts, without an end. */
function endless(...parts: readonly Uint8Array[]): {
  readonly response: Response;
  readonly pulls: () => number;
} {
  const rest = [...parts];
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      const part = rest.shift();
      return part === undefined ? new Promise(() => {}) : controller.enqueue(part);
    },
  });
  return { response: new Response(body), pulls: () => pulls };
}

test("a body is read until the signal, across the parts of a character", async () => {
  const bytes = new TextEncoder().encode("día");
  const { response } = endless(bytes.slice(0, 2), bytes.slice(2));
  expect(await beginningOf(response, AbortSignal.timeout(20))).toBe("día");
});

test("at most a million characters of a body are read, and the rest is not requested", async () => {
  const part = new TextEncoder().encode("x".repeat(500_000));
  const { response, pulls } = endless(...Array.from({ length: 50 }, () => part));
  expect(await beginningOf(response, new AbortController().signal)).toHaveLength(1_500_000);
  expect(pulls()).toBeLessThan(10);
});

test("a body that is cut short is read as far as it came, and no body is an empty text", async () => {
  const parts = [new TextEncoder().encode("{"), undefined];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.error(new TypeError("terminated"));
      else controller.enqueue(part);
    },
  });
  const { signal } = new AbortController();
  expect(await beginningOf(new Response(body), signal)).toBe("{");
  expect(await beginningOf(new Response(null), signal)).toBe("");
});

test("equal facts are listed once", () => {
  expect(distinct([{ a: 1 }, { a: 2 }, { a: 1 }])).toEqual([{ a: 1 }, { a: 2 }]);
});

/** What is recorded of the first response when every response is this one. */
async function recorded(
  response: () => Response,
): Promise<{ readonly first: RecordedResponse | undefined; readonly differences: readonly Difference[] }> {
  const { session } = await runPart((given) => checkCustomer(given, "1"), {
    respond: async () => response(),
  });
  const { responses, differences } = session.recorder;
  return { first: responses[0], differences: differences.filter(({ path }) => path === "Content-Type") };
}

const customer = '{"type":"Person","identifier":"1"}';
const facts = { operation: "customers.get", method: "GET", milliseconds: expect.any(Number) };

test("a response is recorded by its facts", async () => {
  const headers = { "content-type": "application/json", "x-request-id": "1" };
  const { first, differences } = await recorded(() => new Response(customer, { headers }));
  expect(first).toEqual({
    ...{ ...facts, status: 200, content: "JSON", spelling: "type" },
    headerNames: ["content-type", "x-request-id"],
  });
  expect(first?.milliseconds).toBeLessThan(10_000);
  expect(differences).toEqual([]);
});

test("a response without a body and Content-Type is recorded without them", async () => {
  const { first, differences } = await recorded(() => new Response(null, { status: 503 }));
  expect(first).toEqual({ ...facts, status: 503, headerNames: [] });
  expect(differences).toEqual([]);
});

test("an error is recorded with its usual properties, a success without", async () => {
  const body = '{"message":1,"canary":2}';
  const { first } = await recorded(() => new Response(body, { status: 400 }));
  expect(first).toMatchObject({ status: 400, properties: ["message"] });
  expect((await recorded(() => new Response(body, { status: 399 }))).first).not.toHaveProperty("properties");
});

test.each([
  [undefined, "nothing"],
  ["text/html", "HTML"],
  ["image/png", "another type"],
])("JSON with the Content-Type %j is a difference", async (type, received) => {
  const headers: HeadersInit = type === undefined ? {} : { "content-type": type };
  const body = new TextEncoder().encode(customer);
  const { differences } = await recorded(() => new Response(body, { headers }));
  expect(differences[0]).toEqual({
    ...{ operation: "customers.get", path: "Content-Type", expected: "must be JSON", received },
  });
  // The receipt is a PDF, and the last two requests have any response.
  expect(new Set(differences.map(({ operation }) => operation))).not.toContain("request");
});

test("an error page, and a text that is not JSON, are not reported as differences of the Content-Type", async () => {
  const headers = { "content-type": "text/html" };
  const page = await recorded(() => new Response("{}", { status: 404, headers }));
  const text = await recorded(() => new Response("<html>", { headers }));
  expect([...page.differences, ...text.differences]).toEqual([]);
});
