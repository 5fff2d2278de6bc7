import { once } from "node:events";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createSecureContext } from "node:tls";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkHosts, judgeCertificate } from "../../src/check/hosts.ts";
import { collectGarbage } from "../support/collect-garbage.ts";
import { expiredCertificate } from "../support/expired-certificate.ts";
import { portOf } from "../support/port-of.ts";
import { closedPort } from "../support/scripted-server.ts";
import { selfSigned } from "../support/self-signed.ts";
import { runPart } from "./command.ts";

const day = 24 * 60 * 60 * 1000;
const noDate = async (): Promise<Response> => new Response();

/** The lines about a host, with the base URL of search. */
async function linesFor(searchUrl: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { lines } = await runPart(checkHosts, { respond: noDate }, ["--search-url", searchUrl, ...args]);
  return lines.filter((line) => line.includes("search"));
}

const noTls = (code: string): string =>
  `failed  TLS (search): No TLS connection (${code}). Check the base URL, its port, firewalls and proxies.`;

test("each origin is checked once, in the order of the hosts", async () => {
  const { lines } = await runPart(checkHosts, { respond: noDate }, [
    ...["--checkout-url", "http://localhost/checkout", "--firehose-url", "http://localhost"],
  ]);
  expect(lines).toEqual([
    "passed  DNS (booking, search)",
    "skipped TLS (booking, search): Plain http.",
    "skipped clock (booking, search): The response has no Date header.",
    "passed  DNS (checkout, firehose)",
    "skipped TLS (checkout, firehose): Plain http.",
    "skipped clock (checkout, firehose): The response has no Date header.",
  ]);
});

test("a certificate that has expired fails the TLS line, and ends the checks of the host", async () => {
  const port = await portOf(createTlsServer(expiredCertificate).listen(0, "127.0.0.1"));
  expect(await linesFor(`https://127.0.0.1:${port}`)).toEqual([
    "passed  DNS (search)",
    "failed  TLS (search): The certificate has expired. Renew it if the host is yours, otherwise ask imin's support. Also check this machine's date.",
  ]);
});

test("a self-signed certificate fails the TLS line", async () => {
  const port = await portOf(createTlsServer(selfSigned).listen(0, "127.0.0.1"));
  expect(await linesFor(`https://localhost:${port}`)).toContain(
    "failed  TLS (search): The certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Check the base URL. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate.",
  );
});

test.each([
  ["localhost", ["localhost"]],
  ["127.0.0.1", []],
])("the TLS handshake with %s sends the names %j", async (host, expected) => {
  const names: string[] = [];
  const secure = createTlsServer({
    ...selfSigned,
    SNICallback: (name, settle) => {
      names.push(name);
      settle(null, createSecureContext(selfSigned));
    },
  });
  await linesFor(`https://${host}:${await portOf(secure.listen(0, "127.0.0.1"))}`);
  expect(names).toEqual(expected);
});

const otherHost =
  "The certificate is for another host. Check the base URL; for the checkout host, ask imin's support whether its certificate is set up.";
const expired =
  "The certificate has expired. Renew it if the host is yours, otherwise ask imin's support. Also check this machine's date.";
const untrusted = (code: string): string =>
  `The certificate is not trusted${code}. Check the base URL. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate.`;

