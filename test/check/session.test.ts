import { expect, onTestFinished, test, vi } from "vitest";
import { skipped } from "../../src/check/outcome.ts";
import { ask, responseTo } from "../../src/check/question.ts";
import { checkReads } from "../../src/check/read-checks.ts";
import { reportOf } from "../../src/check/report.ts";
import { runChecks } from "../../src/check/run-checks.ts";
import { closedPort } from "../support/scripted-server.ts";
import { advice, differs, unusable } from "./advice.ts";
import { type Part, runPart, untilAborted } from "./command.ts";

const json =
  (body: unknown, status = 200) =>
  async (): Promise<Response> =>
    Response.json(body, { status });

/** Reads a customer as a check. */
const customer: Part = async (session) => {
  await session.run({
    name: "customer",
    host: "booking",
    run: async () => {
      await session.client().customers.get("1", { signal: session.signal });
      return skipped("The check's own outcome.");
    },
  });
};

test.each([
  [{ type: "Person", identifier: "1" }, "skipped customer: The check's own outcome."],
  [{ type: "Person", identifier: "1", email: 1 }, `failed  customer: ${differs("1 place")}`],
  [{ type: "Person", identifier: "1", email: 1, givenName: 1 }, `failed  customer: ${differs("2 places")}`],
  [{ type: "Person", email: 1 }, `failed  customer: ${unusable(200, "identifier is required")}`],
])("the response %j gives the line %j", async (body, expected) => {
  expect((await runPart(customer, { respond: json(body) })).lines).toEqual([expected]);
});

test("a request that takes too long is reported as such", async () => {
  const slow: Part = async (session) => {
    const run = async () => skipped(String((await session.send("page", "http://127.0.0.1/")).status));
    await session.run({ name: "page", run });
  };
  const { lines } = await runPart(slow, { respond: untilAborted }, ["--timeout", "5"]);
  expect(lines).toEqual([`failed  page: ${advice.tooLate}`]);
});

test("a time limit leaves nothing behind, and an earlier interruption counts", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const interruption = new AbortController();
  await runPart(
    async (session) => {
      const signal = await session.withinTime(async (given) => given);
      expect(vi.getTimerCount()).toBe(0);
      interruption.abort("Interrupted.");
      expect(signal.aborted).toBe(false);
      expect(await session.withinTime(async ({ reason }) => reason)).toBe("Interrupted.");
    },
    { signal: interruption.signal },
  );
});

test("a difference counts again in each check, and is listed once", async () => {
  const twice: Part = async (session) => {
    await customer(session);
    await customer(session);
  };
  const { failures, session } = await runPart(twice, {
    respond: json({ type: "Person", identifier: "1", email: 1 }),
  });
  expect(failures).toEqual(Array(2).fill(`failed  customer: ${differs("1 place")}`));
  expect(session.results.map(({ differences }) => differences)).toEqual(
    Array(2).fill([
      { operation: "customers.get", path: "email", expected: "must be a string", received: "a number" },
    ]),
  );
});

test("a difference in a response that code cannot read is what matters", async () => {
  const broken: Part = async (session) => {
    await session.run({
      name: "customer",
      run: async () => {
        await session.client().customers.get("1");
        throw new TypeError("undefined is not a function");
      },
    });
  };
  const differing = await runPart(broken, { respond: json({ type: "Person", identifier: "1", email: 1 }) });
  expect(differing.lines).toEqual([`failed  customer: ${differs("1 place")}`]);
  const usual = await runPart(broken, { respond: json({ type: "Person", identifier: "1" }) });
  expect(usual.lines).toEqual([
    "failed  customer: The response cannot be read. Send the report to the maintainers of imin-sdk.",
  ]);
});

