import { createServer, type RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { portOf } from "../support/port-of.ts";
import { closedPort } from "../support/scripted-server.ts";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, listen, start } from "./check-surroundings.ts";

/** A server that responds to every request in the same way, and the flags that send every request to it. */
async function serve(respond: RequestListener): Promise<readonly string[]> {
  const server = createServer(respond).listen(0, "127.0.0.1");
  const origin = `http://127.0.0.1:${await portOf(server)}`;
  onTestFinished(() => server.closeAllConnections());
  return [
    ...["--api-key", "some-key", "--booking-url", `${origin}/api/v2`, "--checkout-url", origin],
    ...[
      "--search-url",
      origin,
      "--firehose-url",
      origin,
      "--customer",
      "abc",
      "--write",
      "--checkout",
      "--yes",
    ],
  ];
}

test("a host that never responds fails the checks, and the questions are skipped", async () => {
  const flags = await serve(() => {});
  const started = Date.now();
  const { code, stdout, line } = await runCheck([...flags, "--timeout", "500"]);
  expect(line("API key at the Booking Platform")).toMatch(/^failed .*No response in time/);
  expect(line("Where is spec.yaml?")).toMatch(/^skipped .*The host did not respond/);
  expect(stdout.match(/No response in time/g)?.length).toBeLessThan(12);
  expect(Date.now() - started).toBeLessThan(20_000);
  expect(code).toBe(1);
});

test.each<[string, RequestListener, RegExp]>([
  [
    "sends a body without an end",
    (_, response) => void setInterval(() => response.write("{".repeat(99)), 5).unref(),
    /No response in time/,
  ],
  [
    "sends 20 MB of JSON",
    (_, response) => void response.end(`{"type":"${"x".repeat(20_000_000)}"}`),
    /differs|cannot be used/,
  ],
  [
    "sends 100,000 levels of JSON",
    (_, response) => void response.end(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    /cannot be used/,
  ],
  [
    "sends bytes that are not text",
    (_, response) => void response.end(Buffer.from([0xff, 0xfe, 0, 0x80])),
    /not JSON/,
  ],
  [
    "sends a hundred redirects to itself",
    (_, response) => void response.writeHead(302, { location: "/" }).end(),
    /redirect/,
  ],
  [
    "breaks off the headers",
    (_, response) => void response.socket?.end("HTTP/1.1 200 OK\r\nContent-"),
    /No complete response \(/,
  ],
  [
    "sends 100 kB of headers",
    (_, response) => void response.writeHead(200, { "x-long": "x".repeat(100_000) }).end(),
    /No complete response \(UND_ERR_HEADERS_OVERFLOW\)/,
  ],
  [
    "promises gzip",
    (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("{}"),
    /No complete|cannot be used/,
  ],
  [
    "says yes to everything",
    (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end("{}"),
    /differs .* in 1 place\./,
  ],
  [
    "has one page for everything",
    (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    /is an HTML page/,
  ],
  [
    "asks for a password",
    (_, response) => void response.writeHead(407, { "proxy-authenticate": "Basic" }).end(),
    /Status 407|No complete response/,
  ],
])("a host that %s fails the checks with advice", async (_name, respond, advice) => {
  const flags = await serve(respond);
  const file = reportFile();
  const { code, stdout, line } = await runCheck([...flags, "--timeout", "2000", "--report", file.path]);
  expect(line("API key at the Booking Platform")).toMatch(/^failed /);
  expect(line("API key at the Booking Platform")).toMatch(advice);
  expect(stdout).not.toContain("unexpectedly");
  expect(file.read().length).toBeLessThan(100_000);
  expect(code).toBe(1);
});

test("redirects of the checkout page are followed without the key, and a redirect loop fails", async () => {
  const { server } = await start();
  let keys = 0;
  const page = await listen(async ({ headers }) => {
    if (headers.has("x-api-key")) keys += 1;
    return new Response("<html>");
  });
  const flagsTo = (location: (url: string) => string): Promise<readonly string[]> =>
    inFrontOf(server, async (request, pass) =>
      new URL(request.url).pathname.startsWith("/checkout/")
        ? new Response(null, { status: 302, headers: { location: location(request.url) } })
        : pass(),
    );
  const elsewhere = await runCheck([...(await flagsTo(() => page)), "--checkout", "--yes"]);
  expect(elsewhere.line("checkout page")).toMatch(/^passed/);
  expect(keys).toBe(0);
  const circle = await runCheck([...(await flagsTo((url) => url)), "--checkout", "--yes"]);
  expect(circle.line("checkout page")).toMatch(/^failed/);
  expect(circle.code).toBe(1);
});

test.each<[string, RequestListener, RegExp, RegExp]>([
  [
    "takes every key",
    (_, response) => void response.writeHead(204).end(),
    /^failed .*Status 204, not 401\. Have/,
    /^passed/,
  ],
  [
    "fails",
    (_, response) => void response.writeHead(500).end(),
    /^failed/,
    /^failed .*Status 500\. Check the URL and the re/,
  ],
  [
    "redirects",
    (_, response) => void response.writeHead(307, { location: "/" }).end(),
    /^failed/,
    /^failed .*Status 307/,
  ],
  [
    "rejects every key",
    (_, response) => void response.writeHead(403).end(),
    /^passed/,
    /^failed .*have the same key/,
  ],
  [
    "is silent",
    () => {},
    /^failed .*No response from the receiver/,
    /^failed .*responds in time to this machine/,
  ],
  [
    "hangs up",
    (_, response) => void response.socket?.destroy(),
    /^failed .*receiver \(UND_ERR_SOCKET\)/,
    /^failed/,
  ],
])("a webhook receiver that %s gets advice", async (_name, respond, wrong, right) => {
  const { server } = await start();
  const receiver = createServer(respond).listen(0, "127.0.0.1");
  const url = `http://127.0.0.1:${await portOf(receiver)}/hook?token=secret`;
  onTestFinished(() => receiver.closeAllConnections());
  const file = reportFile();
  const webhook = ["--webhook", url, "--webhook-key", "kept-secret", "--yes", "--report", file.path];
  const { code, output, line } = await runCheck([...flagsFor(server), "--timeout", "1000", ...webhook]);
  expect(line("webhook rejects a wrong key")).toMatch(wrong);
  expect(line("webhook accepts the right key")).toMatch(right);
  expect(output + file.read()).not.toMatch(/secret/);
  expect(code).toBe(1);
});

test("an unreachable webhook receiver fails with advice", async () => {
  const { server } = await start();
  const webhook = ["--webhook", `http://127.0.0.1:${await closedPort()}`, "--webhook-key", "k", "--yes"];
  const { code, line } = await runCheck([...flagsFor(server), ...webhook]);
  expect(line("webhook accepts")).toMatch(/^failed .*No response from the receiver \(ECONNREFUSED\)/);
  expect(code).toBe(1);
});
