import { expect, test } from "vitest";
import { advice } from "./advice.ts";
import { addFaults, booked, flags, type RunOptions, run } from "./command.ts";
import { write } from "./writing.ts";

const { sandbox } = await booked();
const email = expect.stringMatching(/^imin-check-[0-9a-z]{8,}@example\.com$/);

test("the test customer has a fresh address, is updated in both ways, and is deleted", async () => {
  const bodies: unknown[] = [];
  const { session, calls } = await write(sandbox, {
    respond: async (request) => {
      const text = await request.clone().text();
      if (text !== "") bodies.push(JSON.parse(text));
      return sandbox.fetch(request);
    },
  });
  const person = { email, givenName: "imin-check", familyName: "Test customer, please delete" };
  expect(bodies[0]).toEqual(person);
  expect(bodies[1]).toMatchObject({ givenName: "imin-check-2" });
  expect(JSON.stringify(bodies[2])).toContain("imin-check-2");
  expect(bodies[4]).toEqual(bodies[0]);
  expect(session.leftovers).toEqual(new Set());
  expect(calls).toEqual([
    "customers.create POST 201",
    "customers.get GET 200",
    "customers.update PATCH 200",
    "customers.update POST 200",
    "customers.listEntitlements GET 200",
    "customers.setEntitlement POST 200",
    "customers.create POST 201",
    "customers.delete DELETE 202",
    "customers.delete DELETE 202",
    "customers.get GET 200",
  ]);
});

