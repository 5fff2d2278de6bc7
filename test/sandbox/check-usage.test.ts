import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, listen, start } from "./check-surroundings.ts";

const key = ["--api-key", "some-key"];

test.each<[readonly string[], string]>([
  [["--nonsense"], "Unknown option '--nonsense'. See imin-check --help."],
  [["-x"], "Unknown option '-x'. See imin-check --help."],
  [["customer-1"], "Unexpected argument 'customer-1'."],
  [["--report"], "'--report <value>' argument missing"],
  [["--report", "--json"], "'--report' argument is ambiguous"],
  [["--json=yes"], "'--json' does not take an argument"],
  [["--customer-format", "flat"], '--customer-format must be "person" or "customer-account".'],
  [["--timeout", "soon"], "--timeout must be a whole number of milliseconds"],
  [["--timeout", "0"], "--timeout must be a whole number of milliseconds"],
  [["--timeout", "99999999999"], "--timeout must be a whole number of milliseconds"],
  [[], "--api-key or IMIN_API_KEY: apiKey is missing."],
  [["--api-key", ""], "--api-key or IMIN_API_KEY: apiKey is missing."],
  [["--api-key", "some-key\n"], "Trim it: a key read from a file often ends in a line break."],
  [[...key, "--booking-url", "nonsense"], "--booking-url or IMIN_BOOKING_BASE_URL: bookingBaseUrl must be"],
  [[...key, "--search-url", "ftp://search.imin.co"], "--search-url or IMIN_SEARCH_BASE_URL: searchBaseUrl"],
  [[...key, "--checkout-url", "http://user:word@example.com"], "--checkout-url or IMIN_CHECKOUT_BASE_URL"],
  [[...key, "--firehose-url", "http://firehose.imin.co"], "--firehose-url: firehoseBaseUrl must be a URL"],
  [[...key, "--customer", ""], "--customer must"],
  [[...key, "--customer", ".."], "--customer must"],
  [
    [...key, "--customer", "https://example.com/customer-accounts/1"],
    "--customer must be an identifier, or a URL",
  ],
  [[...key, "--webhook", "nonsense", "--webhook-key", "k"], "--webhook must be an http or https URL"],
  [
    [...key, "--webhook", "file:///etc/passwd", "--webhook-key", "k"],
    "--webhook must be an http or https URL",
  ],
  [[...key, "--webhook", "https://user@example.com/", "--webhook-key", "k"], "--webhook must be an http"],
  [[...key, "--webhook", "https://example.com/"], "--webhook needs --webhook-key or IMIN_WEBHOOK_KEY."],
  [
    [...key, "--webhook", "https://example.com/", "--webhook-key", "a\nb"],
    "--webhook-key has a space, a line",
  ],
  [[...key, "--write"], "There is no terminal for the confirmation. Pass --yes."],
  [[...key, "--report", "/no/such/folder/report.json"], "Cannot write the --report file. Check the path"],
  [[...key, "--report", "/"], "Cannot write the --report file. Check the path"],
  [[...key, "--report="], "Cannot write the --report file. Check the path"],
])("%j is refused with status 2 before anything is sent", async (args, reason) => {
  const requests: string[] = [];
  const origin = await listen(async ({ url }) => {
    requests.push(url);
    return new Response();
  });
  const urls = ["BOOKING", "SEARCH", "CHECKOUT"].map((host) => [`IMIN_${host}_BASE_URL`, origin]);
  const { code, stderr } = await runCheck(args, { env: Object.fromEntries(urls) });
  expect(stderr).toMatch(/^imin-check: /);
  expect(stderr).toContain(reason);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(code).toBe(2);
  expect(requests).toEqual([]);
});

test("usage errors do not repeat keys or user names", async () => {
  const args = [
    "--api-key",
    "first secret",
    "--webhook",
    "https://example.com",
    "--webhook-key",
    "second secret",
  ];
  const { output } = await runCheck(args);
  const other = await runCheck(["--api-key", "key", "--booking-url", "https://third:secret@example.com"]);
  expect(output + other.output).not.toMatch(/first secret|second secret|third|secret@/);
});

test("an empty variable does not count, and a line break in one is named", async () => {
  const empty = await runCheck([], { env: { IMIN_API_KEY: "" } });
  expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining("apiKey is missing") });
  const broken = await runCheck([], { env: { IMIN_API_KEY: "some-key\r\n" } });
  expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining("a line break") });
});

test("--help and --version print on standard output and call nothing", async () => {
  const help = await runCheck(["--help", "--webhook", "nonsense"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  for (const line of help.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(115);
  const version = await runCheck(["--version"]);
  expect(version).toMatchObject({ code: 0, stderr: "" });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+/);
});

test("a report whose folder is deleted during the run is an error, and the result is still printed", async () => {
  const { server } = await start();
  const file = reportFile();
  const flags = await inFrontOf(server, async (_request, pass) => {
    rmSync(dirname(file.path), { recursive: true, force: true });
    return pass();
  });
  const { code, stdout, stderr } = await runCheck([...flags, "--report", file.path]);
  expect(stdout).toMatch(/\d+ passed, 0 failed/);
  expect(stderr).toContain("Cannot write the --report file. Check the path and its permissions (ENOENT).");
  expect(code).toBe(2);
});

test("no report is written without a confirmation", async () => {
  const { server } = await start();
  const file = reportFile();
  const { code } = await runCheck([...flagsFor(server), "--write", "--report", file.path]);
  expect(code).toBe(2);
  expect(existsSync(file.path)).toBe(false);
});
