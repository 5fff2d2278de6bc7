import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type Socket } from "node:net";
import { createSecureContext } from "node:tls";
import { createSandbox } from "imin-sdk/testing";
import { expect, onTestFinished, test } from "vitest";
import { expiredCertificate } from "../support/expired-certificate.ts";
import { closedPort } from "../support/scripted-server.ts";
import { selfSigned } from "../support/self-signed.ts";
import { flagsFor, runCheck } from "./check-process.ts";
import { inFrontOf, portOf, start } from "./check-surroundings.ts";

test("an expired certificate fails the TLS line, and what needs the host is skipped", async () => {
  const { server } = await start();
  const port = await portOf(createTlsServer(expiredCertificate).listen(0, "127.0.0.1"));
  const { code, line } = await runCheck([...flagsFor(server), "--search-url", `https://127.0.0.1:${port}`]);
  expect(line("TLS (search)")).toMatch(/^failed .*certificate has expired\. Renew it/);
  expect(line("API key at search")).toMatch(/^skipped/);
  expect(line("API key at the Booking")).toMatch(/^passed/);
  expect(code).toBe(1);
});

test("a self-signed certificate fails the TLS line", async () => {
  const { server } = await start();
  const port = await portOf(createTlsServer(selfSigned).listen(0, "127.0.0.1"));
  const { code, line } = await runCheck([...flagsFor(server), "--checkout-url", `https://localhost:${port}`]);
  expect(line("TLS (checkout)")).toMatch(
    /^failed .*not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA/,
  );
  expect(code).toBe(1);
});

test("the TLS handshake sends the host's name", async () => {
  const { server } = await start();
  const names: string[] = [];
  const secure = createTlsServer({
    ...expiredCertificate,
    SNICallback: (name, settle) => {
      names.push(name);
      settle(null, createSecureContext(selfSigned));
    },
  });
  const port = await portOf(secure.listen(0, "127.0.0.1"));
  const { line } = await runCheck([...flagsFor(server), "--search-url", `https://localhost:${port}`]);
  expect(names).toEqual(["localhost"]);
  expect(line("TLS (search)")).not.toMatch(/expired/);
});

test.each([
  ["never speaks", (_socket: Socket) => {}, /^failed .*The TLS handshake timed out/],
  ["hangs up", (socket: Socket) => socket.destroy(), /^failed .*No TLS connection \(ECONNRESET\)/],
  [
    "speaks HTTP",
    (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n"),
    /^failed .*No TLS connection \(/,
  ],
])("a host that %s fails the TLS line", async (_name, serve, advice) => {
  const { server } = await start();
  const sockets: Socket[] = [];
  const port = await portOf(
    createTcpServer((socket) => {
      sockets.push(socket.on("error", () => {}));
      serve(socket);
    }).listen(0, "127.0.0.1"),
  );
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const flags = [...flagsFor(server), "--timeout", "500", "--search-url", `https://127.0.0.1:${port}`];
  const { code, line } = await runCheck(flags);
  expect(line("TLS (search)")).toMatch(advice);
  expect(line("facilities")).toMatch(/^skipped .*is unreachable/);
  expect(code).toBe(1);
});

test("a closed port fails the lines that need it", async () => {
  const { server } = await start();
  const secure = `https://127.0.0.1:${await closedPort()}`;
  const { line } = await runCheck([...flagsFor(server), "--search-url", secure]);
  expect(line("TLS (search)")).toMatch(/^failed .*No TLS connection \(ECONNREFUSED\)/);
  const plain = `http://127.0.0.1:${await closedPort()}`;
  const { code, line: other } = await runCheck([...flagsFor(server), "--search-url", plain]);
  expect(other("API key at search")).toMatch(/^failed .*No complete response \(ECONNREFUSED\)/);
  expect(other("clock (search)")).toMatch(/^skipped/);
  expect(code).toBe(1);
});

test("a name that does not resolve fails the DNS line", async () => {
  const { server } = await start();
  const flags = [
    ...flagsFor(server),
    "--checkout-url",
    "checkout.acmefitness.invalid",
    "--checkout",
    "--yes",
  ];
  const { code, line } = await runCheck(flags);
  expect(line("DNS (checkout)")).toMatch(/^failed .*does not resolve \(ENOTFOUND\).*has the CNAME record/);
  expect(line("checkout session")).toMatch(/^skipped/);
  expect(code).toBe(1);
});

test.each([
  [3_600_000, /^failed .*clock is 3\d{3} s behind the host's. Synchronize it/],
  [-3_600_000, /^failed .*clock is 3\d{3} s ahead of the host's/],
  [30_000, /^passed/],
])("a host's clock that is %i ms ahead", async (ahead, outcome) => {
  const { server } = await start();
  const flags = await inFrontOf(server, async (_request, pass) => {
    const response = await pass();
    const headers = new Headers(response.headers);
    headers.set("date", new Date(Date.now() + ahead).toUTCString());
    return new Response(response.body, { status: response.status, headers });
  });
  const { code, line } = await runCheck(flags);
  expect(line("clock")).toMatch(outcome);
  expect(line("API key at search")).toMatch(/^passed/);
  expect(code).toBe(line("clock")?.startsWith("failed") ? 1 : 0);
});

test("the clock check adds the Age of a cached response", async () => {
  const { server } = await start();
  const port = await portOf(
    createServer((_request, response) => {
      const date = new Date(Date.now() - 7_200_000).toUTCString();
      response.writeHead(200, { date, age: "7200" }).end();
    }).listen(0, "127.0.0.1"),
  );
  const { line } = await runCheck([...flagsFor(server), "--firehose-url", `http://127.0.0.1:${port}`]);
  expect(line("clock (firehose)")).toMatch(/^passed/);
});

test("an IPv6-only host can be checked", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const { fetch: respond } = sandbox;
  const port = await portOf(
    createServer(async (incoming, outgoing) => {
      const response = await respond(
        new Request(`http://[::1]${incoming.url}`, { headers: { "x-api-key": "sandbox-key" } }),
      );
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
    }).listen(0, "::1"),
  );
  const { line } = await runCheck([...flagsFor(server), "--search-url", `http://[::1]:${port}`]);
  expect(line("DNS (search)")).toMatch(/^passed/);
  expect(line("clock (search)")).toMatch(/^passed/);
});

test("DNS is skipped with a proxy that Node uses, and an unused proxy is named", async () => {
  const { server } = await start();
  const flags = [...flagsFor(server), "--search-url", "https://search.imin.invalid"];
  const used = await runCheck(flags, { env: { NODE_USE_ENV_PROXY: "1" } });
  expect(used.line("DNS (search)")).toMatch(/^skipped .*NODE_USE_ENV_PROXY/);
  const plain = `http://127.0.0.1:${await closedPort()}`;
  const env = { HTTPS_PROXY: "http://proxy.acmefitness.invalid:3128" };
  const unused = await runCheck([...flagsFor(server), "--search-url", plain], { env });
  expect(unused.line("API key at search")).toMatch(/HTTPS_PROXY is set: .* with NODE_USE_ENV_PROXY=1/);
});
