import { describe, expect, test } from "vitest";
import { wasNeverConnected } from "../../src/transport/never-connected.ts";
import type { Runtime } from "../../src/transport/runtime.ts";

const lookup = { syscall: "getaddrinfo", code: "ENOTFOUND" };
const connect = { syscall: "connect", code: "ECONNREFUSED" };
const reset = { syscall: "read", code: "ECONNRESET" };
const tls = "Client network socket disconnected before secure TLS connection was established";

test.each<[runtime: Runtime, error: object]>([
  ["other", lookup],
  ["other", connect],
  ["other", { errors: [connect, connect] }],
  ["other", { ...connect, errors: [] }],
  ["other", { ...connect, errors: "two" }],
  ["other", { code: "UND_ERR_CONNECT_TIMEOUT" }],
  ["other", { code: "UND_ERR_INVALID_ARG" }],
  ["other", { code: "UND_ERR_NOT_SUPPORTED" }],
  ["other", { code: "CERT_HAS_EXPIRED" }],
  ["other", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
  ["other", { message: "bad port" }],
  ["other", { message: tls }],
  ["bun", connect],
  ["bun", lookup],
  ["bun", { code: "ConnectionRefused" }],
  ["bun", { code: "CERT_HAS_EXPIRED" }],
  ["deno", { message: "error sending request: client error (Connect): tcp connect error" }],
  ["deno", { message: "Requests to port 6000 are blocked" }],
])("on %s, nothing was sent if the error is %j", (runtime, error) => {
  expect(wasNeverConnected([error], runtime)).toBe(true);
});

test.each<[runtime: Runtime, error: unknown]>([
  ["other", reset],
  ["other", undefined],
  ["other", { syscall: "read", code: "ECONNREFUSED" }],
  ["other", { errors: [connect, reset] }],
  ["other", { ...reset, errors: [] }],
  ["other", { ...connect, errors: [reset] }],
  ["other", { code: "UND_ERR_SOCKET" }],
  ["other", { code: "X_UND_ERR_CONNECT_TIMEOUT" }],
  ["other", { code: "UND_ERR_CONNECT_TIMEOUT_2" }],
  ["other", { message: "a bad port" }],
  ["other", { message: "bad port of call" }],
  ["other", { message: `${reset.code}: ${tls}` }],
  ["other", { message: "client error (Connect)" }],
  ["bun", reset],
  ["bun", { message: "client error (Connect)" }],
  ["bun", { code: "UND_ERR_CONNECT_TIMEOUT" }],
  ["bun", { code: 5 }],
  ["deno", connect],
  ["deno", { message: "client error (SendRequest)" }],
  ["deno", { message: "Requests to port are blocked" }],
  ["deno", { message: ["client error (Connect)"] }],
  ["workerd", connect],
  ["workerd", { message: "bad port" }],
])("on %s, it is uncertain if the error is %j", (runtime, error) => {
  expect(wasNeverConnected([error], runtime)).toBe(false);
});

describe("of an error with causes", () => {
  test.each<Runtime>(["other", "bun"])("the innermost decides on %s", (runtime) => {
    expect(wasNeverConnected([reset, connect], runtime)).toBe(true);
    expect(wasNeverConnected([connect, reset], runtime)).toBe(false);
  });

  test("any is enough on deno", () => {
    const refused = { message: "client error (Connect)" };
    expect(wasNeverConnected([refused, reset], "deno")).toBe(true);
    expect(wasNeverConnected([reset, refused], "deno")).toBe(true);
  });
});
