import { type ClientOptions, IminClient } from "imin-sdk";
import { expect, onTestFinished, test, vi } from "vitest";
import { adviceFor, systemCode } from "../../src/check/advice.ts";
import { advice, unusable } from "./advice.ts";

/** The error of a call for which `fetch` does this. */
function errorOf(fetch: () => Promise<Response>, options: ClientOptions = {}): Promise<unknown> {
  const imin = new IminClient({ apiKey: "key", maxRetries: 0, logLevel: "off", fetch, ...options });
  return imin.orders.get("1").catch((error: unknown) => error);
}

const errorWith = (status: number): Promise<unknown> => errorOf(async () => new Response("{}", { status }));

test.each([
  [400, advice.rejected],
  [401, advice.key],
  [403, advice.enable],
  [404, "The endpoint does not exist. Check the base URL."],
  [405, "The endpoint does not exist. Check the base URL."],
  [406, advice.rejected],
  [428, advice.rejected],
  [429, advice.wait],
  [430, advice.rejected],
  [499, advice.rejected],
  [500, advice.later],
  [599, advice.later],
])("for status %i", async (status, expected) => {
  const error = await errorWith(status);
  expect(adviceFor(error)).toBe(`Status ${status}. ${expected}`);
  expect(adviceFor(error, { 402: "Another." }, "JSON")).toBe(`Status ${status}. ${expected}`);
  expect(adviceFor(error, { [status]: "Ask." }, "HTML")).toBe(`Status ${status}. Ask. ${advice.page}`);
});

test.each([
  ["<html>", "the body is not JSON"],
  ["", "the body is empty"],
  ['{"type":"Order"}', "identifier is required"],
])("for the response %j", async (body, issue) => {
  const headers = { "content-type": "text/canary" };
  const error = await errorOf(async () => new Response(body, { headers }));
  expect(adviceFor(error)).toBe(unusable(200, issue));
  expect(adviceFor(error, {}, "HTML")).toBe(`${unusable(200, issue)} ${advice.page}`);
});

test("for a request that an earlier response makes impossible", async () => {
  const imin = new IminClient({ apiKey: "key", logLevel: "off" });
  const error: unknown = await imin.orders.get("").catch((reason: unknown) => reason);
  expect(adviceFor(error)).toMatch(
    /^Not sent, because of an earlier response: .*\. Send the report to the maintainers of imin-sdk\.$/,
  );
});

test("for an error that no request of the command has", async () => {
  const imin = new IminClient({ apiKey: "key", logLevel: "off" });
  const signal = AbortSignal.abort();
  const error: unknown = await imin.orders.get("1", { signal }).catch((reason: unknown) => reason);
  expect(adviceFor(error)).toBe("The command failed unexpectedly.");
});

test("for a time limit", async () => {
  const never = new Promise<Response>(() => {});
  expect(adviceFor(await errorOf(() => never, { timeout: 5, totalTimeout: 5 }))).toBe(advice.tooLate);
  expect(adviceFor(new DOMException("late", "TimeoutError"))).toBe(advice.tooLate);
});

const closed = new TypeError("fetch failed", {
  cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
});

test("for a lost connection", async () => {
  expect(adviceFor(closed)).toBe(advice.noConnection("ECONNRESET"));
  expect(adviceFor(await errorOf(() => Promise.reject(closed)))).toBe(advice.noConnection("ECONNRESET"));
});

test.each([new TypeError("undefined is not a function"), "a text", undefined, null])(
  "for %s, thrown by code that reads a response",
  (error) => {
    expect(adviceFor(error)).toBe(
      "The response cannot be read. Send the report to the maintainers of imin-sdk.",
    );
  },
);

const unused =
  " HTTPS_PROXY is set: recent versions of Node 22 and 24 use it with NODE_USE_ENV_PROXY=1, Node 20 does not.";

test.each<[env: Readonly<Record<string, string>>, expected: string]>([
  [{ HTTPS_PROXY: "http://proxy.example" }, unused],
  [{ https_proxy: "http://proxy.example" }, unused],
  [{ HTTPS_PROXY: "http://proxy.example", NODE_USE_ENV_PROXY: "1" }, ""],
  [{ NODE_USE_ENV_PROXY: "1" }, ""],
  [{}, ""],
])("a lost connection with the environment %j", (env, expected) => {
  for (const name of ["HTTPS_PROXY", "https_proxy", "NODE_USE_ENV_PROXY"]) vi.stubEnv(name, env[name]);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(adviceFor(closed)).toBe(`${advice.noConnection("ECONNRESET")}${expected}`);
});

test.each([
  [{ code: "ENOENT" }, " (ENOENT)"],
  [{ cause: { code: "UND_ERR_SOCKET" } }, " (UND_ERR_SOCKET)"],
  [{ code: 5, cause: { code: "E2BIG" } }, " (E2BIG)"],
  [{ code: "api", cause: { code: "ECONNREFUSED" } }, " (ECONNREFUSED)"],
  [{ code: "E" }, ""],
  [{ code: "E NOENT" }, ""],
  [{ code: "aENOENT" }, ""],
  [{ code: "ENOENT\n" }, ""],
  [{ code: "1ENOENT" }, ""],
  [{ code: ["ENOENT"] }, ""],
  [undefined, ""],
])("the system's code of %j is %j", (error, expected) => {
  expect(systemCode(error)).toBe(expected);
});