test("a question does not fail because of differences, which the report has", async () => {
  const part: Part = async (session) => {
    await ask(session, "What is it?", "booking", async () => {
      await session.client().customers.get("1");
      return "seen";
    });
  };
  const { lines, session } = await runPart(part, {
    respond: json({ type: "Person", identifier: "1", email: 1 }),
  });
  expect(lines).toEqual(["passed  What is it? seen"]);
  expect(session.recorder.differences).toHaveLength(1);
  expect(session.findings).toEqual([{ question: "What is it?", seen: "seen" }]);
});

test.each([
  ["request", { type: "Order" }, 200, "status 200 (JSON)"],
  ["a refusal", { message: "no", name: 1 }, 499, "status 499 (JSON with name, message)"],
  ["an unusable response", [], 200, "status 200 (JSON)"],
])("the response to %s is described without values", async (_what, body, status, expected) => {
  const part: Part = async (session) => {
    const call = session.client().orders.get("1");
    await ask(session, "What is it?", "booking", () => responseTo(session, call));
  };
  const { line } = await runPart(part, { respond: json(body, status) });
  expect(line("What is it?")).toBe(`passed  What is it? ${expected}`);
});

test("a response without a Content-Type is described by its status", async () => {
  const part: Part = async (session) => {
    const call = session.client().orders.get("1");
    await ask(session, "What is it?", "booking", () => responseTo(session, call));
  };
  const { line } = await runPart(part, { respond: async () => new Response(null, { status: 404 }) });
  expect(line("What is it?")).toBe("passed  What is it? status 404");
});

test.each([
  [429, advice.wait],
  [500, advice.later],
])("a question stays open after status %i", async (status, expected) => {
  const part: Part = async (session) => {
    const call = session.client().orders.get("1");
    await ask(session, "What is it?", "booking", () => responseTo(session, call));
  };
  const { line, session } = await runPart(part, { respond: json({}, status) });
  expect(line("What is it?")).toBe(`skipped What is it? It stays open. Status ${status}. ${expected}`);
  expect(session.findings).toEqual([]);
});

test("a host that is unreachable is called by no check, and the other hosts are", async () => {
  const called = new Set<string>();
  const { lines } = await runPart(
    runChecks,
    {
      respond: async ({ url }) => {
        called.add(new URL(url).host);
        return new Response(null, { status: 500 });
      },
    },
    ["--search-url", `https://127.0.0.1:${await closedPort()}`],
  );
  const reason = "The host is unreachable: see above.";
  expect(lines).toContain(`skipped API key at search: a page and an EventSeries by ID: ${reason}`);
  expect(lines).toContain(`skipped Where is spec.yaml? ${reason}`);
  expect(lines).toContain(`failed  API key at the Booking Platform: Status 500. ${advice.later}`);
  expect([...called]).toEqual(["127.0.0.1"]);
});

const closed = new TypeError("fetch failed", {
  cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
});

test.each([
  ["hangs up", () => Promise.reject(closed), advice.noConnection("ECONNRESET")],
  ["is silent", untilAborted, advice.tooLate],
])("a host that %s is asked no question, but every check is tried", async (_name, respond, expected) => {
  const limit = expected === advice.tooLate ? ["--timeout", "20"] : [];
  const { lines } = await runPart(runChecks, { respond }, limit);
  const reason = "The host did not respond: see above.";
  expect(lines.slice(2)).toEqual([
    "skipped clock (booking, checkout, search, firehose): No response to compare with.",
    `failed  API key at the Booking Platform: ${expected}`,
    `failed  API key at search: a page and an EventSeries by ID: ${expected}`,
    `failed  facilities: a page and a FacilityUse by ID: ${expected}`,
    `failed  datasets of the Firehose: ${expected}`,
    `skipped What is the response to an unknown customer? ${reason}`,
    `skipped What is the response to an unknown EventSeries? ${reason}`,
    `skipped What is the response to a wrong query? ${reason}`,
    `skipped Does the filter byDay work? ${reason}`,
    `skipped Does the filter dayOfWeek work? ${reason}`,
    `skipped Do facilities take activityId? ${reason}`,
    `skipped Do slots have offers? (upcoming-slots): ${reason}`,
    `skipped Do slots have offers? (Slot by ID): ${reason}`,
    `skipped Does /facets still exist? ${reason}`,
    `skipped Where is spec.yaml? ${reason}`,
  ]);
});

