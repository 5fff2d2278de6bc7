import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { readCommand } from "../../src/check/command.ts";
import { failureOf } from "../../src/check/failure.ts";
import { usage } from "../../src/check/usage.ts";
import { flags, run } from "./command.ts";

const webhook = ["--webhook", "https://example.com/hook"];

test.each<[readonly string[], string]>([
  [["--nonsense"], "Unknown option '--nonsense'. See imin-check --help."],
  [["-x"], "Unknown option '-x'. See imin-check --help."],
  [
    ["customer-1"],
    "Unexpected argument 'customer-1'. This command does not take positional arguments. See imin-check --help.",
  ],
  [["--report"], "Option '--report <value>' argument missing. See imin-check --help."],
  [
    ["--report", "--json"],
    "Option '--report' argument is ambiguous.\nDid you forget to specify the option argument for '--report'?\nTo specify an option argument starting with a dash use '--report=-XYZ'. See imin-check --help.",
  ],
  [["--json=yes"], "Option '--json' does not take an argument. See imin-check --help."],
  [["--customer-format", "flat"], '--customer-format must be "person" or "customer-account".'],
  ...["soon", "0", "000", "-1", "1.5", "1e3", "1000000", " 10", "10 "].map((timeout): [string[], string] => [
    [`--timeout=${timeout}`],
    "--timeout must be a whole number of milliseconds, 1 to 999999.",
  ]),
  ...["nonsense", "ftp://example.com/", "https://user@example.com/"].map((target): [string[], string] => [
    ["--webhook", target, "--webhook-key", "k"],
    "--webhook must be an http or https URL, without a user name.",
  ]),
  [webhook, "--webhook needs --webhook-key or IMIN_WEBHOOK_KEY."],
  [[...webhook, "--webhook-key", ""], "--webhook needs --webhook-key or IMIN_WEBHOOK_KEY."],
  ...["a b", "a\n", "\na", "é"].map((key): [string[], string] => [
    [...webhook, "--webhook-key", key],
    "--webhook-key has a space, a line break or another character that no key has.",
  ]),
  ...["a b", "a\tb", "a".repeat(1001)].map((customer): [string[], string] => [
    ["--customer", customer],
    "--customer must be an identifier without spaces and line breaks.",
  ]),
  [["--write"], "There is no terminal for the confirmation. Pass --yes."],
  [["--checkout"], "There is no terminal for the confirmation. Pass --yes."],
  [[...webhook, "--webhook-key", "k"], "There is no terminal for the confirmation. Pass --yes."],
  [
    ["--report", "/no/such/folder/report.json"],
    "Cannot write the --report file. Check the path and its permissions (ENOENT).",
  ],
  [["--report", "/"], "Cannot write the --report file. Check the path and its permissions (EISDIR)."],
])("%j is refused before anything is sent", async (args, reason) => {
  const { code, stderr, lines } = await run([...flags, ...args]);
  expect({ code, stderr, lines }).toEqual({ code: 2, stderr: `imin-check: ${reason}\n`, lines: [] });
});