test.each([
  [10 * day, undefined, "passed", "certificate valid for 10 days"],
  [10 * day - 1, null, "passed", "certificate valid for 9 days"],
  [0, undefined, "passed", "certificate valid for 0 days"],
  [Number.NaN, undefined, "passed", ""],
  [-1, undefined, "failed", expired],
  [day, "CERT_HAS_EXPIRED", "failed", expired],
  [day, Object.assign(new Error("expired"), { code: "CERT_HAS_EXPIRED" }), "failed", expired],
  [day, "ERR_TLS_CERT_ALTNAME_INVALID", "failed", otherHost],
  [day, Object.assign(new Error("name"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }), "failed", otherHost],
  [day, "SELF_SIGNED_CERT_IN_CHAIN", "failed", untrusted(" (SELF_SIGNED_CERT_IN_CHAIN)")],
  [day, new Error("a reason without a code"), "failed", untrusted("")],
])("a certificate with %i ms left and the problem %s", (left, problem, status, detail) => {
  const now = Date.parse("Jul  1 12:00:00 2026 GMT");
  vi.useFakeTimers({ now, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const expires = Number.isNaN(left) ? "" : new Date(now + left).toISOString();
  expect(judgeCertificate(expires, problem)).toEqual({ status, detail });
});

/** A TCP server that treats each connection in the same way. */
function tcpServer(treat: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createTcpServer((socket) => {
    sockets.push(socket.on("error", () => {}));
    treat(socket);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return portOf(server);
}

test.each([
  [
    // Nothing else refers to the check while it waits.
    "never speaks",
    () => collectGarbage(),
    "failed  TLS (search): The TLS handshake timed out. Check the port and firewalls.",
  ],
  ["hangs up", (socket: Socket) => void socket.destroy(), noTls("ECONNRESET")],
  [
    "speaks HTTP",
    (socket: Socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\n"),
    noTls("ERR_SSL_WRONG_VERSION_NUMBER"),
  ],
])("a host that %s fails the TLS line", async (_name, treat, expected) => {
  const port = await tcpServer(treat);
  const limit = expected.includes("timed out") ? ["--timeout", "50"] : [];
  expect(await linesFor(`https://127.0.0.1:${port}`, ...limit)).toContain(expected);
});

test("the connection to a host that never speaks is closed", async () => {
  const accepted: Socket[] = [];
  const port = await tcpServer((socket) => void accepted.push(socket.resume()));
  await linesFor(`https://127.0.0.1:${port}`, "--timeout", "50");
  for (const socket of accepted) if (!socket.closed) await once(socket, "close");
  expect(accepted).toHaveLength(1);
});

test("an interruption ends a handshake that hangs", async () => {
  const interruption = new AbortController();
  const port = await tcpServer(() => interruption.abort());
  const { lines } = await runPart(checkHosts, { respond: noDate, signal: interruption.signal }, [
    ...["--search-url", `https://127.0.0.1:${port}`, "--timeout", "60000"],
  ]);
  expect(lines).toContain("skipped TLS (search): Interrupted.");
  expect(lines).toContain("skipped clock (search): Interrupted.");
});

test("a closed port fails the TLS line", async () => {
  expect(await linesFor(`https://127.0.0.1:${await closedPort()}`)).toContain(noTls("ECONNREFUSED"));
});

test("a name that does not resolve fails the DNS line, and ends the checks of the host", async () => {
  expect(await linesFor("https://search.imin.invalid")).toEqual([
    expect.stringMatching(
      /^failed {2}DNS \(search\): The host's name does not resolve \(\w+\)\. Check the base URL; for the checkout host, check that your domain has the CNAME record from imin\.$/,
    ),
  ]);
});

test("an IPv6 address is checked without its brackets", async () => {
  expect((await linesFor("http://[::1]"))[0]).toBe("passed  DNS (search)");
});

test("with a proxy that Node uses, DNS and TLS are skipped", async () => {
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await linesFor("https://search.imin.invalid")).toEqual([
    "skipped DNS (search): Requests may go through a proxy (NODE_USE_ENV_PROXY).",
    "skipped TLS (search): Requests may go through a proxy (NODE_USE_ENV_PROXY).",
    "skipped clock (search): The response has no Date header.",
  ]);
});

const ntp = "Synchronize it with NTP: dates sent to imin are wrong otherwise.";

test.each<[milliseconds: number, age: string | undefined, outcome: string]>([
  [0, undefined, "passed  clock (booking, checkout, search, firehose)"],
  [60_000, undefined, "passed  clock (booking, checkout, search, firehose)"],
  [-60_000, undefined, "passed  clock (booking, checkout, search, firehose)"],
  [
    61_000,
    undefined,
    `failed  clock (booking, checkout, search, firehose): This machine's clock is 61 s ahead of the host's. ${ntp}`,
  ],
  [
    -61_000,
    undefined,
    `failed  clock (booking, checkout, search, firehose): This machine's clock is 61 s behind the host's. ${ntp}`,
  ],
  [7_200_000, "7200", "passed  clock (booking, checkout, search, firehose)"],
  [
    7_200_000,
    "7000",
    `failed  clock (booking, checkout, search, firehose): This machine's clock is 200 s ahead of the host's. ${ntp}`,
  ],
  [0, "soon", "skipped clock (booking, checkout, search, firehose): The response has no Date header."],
])("a response from %i ms ago with the Age %s", async (milliseconds, age, expected) => {
  const now = Date.parse("2026-07-01T12:00:00Z");
  vi.useFakeTimers({ now, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const requests: Request[] = [];
  const { line, session } = await runPart(checkHosts, {
    respond: async (request) => {
      requests.push(request);
      const date = new Date(now - milliseconds).toUTCString();
      return new Response(null, { headers: { date, ...(age && { age }) } });
    },
  });
  expect(line("clock")).toBe(expected);
  expect(session.recorder.responses[0]?.operation).toBe("clock");
  expect(requests.map(({ method, url, redirect }) => [method, url, redirect])).toEqual([
    ["HEAD", "http://127.0.0.1/", "manual"],
  ]);
});

test("without a response there is no clock to compare with", async () => {
  const { line } = await runPart(checkHosts, {
    respond: () => Promise.reject(new TypeError("fetch failed")),
  });
  expect(line("clock")).toBe(
    "skipped clock (booking, checkout, search, firehose): No response to compare with.",
  );
});
