import { describe, expect, test } from "vitest";
import { checkResponse, NotAResponse, rejectsRequests } from "../../src/transport/check-response.ts";

const mock = {
  status: 200,
  headers: { get: () => null },
  text: async () => "",
  arrayBuffer: async () => new ArrayBuffer(0),
};

describe("a fetch may resolve to", () => {
  test.each<[string, unknown]>([
    ["a Response", new Response("{}")],
    ["an object with the same methods", mock],
    ["a redirect that a browser does not reveal", { ...mock, status: 0, type: "opaqueredirect" }],
    ["a response whose body was not read", { ...mock, bodyUsed: false }],
    ["a response that does not say whether its body was read", { ...mock, bodyUsed: "yes" }],
  ])("%s", (_, response) => {
    expect(checkResponse(response)).toBeUndefined();
  });
});

describe("a fetch must not resolve to", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "ok"],
    ["an object without a status", { ...mock, status: undefined }],
    ["an object whose status is a text", { ...mock, status: "200" }],
    ["an object without headers", { ...mock, headers: undefined }],
    ["an object with a record of headers", { ...mock, headers: { server: "imin" } }],
    ["an object without text()", { ...mock, text: undefined }],
    ["an object without arrayBuffer()", { ...mock, arrayBuffer: "bytes" }],
  ])("%s", (_, response) => {
    expect(() => checkResponse(response)).toThrow(new NotAResponse("must resolve to a Response"));
  });

  test("a response whose body was read", () => {
    expect(() => checkResponse({ ...mock, bodyUsed: true })).toThrow(
      new NotAResponse("must not read the body of the Response: read a clone of it"),
    );
  });

  test.each([Response.error(), { ...mock, status: 0 }, { ...mock, status: 0, type: "opaque" }])(
    "a network error",
    (response) => {
      expect(() => checkResponse(response)).toThrow(new Error("fetch returned a network error"));
      expect(() => checkResponse(response)).not.toThrow(NotAResponse);
    },
  );
});

test.each([
  { message: "Failed to parse URL from [object Request]" },
  { message: "Invalid URL" },
  { message: "fetch() URL is invalid" },
  { message: "Only absolute URLs are supported" },
  { message: "failed", cause: { message: "Invalid URL: '[object Request]'" } },
])("%j means that a fetch does not accept a Request", (error) => {
  expect(rejectsRequests(error)).toBe(true);
});

test.each([
  undefined,
  "Invalid URL",
  { message: "reset" },
  { message: ["Invalid URL"] },
  { message: "reset", cause: { message: "read", cause: { message: "Invalid URL" } } },
])("%j does not mean that", (error) => {
  expect(rejectsRequests(error)).toBe(false);
});
