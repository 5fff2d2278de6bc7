import { expect, test } from "vitest";
import { checkCheckout } from "../../src/check/checkout-checks.ts";
import { checkoutTestValues } from "../../src/checkout/test-values.ts";
import { advice } from "./advice.ts";
import { addFaults, booked, flags, type PartialRun, type RunOptions, run, runPart } from "./command.ts";

const { sandbox } = await booked(0);
const { fetch: respond } = sandbox;

function check(options: Partial<RunOptions> = {}): Promise<PartialRun> {
  return runPart(checkCheckout, { respond, ...options });
}

test("without a checkout URL, the checkout fails and nothing is sent to it", async () => {
  const args = flags.filter(
    (flag, index) => flag !== "--checkout-url" && flags[index - 1] !== "--checkout-url",
  );
  const { lines } = await run([...args, "--checkout", "--yes"], {
    respond: async (request) => {
      expect(request.url).not.toMatch(/checkout/);
      return respond(request);
    },
  });
  expect(lines.filter((line) => line.includes("checkout"))).toEqual([
    "failed  checkout session with the test item: No checkout URL. Pass --checkout-url or set IMIN_CHECKOUT_BASE_URL.",
    "skipped checkout page: No session.",
    "skipped whether the checkout host requires the key: No session.",
  ]);
});

test("without a session, nothing else is tried", async () => {
  addFaults(sandbox, { operation: "checkout.createSession", status: 500 });
  const { lines } = await check();
  expect(lines).toEqual([
    `failed  checkout session with the test item: Status 500. ${advice.later}`,
    "skipped checkout page: No session.",
    "skipped whether the checkout host requires the key: No session.",
  ]);
});

test("the sessions have imin's test item, a test customer and no payment", async () => {
  const bodies: unknown[] = [];
  const paths: string[] = [];
  await check({
    respond: async (request) => {
      const text = await request.clone().text();
      if (text !== "") bodies.push(JSON.parse(text));
      paths.push(`${request.method} ${new URL(request.url).pathname.replace(/[^/]{20,}$/, "")}`);
      return respond(request);
    },
  });
  expect(bodies[0]).toMatchObject({
    "imin:initialOrder": {
      customer: { email: "imin-check@example.com", givenName: "imin-check", familyName: "Test customer" },
      broker: { name: "imin-check", url: "https://example.com" },
      orderedItem: [
        {
          acceptedOffer: checkoutTestValues.adultGuestOffer,
          orderedItem: { identifier: checkoutTestValues.paidScheduledSession },
        },
      ],
    },
  });
  expect(JSON.stringify(bodies[2])).toContain("imin-check-unknown");
  expect(bodies.slice(3)).toHaveLength(4);
  for (const body of bodies.slice(3)) {
    const orderedItem = { id: checkoutTestValues.paidScheduledSession, type: "ScheduledSession" };
    expect(body).toMatchObject({ "imin:initialOrder": { orderedItem: [{ orderedItem }] } });
  }
  expect(paths.filter((path) => path.includes("checkout-sessions"))).toEqual([
    ...Array(3).fill("POST /api/checkout-sessions"),
    ...["PUT /checkout-sessions", "POST /checkout-sessions"],
    ...["PUT /api/checkout-sessions", "POST /api/checkout-sessions"],
  ]);
});

const requires = "whether the checkout host requires the key";

test.each([
  [401, `passed  ${requires}: yes`, "yes: status 401 without"],
  [499, `passed  ${requires}: yes`, "yes: status 499 without"],
  [500, `failed  ${requires}: Status 500. ${advice.later}`, undefined],
])("a checkout host that responds with %i without the key", async (status, line, seen) => {
  let withoutKey = 0;
  const result = await check({
    respond: async (request) => {
      if (request.headers.has("x-api-key") || request.method === "GET") return respond(request);
      withoutKey += 1;
      return Response.json({}, { status });
    },
  });
  expect(withoutKey).toBe(1);
  expect(result.line("whether")).toBe(line);
  const finding = result.session.findings.find(
    ({ question }) => question === "Does the checkout host require the key?",
  );
  expect(finding?.seen).toBe(seen);
});

test("a failure other than a refusal says nothing about the key", async () => {
  const { line } = await check({
    respond: async (request) => {
      if (request.headers.has("x-api-key") || request.method === "GET") return respond(request);
      throw new TypeError("fetch failed", { cause: new Error("reset") });
    },
  });
  expect(line("whether")).toContain(`failed  ${requires}: No complete response.`);
});

test.each([
  [302, "/elsewhere", 399, "passed  checkout page"],
  [200, "", 200, "passed  checkout page"],
])(
  "the checkout page is opened like a browser would, without the key: %i",
  async (status, location, last, expected) => {
    const opened: unknown[] = [];
    const { line, session } = await check({
      respond: async (request) => {
        if (request.method !== "GET") return respond(request);
        opened.push([request.headers.get("x-api-key"), request.redirect]);
        return status === 200
          ? new Response("<html>")
          : new Response(null, { status: last, headers: { location } });
      },
    });
    expect(opened).toEqual([[null, "follow"]]);
    expect(line("checkout page")).toBe(expected);
    expect(session.recorder.responses.map(({ operation }) => operation)).toContain("checkout page");
  },
);

/** The responses to the four standalone requests, in their order. */
async function standalone(...statuses: readonly number[]): Promise<string | undefined> {
  const rest = [...statuses];
  const { line } = await check({
    respond: async (request) => {
      const isWhole = (await request.clone().text()).includes('"broker"');
      if (isWhole || request.method === "GET") return respond(request);
      return Response.json({}, { status: rest.shift() ?? 500 });
    },
  });
  return line("PUT or POST");
}

const described = (...statuses: readonly number[]): string => {
  const names = [
    "PUT /checkout-sessions",
    "POST /checkout-sessions",
    "PUT /api/checkout-sessions",
    "POST /api/checkout-sessions",
  ];
  return `(${names.map((name, index) => `${name}: status ${statuses[index]} (JSON)`).join("; ")})`;
};

test.each([
  [[404, 405, 404, 404], "neither"],
  [[404, 400, 405, 422], "POST /checkout-sessions, POST /api/checkout-sessions"],
  [[201, 400, 405, 422], "PUT /checkout-sessions"],
  [[404, 404, 200, 299], "PUT /api/checkout-sessions, POST /api/checkout-sessions"],
])("standalone sessions with the statuses %j: %s", async (statuses, settled) => {
  const line = await standalone(...statuses);
  expect(line).toBe(`passed  PUT or POST for standalone sessions? ${settled} ${described(...statuses)}`);
});
