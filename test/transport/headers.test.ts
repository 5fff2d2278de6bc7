import { describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json";
import type { Settings } from "../../src/options/settings.ts";
import {
  loggableRequest,
  loggableResponse,
  readHeader,
  requestHeaders,
  requestIdOf,
  secretValues,
} from "../../src/transport/headers.ts";
import type { Endpoint } from "../../src/transport/operation.ts";

const endpoint: Endpoint = {
  name: "test",
  method: "GET",
  host: "booking",
  path: "/",
  safety: "read",
  isSafeToRepeat: true,
  response: "object",
};
const agent = `imin-sdk/${packageJson.version}`;

type Given = Parameters<typeof requestHeaders>[2];

function sent(
  operation: Partial<Endpoint> = {},
  settings: Partial<Settings> = {},
  request: Partial<Given> = {},
  apiKey: string | undefined = undefined,
): Record<string, string> {
  const all = { headers: {}, checkoutSendsApiKey: true, ...settings } as Settings; // the others are not read
  const given = { headers: undefined, body: undefined, ...request };
  return Object.fromEntries(requestHeaders({ ...endpoint, ...operation }, all, given, apiKey));
}

describe("the headers of a request", () => {
  test("ask for JSON", () => {
    expect(sent()).toEqual({ accept: "application/json", "user-agent": agent });
  });

  test("ask for an uncompressed document, so that a truncated one is noticed", () => {
    expect(sent({ response: "bytes" })).toEqual({
      accept: "*/*",
      "accept-encoding": "identity",
      "user-agent": agent,
    });
  });

  test("have the browser's own user agent in a browser", () => {
    vi.stubGlobal("window", { document: {} });
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    const headers = sent();
    vi.unstubAllGlobals();
    expect(headers).toStrictEqual({ accept: "application/json" });
  });

  test("say what a body is", () => {
    expect(sent({}, {}, { body: "" })).toMatchObject({ "content-type": "application/json" });
    expect(sent()).not.toHaveProperty("content-type");
  });

  test.each<[host: Endpoint["host"], checkoutSendsApiKey: boolean, key: string | undefined]>([
    ["booking", true, "key"],
    ["booking", false, "key"],
    ["search", false, "key"],
    ["checkout", true, "key"],
    ["checkout", false, undefined],
  ])("for the host %s, with checkoutSendsApiKey %s, have the key %s", (host, checkoutSendsApiKey, key) => {
    expect(sent({ host }, { checkoutSendsApiKey }, {}, "key")["x-api-key"]).toBe(key);
    expect(sent({ host }, { checkoutSendsApiKey })).not.toHaveProperty("x-api-key");
  });

  test("are changed by the client's and then by the call's, in any case", () => {
    const settings = { headers: { Accept: "text/plain", "X-One": "1", "x-TWO": "2", "X-API-Key": null } };
    expect(sent({}, settings, { headers: { "x-one": "one", "X-Two": null } }, "key")).toEqual({
      accept: "text/plain",
      "user-agent": agent,
      "x-one": "one",
    });
  });
});

test("the secrets among the headers are the values that are not about the protocol, and their long parts", () => {
  const headers = new Map([
    ["accept", "a-long-accept"],
    ["accept-encoding", "a-long-encoding"],
    ["content-type", "a-long-type"],
    ["user-agent", "a-long-agent"],
    ["x-api-key", "short"],
    ["authorization", "Bearer eightlen; 7-chars"],
    ["cookie", "name=long-value;other=another-value"],
    ["x-two", "first-part  second-part"],
  ]);
  expect(secretValues(headers)).toEqual([
    "short",
    "Bearer eightlen; 7-chars",
    "eightlen",
    "name=long-value;other=another-value",
    "long-value",
    "another-value",
    "first-part  second-part",
    "first-part",
    "second-part",
  ]);
});

test("of a request's headers only those about the protocol are shown", () => {
  const headers = new Map([
    ["accept", "a"],
    ["content-type", "b"],
    ["user-agent", ""],
    ["x-api-key", "key"],
  ]);
  expect(loggableRequest(headers)).toEqual({ accept: "a", "content-type": "b" });
});

test("of a response's headers only the usual ones are shown, redacted", () => {
  const headers = new Headers({
    "set-cookie": "a=b",
    "x-other": "1",
    server: "imin key",
    "retry-after": "7",
    "x-request-id": "1",
  });
  expect(loggableResponse(headers, (text) => text.replace("key", "…"))).toEqual({
    server: "imin …",
    "retry-after": "7",
    "x-request-id": "1",
  });
});

describe("the request ID", () => {
  test("is read from the most likely header", () => {
    const headers = new Headers({ "request-id": "4", "x-correlation-id": "3" });
    expect(requestIdOf(headers)).toBe("3");
    headers.set("x-kong-request-id", "2");
    expect(requestIdOf(headers)).toBe("2");
    headers.set("x-request-id", "1");
    expect(requestIdOf(headers)).toBe("1");
  });

  test("is redacted on request", () => {
    expect(requestIdOf(new Headers({ "request-id": "key-4" }), (id) => id.replace("key", "…"))).toBe("…-4");
  });

  test("is absent if no header has one", () => {
    expect(requestIdOf(new Headers({ "x-request-id": "" }))).toBeUndefined();
    const redact = vi.fn();
    expect(requestIdOf(new Headers(), redact)).toBeUndefined();
    expect(redact).not.toHaveBeenCalled();
  });
});

test("a header that cannot be read or is not a string counts as absent", () => {
  const broken = {
    get(name: string): unknown {
      if (name === "throws") throw new Error("no");
      return name === "text" ? "text" : [name];
    },
  } as Headers;
  expect(readHeader(broken, "text")).toBe("text");
  expect(readHeader(broken, "list")).toBeUndefined();
  expect(readHeader(broken, "throws")).toBeUndefined();
});
