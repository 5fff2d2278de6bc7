import type { ClientOptions, IminClient } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

/** A client that gets this response to every request, with properties that only a library's response has. */
function clientOf(
  body: BodyInit | null,
  init: ResponseInit = {},
  properties: object = {},
  options: ClientOptions = {},
): IminClient {
  const respond = (): Response => {
    const response = new Response(body, init);
    for (const [name, value] of Object.entries(properties)) Object.defineProperty(response, name, { value });
    return response;
  };
  return clientFor(
    { origin: "https://book.imin.co" },
    { fetch: async () => respond(), maxRetries: 0, ...options },
  );
}

const typed = (type: string): ResponseInit => ({ headers: { "content-type": type } });
const anything = (imin: IminClient) => imin.request({ path: "/x" });
const person = (imin: IminClient) => imin.customers.get("MAlnTNiZut");

async function problemOf(call: PromiseLike<unknown>): Promise<string> {
  const { message } = await failureOf(call, "response");
  return message.replace(/^[\w.]+: imin's response \(status \d+\) cannot be used: /, "");
}

describe("a response must be an object, not", () => {
  test.each([
    ["[1]", "the body must be an object, not a list."],
    ["null", "the body must be an object, not null."],
    ['"ok"', "the body must be an object, not a string."],
    ["5", "the body must be an object, not a number."],
    ["true", "the body must be an object, not a boolean."],
    ["", "the body is empty."],
    [" \n", "the body is empty."],
  ])("%j", async (body, problem) => {
    expect(await problemOf(person(clientOf(body)))).toBe(problem);
  });

  test("but any JSON or none is the result of a custom request", async () => {
    for (const body of ["[1]", "null", '"ok"', "5", "true"]) {
      expect(await anything(clientOf(body))).toEqual(JSON.parse(body));
    }
    expect(await anything(clientOf(""))).toBeUndefined();
    expect(await anything(clientOf(null, { status: 204 }))).toBeUndefined();
  });

  test("and an update may have no body", async () => {
    const update = (imin: IminClient) => imin.customers.update("MAlnTNiZut", louisDetails);
    expect(await update(clientOf(null, { status: 204 }))).toMatchObject({ object: louisDetails });
    expect(await problemOf(update(clientOf("[1]")))).toContain("the body must be an object, not a list.");
  });
});

test("a write whose response cannot be used may have succeeded", async () => {
  const error = await failureOf(clientOf("[1]").customers.create(louisDetails), "response");
  expect(error).toMatchObject({ outcome: "unknown", attempts: 1 });
  expect(error.message).toContain("It may have succeeded.");
});

describe("a response that is not JSON names its media type", () => {
  test.each([
    ["TEXT/HTML ; charset=utf-8", " but text/html"],
    ["text/plain", " but text/plain"],
    ["application/jsonp", " but application/jsonp"],
    ["application/json", ""],
    ["application/problem+json;charset=utf-8", ""],
  ])("%s", async (type, named) => {
    for (const call of [anything, person]) {
      expect(await problemOf(call(clientOf("<p>", typed(type))))).toBe(`the body is not JSON${named}.`);
    }
  });

  test("if it has one", async () => {
    const headers = { get: () => null };
    expect(await problemOf(person(clientOf("<p>", {}, { headers })))).toBe("the body is not JSON.");
  });
});

test("a body that is nested too deeply cannot be used, and is kept as text", async () => {
  const body = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const error = await failureOf(anything(clientOf(body)), "response");
  expect(error.message).toContain("cannot be used: the body is nested too deeply.");
  expect(error.body).toBe(body);
});

describe("a redirect cannot be used", () => {
  const problem = "it is a redirect, and following it could give the key to another host.";

  test.each([300, 301, 304, 307, 399])("with the status %d", async (status) => {
    const error = await failureOf(anything(clientOf(null, { status })), "response");
    expect(error.message).toBe(`request: imin's response (status ${status}) cannot be used: ${problem}`);
    expect(error).toMatchObject({ status, body: undefined });
  });

  test("that the fetch has followed", async () => {
    expect(await problemOf(anything(clientOf("{}", {}, { redirected: true })))).toBe(problem);
  });

  test("that a browser does not reveal", async () => {
    const opaque = { status: 0, type: "opaqueredirect" };
    expect(await problemOf(anything(clientOf("{}", {}, opaque)))).toBe(problem);
  });
});

test.each([100, 199])("the status %d is invalid", async (status) => {
  const error = await failureOf(anything(clientOf('{"@type":"A"}', {}, { status })), "response");
  expect(error.message).toBe(
    `request: imin's response (status ${status}) cannot be used: it has an invalid status.`,
  );
  expect(error.body).toEqual({ type: "A" });
});

test.each([200, 201, 299])("the status %d is a success", async (status) => {
  expect(await anything(clientOf("1", { status }))).toBe(1);
});

test.each([400, 404, 599])("the status %d is a failure, with a body that may be anything", async (status) => {
  expect(await failureOf(anything(clientOf("<p>No</p>", { status })), "api")).toMatchObject({
    status,
    body: "<p>No</p>",
  });
  expect((await failureOf(person(clientOf('{"@id":"x"}', { status })), "api")).body).toEqual({ id: "x" });
});

describe("a receipt", () => {
  const receipt = (imin: IminClient) => imin.orders.receipt("1");

  test("is the bytes and the media type", async () => {
    const result = await receipt(clientOf("%PDF", typed("application/pdf")));
    expect(result).toMatchObject({ contentType: "application/pdf" });
    expect(Buffer.from(await result.arrayBuffer()).toString()).toBe("%PDF");
    const { raw } = await receipt(clientOf("%PDF")).withResponse();
    expect(Buffer.from(raw as ArrayBuffer).toString()).toBe("%PDF");
  });

  test("has an empty media type if the response has none", async () => {
    const headers = { get: () => null };
    expect(await receipt(clientOf("%PDF", {}, { headers }))).toMatchObject({ contentType: "" });
  });

  test("must not be empty", async () => {
    expect(await problemOf(receipt(clientOf("")))).toBe("the body is empty.");
  });

  test.each(["%PDF", undefined])("that is read as %j is an error of the option fetch", async (bytes) => {
    const unreadable = { arrayBuffer: async () => bytes };
    const error = await failureOf(receipt(clientOf("%PDF", {}, unreadable)), "config");
    expect(error.message).toBe("fetch must resolve to a Response with a readable body.");
  });

  test("with an invalid status has its text", async () => {
    const error = await failureOf(receipt(clientOf("<p>", {}, { status: 199 })), "response");
    expect(error).toMatchObject({ status: 199, body: "<p>" });
  });

  test("that is refused has the words of the error", async () => {
    const error = await failureOf(receipt(clientOf("No receipt", { status: 404 })), "api");
    expect(error.description).toBe("No receipt");
  });
});

test("a text that is not a string is an error of the option fetch", async () => {
  const error = await failureOf(anything(clientOf("", {}, { text: async () => 5 })), "config");
  expect(error).toMatchObject({
    message: "fetch must resolve to a Response with a readable body.",
    attempts: 1,
  });
});

describe("a compressed body that is truncated", () => {
  const gzip = { get: (name: string) => (name === "content-encoding" ? "gzip" : null) };
  const cut = "the body was cut short: the connection was lost during the response.";

  test.each(['{"type":"Order",', "[1"])("as in %j is a lost connection", async (body) => {
    const error = await failureOf(anything(clientOf(body, {}, { headers: gzip })), "response");
    expect(error.message).toContain(cut);
    expect(error.cause).toMatchObject({ message: "the compressed body is truncated" });
  });

  test("may have no text at all where one is required", async () => {
    expect(await problemOf(person(clientOf("", {}, { headers: gzip })))).toContain(cut);
  });

  test("is not assumed where a body is optional, not wanted, or of an error", async () => {
    expect(await anything(clientOf("", {}, { headers: gzip }))).toBeUndefined();
    expect(await failureOf(person(clientOf("", { status: 404 }, { headers: gzip })), "api")).toMatchObject({
      status: 404,
    });
    expect(await anything(clientOf("{}", {}, { headers: gzip }))).toEqual({});
  });

  test("is not assumed for a redirect", async () => {
    const redirect = clientOf(null, { status: 300 }, { headers: gzip });
    expect(await problemOf(person(redirect))).toContain("it is a redirect");
  });

  test("is not assumed for complete JSON or without compression", async () => {
    expect(await problemOf(anything(clientOf('{"type":')))).toBe("the body is not JSON but text/plain.");
    expect(await anything(clientOf('"{"', {}, { headers: gzip }))).toBe("{");
  });
});

describe("the response next to a result", () => {
  test("has the status, headers and URL of the fetch's response, and the body as it was sent", async () => {
    const init = { status: 201, headers: { "x-request-id": "r1" } };
    const sent = { "@type": "A", items: [1] };
    const response = clientOf(JSON.stringify(sent), init, { url: "https://b.example/x" });
    const { data, raw, requestId, response: head } = await anything(response).withResponse();
    expect(data).toEqual({ type: "A", items: [1] });
    expect(raw).toEqual(sent);
    expect(requestId).toBe("r1");
    expect(head).toMatchObject({ status: 201, url: "https://b.example/x" });
    expect(head.headers.get("x-request-id")).toBe("r1");
  });

  test("has the request's URL if the fetch does not say", async () => {
    const { response } = await anything(clientOf("1")).withResponse();
    expect(response.url).toBe("https://book.imin.co/api/v2/x");
  });

  test.each<[body: string, raw: unknown]>([
    ["", undefined],
    [" \n", undefined],
    ["OK", "OK"],
    ["[1]", [1]],
  ])("has for the body %j that nothing needs the raw value %j", async (body, raw) => {
    const { data, raw: seen } = await clientOf(body).customers.delete("1").withResponse();
    expect(data).toBeUndefined();
    expect(seen).toEqual(raw);
  });

  test("is another object each time it is read", async () => {
    const result = await person(clientOf(JSON.stringify(louisResponse))).withResponse();
    expect(result.raw).toEqual(louisResponse);
    expect(result.raw).not.toBe(result.raw);
  });
});
