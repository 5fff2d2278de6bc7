import { expect, onTestFinished, test, vi } from "vitest";
import { failed, passed, skipped } from "../../src/check/outcome.ts";
import { addFaults, booked, flags, type Part, run, runPart } from "./command.ts";

const { sandbox, customer } = await booked();
const { fetch: respond } = sandbox;
const escapeCode = "\u001B";

/** Sets the environment's variables for colors until the test ends. */
function stubColors(env: Readonly<Record<string, string>>): void {
  for (const name of ["NO_COLOR", "FORCE_COLOR", "TERM"]) vi.stubEnv(name, env[name]);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** One check of each outcome. */
const outcomes: Part = async (session) => {
  await session.run({ name: "a check of the key", run: async () => passed() });
  await session.run({ name: "another", run: async () => failed("Why.") });
  await session.run({ name: "a third", run: async () => skipped("Why.") });
};

const colored = [
  ...[
    `${escapeCode}[32mpassed  ${escapeCode}[0ma check of the key`,
    `${escapeCode}[31mfailed  ${escapeCode}[0manother: Why.`,
  ],
  `${escapeCode}[33mskipped ${escapeCode}[0ma third: Why.`,
];
const plain = ["passed  a check of the key", "failed  another: Why.", "skipped a third: Why."];
const progress = ["a check of the key", "another", "a third"].map(
  (name) => `        ${name} …\r${escapeCode}[2K`,
);

test.each<[isTerminal: boolean, env: Readonly<Record<string, string>>, hasColors: boolean]>([
  [true, {}, true],
  [true, { TERM: "xterm-256color" }, true],
  [true, { TERM: "dumb" }, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { FORCE_COLOR: "0" }, false],
  [true, { FORCE_COLOR: "false" }, false],
  [false, {}, false],
  [false, { FORCE_COLOR: "1" }, true],
  [false, { FORCE_COLOR: "" }, true],
  [false, { FORCE_COLOR: "0" }, false],
])("on a terminal: %s, with %j, has colors: %s", async (isTerminal, env, hasColors) => {
  stubColors(env);
  const { stdout } = await runPart(outcomes, isTerminal ? { columns: 80 } : {});
  const lines = (hasColors ? colored : plain).map(
    (line, index) => `${isTerminal ? progress[index] : ""}${line}\n`,
  );
  expect(stdout).toBe(lines.join(""));
});

test.each([
  [80, "        a check of the key …"],
  [28, "        a check of the key "],
  [20, "        a check of "],
  [0, "        a check of the key …"],
])("a terminal with %i columns shows progress in one line", async (columns, expected) => {
  const { stdout } = await runPart(outcomes, { columns });
  expect(stdout.startsWith(`${expected}\r`)).toBe(true);
});

test("with --json, there is no progress", async () => {
  const { stdout } = await run([...flags, "--json"], { respond, columns: 80 });
  expect(JSON.parse(stdout)).toHaveProperty("checks");
});

test("the first ten differences of a check are printed, by what was expected and received", async () => {
  const order = {
    ...{ type: "Canary", identifier: 1, id: ["Canary"], orderDate: {}, confirmationNumber: ["Canary"] },
    ...{ orderedItem: "Canary", orderProposalVersion: [[]], taxCalculationExcluded: "Canary" },
    ...{ totalPaymentDue: "Canary", "imin:receipt": ["Canary"] },
  };
  const lines = [
    '    orders.get: type must be "Order"',
    "    orders.get: identifier must be a string, not a number",
    "    orders.get: id must be a string, not a list",
    "    orders.get: orderDate must be a string, not an object",
    "    orders.get: confirmationNumber must be a string or number, not a list",
    "    orders.get: orderedItem must be an array, not a string",
    "    orders.get: orderProposalVersion must be a string, not a list",
    "    orders.get: taxCalculationExcluded must be a boolean, not a string",
    "    orders.get: totalPaymentDue must be an object, not a string",
    "    orders.get: imin:receipt[] must be an object, not a string",
  ];
  addFaults(sandbox, { operation: "orders.get", body: order, count: 1 });
  const args = [...flags, "--customer", customer];
  const ten = await run(args, { respond });
  expect(ten.stdout).toContain(
    `--report and send the file to the maintainers of imin-sdk.\n${lines.join("\n")}\nfailed  receipt: `,
  );
  expect(ten.stdout.endsWith("\n20 passed, 2 failed, 1 skipped\n")).toBe(true);
  sandbox.faults.clear();
  addFaults(sandbox, { operation: "orders.get", body: { ...order, orderNumber: [1] }, count: 1 });
  const eleven = await run(args, { respond });
  expect(eleven.stdout.match(/^ {4}orders\.get: /gm)).toHaveLength(10);
  expect(eleven.stdout).toContain("\n    and 1 more, which are in the report\nfailed  receipt: ");
});

test.each([
  ["12345678", "…5678"],
  ["1234567", "…"],
])("the settings come first, and show the key %s as %s", async (key, shown) => {
  const args = [
    "--api-key",
    key,
    "--booking-url",
    "http://127.0.0.1/b",
    "--search-url",
    "http://127.0.0.1/s",
  ];
  const { stdout } = await run([...args, "--firehose-url", "http://127.0.0.1/f"], {
    respond: async () => new Response(null, { status: 500 }),
  });
  const settings = [
    ...[
      "booking         http://127.0.0.1/b",
      "checkout        not set",
      "search          http://127.0.0.1/s",
    ],
    ...["firehose        http://127.0.0.1/f", `API key         ${shown}`, "customerFormat  person", "", ""],
  ];
  expect(stdout.startsWith(settings.join("\n"))).toBe(true);
});

const write =
  "- create, get, update and delete a test customer at imin, and a second one with its email address";
const checkout = "- create checkout sessions with imin's test item: no payment, no booking";
const webhook = "- send two test events to the webhook receiver";

test.each<[args: readonly string[], plans: readonly string[]]>([
  [["--write"], [write]],
  [["--checkout"], [checkout]],
  [["--webhook", "http://127.0.0.1/hook", "--webhook-key", "k"], [webhook]],
  [
    ["--write", "--checkout", "--webhook", "http://127.0.0.1/hook", "--webhook-key", "k"],
    [write, checkout, webhook],
  ],
])("%j asks first", async (args, plans) => {
  const { code, stderr, lines } = await run([...flags, ...args], { columns: 80, typed: "n\n" });
  expect(stderr).toContain(`This will\n${plans.join("\n")}\nContinue? [y/N] `);
  expect(stderr.endsWith("imin-check: Nothing was sent.\n")).toBe(true);
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
});

test.each(["n\n", "\n", "yess\n", "ay\n", "ye\n", "", "\u0003", "\u0004"])(
  "%j does not agree",
  async (typed) => {
    const { code, stderr } = await run([...flags, "--checkout"], { columns: 80, typed });
    expect(stderr).toContain("imin-check: Nothing was sent.\n");
    expect(code).toBe(2);
  },
);

test.each(["y\n", "Y\n", " yes \n", "YES\n"])("%j agrees", async (typed) => {
  const { code, stdout } = await run([...flags, "--checkout"], { columns: 80, typed, respond });
  expect(stdout).toContain("checkout session with the test item");
  expect(code).toBe(0);
});

test.each([
  ["before", false],
  ["during", true],
])("an interruption %s the question sends nothing", async (_when, isAsked) => {
  const interruption = new AbortController();
  const asked = run([...flags, "--checkout"], { columns: 80, signal: interruption.signal });
  if (isAsked) await new Promise((resolve) => setImmediate(resolve));
  interruption.abort();
  expect(await asked).toMatchObject({ code: 2, stderr: expect.stringContaining("Nothing was sent.") });
});