test.each<[readonly string[], string]>([
  [["--api-key", ""], "--api-key or IMIN_API_KEY: apiKey is missing."],
  [["--booking-url", "nonsense"], "--booking-url or IMIN_BOOKING_BASE_URL: bookingBaseUrl "],
  [["--search-url", "nonsense"], "--search-url or IMIN_SEARCH_BASE_URL: searchBaseUrl "],
  [["--checkout-url", "http://example.com"], "--checkout-url or IMIN_CHECKOUT_BASE_URL: checkoutBaseUrl "],
  [["--firehose-url", "http://example.com"], "--firehose-url: firehoseBaseUrl "],
  [["--customer", ".."], "--customer must "],
  [["--customer", "https://example.com/customer-accounts/1"], "--customer must be an identifier, or a URL"],
])("%j is refused with the name of its flag", async (args, reason) => {
  const { code, stderr, stdout } = await run([...flags, ...args]);
  expect(stderr.startsWith(`imin-check: ${reason}`)).toBe(true);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test("the flags become the options of a client and the parts of the run", () => {
  const urls = ["booking", "checkout", "search", "firehose"].flatMap((host) => [
    `--${host}-url`,
    `https://${host}.example`,
  ]);
  const other = ["--customer", "1", "--write", "--checkout", "--yes", "--report", "file", "--json"];
  const args = ["--api-key", "key", ...urls, "--customer-format", "customer-account", "--timeout", "999999"];
  expect(readCommand([...args, ...other, ...webhook, "--webhook-key", "!~"])).toEqual({
    options: {
      apiKey: "key",
      bookingBaseUrl: "https://booking.example",
      checkoutBaseUrl: "https://checkout.example",
      searchBaseUrl: "https://search.example",
      firehoseBaseUrl: "https://firehose.example",
      customerFormat: "customer-account",
      timeout: 999_999,
      totalTimeout: 999_999,
    },
    ...{ customer: "1", write: true, checkout: true, yes: true, report: "file", json: true },
    webhook: { url: "https://example.com/hook", apiKey: "!~" },
  });
});

test("without flags, the command reads with the format person and a limit of ten seconds", () => {
  expect(readCommand([])).toEqual({
    options: { customerFormat: "person", timeout: 10_000, totalTimeout: 10_000 },
    ...{ write: false, checkout: false, yes: false, json: false },
  });
  expect(readCommand(["--timeout", "1"])).toMatchObject({ options: { timeout: 1, totalTimeout: 1 } });
});

test("the webhook's key can come from the environment", () => {
  vi.stubEnv("IMIN_WEBHOOK_KEY", "from-the-environment");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(readCommand(webhook)).toMatchObject({ webhook: { apiKey: "from-the-environment" } });
  expect(readCommand([...webhook, "--webhook-key", "k"])).toMatchObject({ webhook: { apiKey: "k" } });
});

test("--help and --version print on standard output and call nothing", async () => {
  const help = await run(["--version", "--help", "--webhook", "nonsense"]);
  expect(help).toMatchObject({ code: 0, stdout: `${usage}\n`, stderr: "" });
  const version = await run(["--version", "--timeout", "nonsense"]);
  expect(version).toMatchObject({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("a report whose folder is deleted during the run is an error, and the result is still printed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imin-check-"));
  const file = join(folder, "report.json");
  let before: string | undefined;
  const { code, stdout, stderr } = await run([...flags, "--report", file], {
    respond: async () => {
      before ??= readFileSync(file, "utf8");
      rmSync(folder, { recursive: true, force: true });
      return new Response(null, { status: 500 });
    },
  });
  expect(before).toBe("");
  expect(stdout).toMatch(/\n\d+ passed, \d+ failed, \d+ skipped\n$/);
  expect(stderr).toBe(
    "imin-check: Cannot write the --report file. Check the path and its permissions (ENOENT).\n",
  );
  expect(code).toBe(2);
});

test("an unexpected error is printed as its place in the code, without its message", () => {
  const { message, code } = failureOf(new Error("a value of a response"));
  const [first, ...places] = message.split("\n");
  expect(first).toBe("The command failed unexpectedly.");
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place).toMatch(/^ {4}at .*(?::\d+:\d+\)?|<anonymous>\))$/);
  expect(code).toBe(1);
  expect(failureOf("a text")).toEqual({ message: "The command failed unexpectedly.", code: 1 });
  const quoting = failureOf(new Error("a value    at home"));
  expect(quoting.message).not.toContain("home");
  const bare = Object.assign(new Error("a value"), { stack: undefined });
  expect(failureOf(bare)).toEqual({ message: "The command failed unexpectedly.", code: 1 });
});

test("a customer's identifier can have a thousand characters", async () => {
  const respond = async (): Promise<Response> => new Response(null, { status: 500 });
  expect((await run([...flags, "--customer", "a".repeat(1000)], { respond })).code).toBe(1);
});