test("a host that responds with errors is asked every question", async () => {
  const { lines } = await runPart(runChecks, { respond: json({ message: "no" }, 400) });
  expect(lines).toContain("passed  What is the response to a wrong query? status 400 (JSON with message)");
});

test("an interruption skips what is left", async () => {
  const interruption = new AbortController();
  const { lines } = await runPart(runChecks, {
    signal: interruption.signal,
    respond: async (request) => {
      if (request.url.includes("event-series")) interruption.abort();
      return request.signal.aborted
        ? Promise.reject(request.signal.reason)
        : new Response(null, { status: 403 });
    },
  });
  expect(lines.slice(3, 6)).toEqual([
    `failed  API key at the Booking Platform: Status 403. ${advice.enable}`,
    "skipped API key at search: a page and an EventSeries by ID: Interrupted.",
    "skipped facilities: a page and a FacilityUse by ID: Interrupted.",
  ]);
  expect(lines.slice(5).every((line) => /^skipped .*Interrupted\.$/.test(line))).toBe(true);
});

test("an interruption of a question skips it, and leaves it out of the report", async () => {
  const interruption = new AbortController();
  const { lines, session } = await runPart(runChecks, {
    signal: interruption.signal,
    respond: async (request) => {
      if (request.url.includes("mode=imin-check")) interruption.abort();
      return request.signal.aborted
        ? Promise.reject(request.signal.reason)
        : new Response(null, { status: 403 });
    },
  });
  expect(lines.slice(-9, -7)).toEqual([
    "passed  What is the response to an unknown EventSeries? status 403",
    "skipped What is the response to a wrong query? Interrupted.",
  ]);
  expect(session.findings.map(({ question }) => question)).not.toContain(
    "What is the response to a wrong query?",
  );
});

test("a difference says whether a property is missing or has another value", async () => {
  const { session, stdout } = await runPart(checkReads, { respond: json({}) });
  expect(stdout).toContain("\n    customers.listEntitlements: type is required\n");
  expect(session.results[0]?.differences).toEqual([
    {
      operation: "customers.listEntitlements",
      path: "type",
      expected: "is required",
      received: "nothing",
    },
  ]);
  const order = { type: "Canary", identifier: "1" };
  const part: Part = async (given) => void (await given.client().orders.get("1"));
  const other = await runPart(part, { respond: json(order) });
  expect(other.session.recorder.differences).toEqual([
    { operation: "orders.get", path: "type", expected: 'must be "Order"', received: "another value" },
  ]);
});

test("a body without an end ends with its check, and the report has what came of it", async () => {
  const respond = async (): Promise<Response> => {
    const start = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
      controller.enqueue(new TextEncoder().encode('{"type":"Person"'));
    return new Response(new ReadableStream({ start }));
  };
  const { lines, session } = await runPart(customer, { respond }, ["--timeout", "20"]);
  expect(lines).toEqual([`failed  customer: ${advice.tooLate}`]);
  expect(session.recorder.responses).toMatchObject([{ operation: "customers.get", spelling: "type" }]);
});

test("the report lists the headers that identify a request", async () => {
  const headers = { "x-request-id": "1", "x-correlation-id": "2", "x-other": "3" };
  const { session } = await runPart(customer, { respond: async () => new Response("{}", { headers }) });
  expect(reportOf(session)).toMatchObject({
    questions: [
      { question: "Which header identifies a request?", seen: "x-correlation-id, x-request-id" },
      { question: "Which headers are about rate limits?", seen: "none" },
    ],
  });
});