test("the entitlement is valid for a day", async () => {
  let body = "";
  const started = Date.now();
  await write(sandbox, {
    respond: async (request) => {
      const text = await request.clone().text();
      if (text.includes("Entitlement")) body = text;
      return sandbox.fetch(request);
    },
  });
  const [validUntil = ""] = /\d{4}-[^"]+Z/.exec(body) ?? [];
  const days = (Date.parse(validUntil) - started) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(1);
  expect(days).toBeLessThan(1.01);
});

test("the entitlement is the first that has an ID", async () => {
  let body = "";
  await write(sandbox, {
    respond: async (request) => {
      const text = await request.clone().text();
      if (text.includes("Entitlement")) body = text;
      const response = await sandbox.fetch(request);
      if (!request.url.endsWith("/entitlements")) return response;
      const { concept, ...list } = await response.json();
      return Response.json({
        ...list,
        concept: [{ type: "Concept" }, { type: "Concept", id: "https://id.example/9" }, ...concept],
      });
    },
  });
  expect(body).toContain('"https://id.example/9"');
});

/** Accepts customers only in one format, and rejects the other one with a status. */
function inOneFormat(format: "person" | "customer-account", status: number): RunOptions {
  return {
    respond: async (request) => {
      const { pathname } = new URL(request.url);
      const isEnvelope = (await request.clone().text()).includes('"CustomerAccount"');
      const isAccount = isEnvelope || pathname.endsWith("/actions");
      const isPerson =
        request.method === "PATCH" ||
        (request.method === "POST" && pathname.endsWith("/customer-accounts") && !isEnvelope);
      const isOther = format === "person" ? isAccount : isPerson;
      return isOther ? Response.json({}, { status }) : sandbox.fetch(request);
    },
  };
}

const formats = [
  ["person", "customer-account", "an action", "PATCH"],
  ["customer-account", "person", "PATCH", "an action"],
] as const;

test.each(formats)(
  "a broker with the format %s learns that imin accepts %s",
  async (own, known, update, other) => {
    for (const status of [400, 404, 405, 415, 422]) {
      const { failures, session } = await write(
        sandbox,
        inOneFormat(known, status),
        "--customer-format",
        own,
      );
      expect(failures).toEqual([
        `failed  create a test customer: imin rejects customerFormat "${own}" and accepts "${known}". Set customerFormat: "${known}" in your IminClient (here: --customer-format ${known}).`,
      ]);
      expect(session.leftovers).toEqual(new Set());
      expect(session.findings).toContainEqual({
        question: "Which customerFormat does imin accept?",
        seen: known,
      });
      expect(session.findings).toContainEqual({
        question: `Does ${other} update a customer?`,
        seen: `no: status ${status}`,
      });
    }
    const { line, failures } = await write(sandbox, inOneFormat(known, 404), "--customer-format", known);
    expect(failures).toEqual([]);
    expect(line("create")).toBe(`passed  create a test customer: customerFormat "${known}"`);
    expect(line(`update the test customer with ${update}`)).toBe(
      `passed  update the test customer with ${update}`,
    );
    expect(line(`update the test customer with ${other}`)).toBe(
      `skipped update the test customer with ${other}: imin does not support it (status 404). Your format does not need it.`,
    );
  },
);

test.each(["person", "customer-account"])(
  "imin's format of a customer in the format %s is in the report",
  async (format) => {
    const { session } = await write(sandbox, {}, "--customer-format", format);
    expect(session.findings).toContainEqual({
      question: `In which format does imin return a customer? (sent: ${format})`,
      seen: format,
    });
  },
);

test("an update that imin does not know in the broker's own format names the other format", async () => {
  addFaults(sandbox, { operation: "customers.update", status: 404 });
  const { failures } = await write(sandbox, {}, "--customer-format", "customer-account");
  expect(failures).toEqual([
    'failed  update the test customer with an action: Status 404. imin does not support this update. Set customerFormat: "person".',
  ]);
});

test("a server's error in the other format fails its line", async () => {
  const { failures } = await write(sandbox, inOneFormat("person", 500));
  expect(failures).toEqual([`failed  update the test customer with an action: Status 500. ${advice.later}`]);
});

test.each([401, 403, 409, 416, 423, 500])(
  "after status %i, the other format is not tried",
  async (status) => {
    addFaults(sandbox, { operation: "customers.create", status });
    const { calls, line } = await write(sandbox);
    expect(calls).toEqual([`customers.create POST ${status}`]);
    expect(line("get the test customer")).toBeUndefined();
  },
);

test("when imin rejects both formats, the advice is about the broker's own", async () => {
  addFaults(sandbox, { operation: "customers.create", status: 422, count: 1 });
  addFaults(sandbox, { operation: "customers.create", status: 400 });
  const { calls, lines, session } = await write(sandbox);
  expect(calls).toEqual(["customers.create POST 422", "customers.create POST 400"]);
  expect(lines).toEqual([`failed  create a test customer: Status 422. ${advice.rejected}`]);
  expect(session.leftovers).toEqual(new Set());
});

test("when the other format may have created a customer, the address is printed", async () => {
  addFaults(
    sandbox,
    { operation: "customers.create", status: 400, count: 1 },
    { operation: "customers.create", status: 500 },
  );
  const { failures, session } = await write(sandbox);
  expect(failures).toEqual([
    `failed  create a test customer: Status 400. ${advice.rejected} ${advice.mayExist}`,
  ]);
  expect([...session.leftovers]).toEqual([email]);
});

test("customers that may be left at imin are named at the end", async () => {
  addFaults(sandbox, { operation: "customers.create", status: 500 });
  const { stderr, code } = await run([...flags, "--write", "--yes"], { respond: sandbox.fetch });
  expect(stderr).toMatch(
    /^imin-check: imin may still have the test customer imin-check-\w+@example\.com\. Delete it, or ask imin's support\.\n$/,
  );
  expect(code).toBe(1);
});

test("a second creation that imin refuses, or that returns the same customer, is described", async () => {
  addFaults(sandbox, { operation: "customers.create", status: 409, skip: 1, body: { message: "no" } });
  const question = "What does a second creation with the same email address do?";
  expect((await write(sandbox)).line(question)).toBe(`passed  ${question} status 409 (JSON with message)`);
  sandbox.faults.clear();
  let first: string | undefined;
  const same = await write(sandbox, {
    respond: async (request) => {
      const isCreation = request.method === "POST" && request.url.endsWith("/customer-accounts");
      if (!isCreation) return sandbox.fetch(request);
      first ??= await (await sandbox.fetch(request)).text();
      return new Response(first, { status: 200, headers: { "content-type": "application/json" } });
    },
  });
  expect(same.line(question)).toBe(`passed  ${question} status 200 (JSON), the same customer`);
  expect(same.line("delete the second test customer")).toBeUndefined();
});

const patched = "Does PATCH update a customer?";
const acted = "Does an action update a customer?";
const errors = "Is error empty or absent? (an action)";

test.each<[method: string, body: object, question: string, seen: string | undefined]>([
  ["PATCH", { type: "Person", identifier: "1" }, patched, "yes: status 200, Person"],
  ["PATCH", { type: "CustomerAccount", identifier: "1" }, patched, "yes: status 200, CustomerAccount"],
  ["PATCH", { type: "Canary", identifier: "1" }, patched, "yes: status 200, another body"],
  ["POST", { type: "CustomerUpdateAction" }, acted, "yes: status 200, CustomerUpdateAction"],
  ["POST", { "@type": "CustomerUpdateAction", error: [] }, errors, "empty"],
  ["POST", { type: "CustomerUpdateAction" }, errors, "absent"],
  ["POST", { type: "CustomerUpdateAction", error: ["Canary"] }, errors, "a list with errors"],
  ["POST", { type: "CustomerUpdateAction", error: "Canary" }, errors, "something else"],
  ["POST", { type: "Canary" }, errors, undefined],
])("an update with %s and the response %j: %s %s", async (method, body, question, seen) => {
  const { session } = await write(sandbox, {
    respond: async (request) => {
      const isUpdate = request.method === "PATCH" || request.url.endsWith("/actions");
      const isOther = request.method !== method || (await request.clone().text()).includes("Entitlement");
      return isUpdate && !isOther ? Response.json(body) : sandbox.fetch(request);
    },
  });
  expect(session.findings.find((finding) => finding.question === question)?.seen).toBe(seen);
});
