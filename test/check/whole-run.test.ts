import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { booked, flags, run } from "./command.ts";

const { sandbox, customer } = await booked();
const { fetch: respond } = sandbox;
const everything = [...flags, "--customer", customer, "--write", "--checkout", "--yes"];

const error = "JSON with @context, @type, description, statusCode";

/** The status of every check in the sandbox, its name, and the rest of its line. */
const checks: readonly (readonly [status: string, check: string, rest: string])[] = [
  ["passed", "DNS (booking, checkout, search, firehose)", ""],
  ["skipped", "TLS (booking, checkout, search, firehose)", ": Plain http."],
  ["passed", "clock (booking, checkout, search, firehose)", ""],
  ["passed", "API key at the Booking Platform", ""],
  ["passed", "API key at search: a page and an EventSeries by ID", ""],
  ["passed", "facilities: a page and a FacilityUse by ID", ""],
  ["passed", "datasets of the Firehose", ""],
  ["passed", "customer", ""],
  ["passed", "upcoming items", ": 1 item"],
  ["passed", "order history, two pages", ": 1 order, one page"],
  ["passed", "order by ID", ""],
  ["passed", "receipt", ""],
  ["passed", "Where are linked accounts?", " not found"],
  ["passed", "create a test customer", ': customerFormat "person"'],
  ["passed", "get the test customer", ""],
  ["passed", "update the test customer with PATCH", ""],
  ["passed", "update the test customer with an action", ""],
  ["passed", "Can an entitlement be set?", " status 200 (JSON)"],
  [
    "passed",
    "What does a second creation with the same email address do?",
    " status 201 (JSON), another customer",
  ],
  ["passed", "delete the test customer", ""],
  ["passed", "delete the second test customer", ""],
  ["passed", "What is the response to a deleted customer?", " status 200 (JSON)"],
  ["passed", "checkout session with the test item", ""],
  ["passed", "checkout page", ""],
  ["passed", "whether the checkout host requires the key", ": no: you can set checkoutSendsApiKey: false"],
  ["passed", "What is the response to an unknown session?", ` status 400 (${error})`],
  [
    "passed",
    "PUT or POST for standalone sessions?",
    ` PUT /checkout-sessions, POST /checkout-sessions (PUT /checkout-sessions: status 201 (JSON); POST /checkout-sessions: status 201 (JSON); PUT /api/checkout-sessions: status 405 (${error}); POST /api/checkout-sessions: status 400 (${error}))`,
  ],
  ["passed", "What is the response to an unknown customer?", ` status 404 (${error})`],
  ["passed", "What is the response to an unknown EventSeries?", ` status 404 (${error})`],
  ["passed", "What is the response to a wrong query?", " status 400 (JSON with error)"],
  ["passed", "Does the filter byDay work?", " yes"],
  ["passed", "Does the filter dayOfWeek work?", " yes"],
  ["passed", "Do facilities take activityId?", " yes"],
  ["passed", "Do slots have offers? (upcoming-slots)", ": no"],
  ["passed", "Do slots have offers? (Slot by ID)", ": yes"],
  ["passed", "Does /facets still exist?", " not found"],
  ["passed", "Where is spec.yaml?", " not found"],
];

const settings = `booking         http://127.0.0.1/api/v2
checkout        http://127.0.0.1
search          http://127.0.0.1
firehose        http://127.0.0.1
API key         …-key
customerFormat  person
`;

test("a run with every flag prints one line for each check", async () => {
  const { code, stdout, stderr } = await run(everything, { respond });
  const lines = checks.map(([status, check, rest]) => `${status.padEnd(8)}${check}${rest}\n`);
  expect(stdout).toBe(
    `${settings}customer        given\n\n${lines.join("")}\n36 passed, 0 failed, 1 skipped\n`,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("a run without flags only reads, and needs no confirmation", async () => {
  const before = sandbox.requests.length;
  const { code, stdout, stderr } = await run(flags, { respond });
  expect(stdout.startsWith(`${settings}\npassed  DNS`)).toBe(true);
  expect(stdout.endsWith("\n16 passed, 0 failed, 1 skipped\n")).toBe(true);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const methods = sandbox.requests.slice(before).map(({ method }) => method);
  expect(new Set(methods)).toEqual(new Set(["HEAD", "GET"]));
});

test("the report has the results without values, and --json prints it and nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imin-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "report.json");
  const { code, stdout, stderr } = await run([...everything, "--json", "--report", file], { respond });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(readFileSync(file, "utf8")).toBe(stdout);
  const { responses, questions, ...others } = JSON.parse(stdout);
  expect(others).toEqual({
    "imin-sdk": packageJson.version,
    node: process.version,
    customerFormat: "person",
    checks: checks.map(([status, check, rest]) => ({ check, status, detail: rest.replace(/^:? /, "") })),
    differences: [],
  });
  expect(responses).toContainEqual({
    ...{ operation: "customers.get", method: "GET", status: 404, milliseconds: expect.any(Number) },
    ...{ headerNames: expect.arrayContaining(["content-type"]), content: "JSON", spelling: "@type" },
    properties: ["@context", "@type", "description", "statusCode"],
  });
  expect(questions.length).toBeGreaterThan(30);
});
