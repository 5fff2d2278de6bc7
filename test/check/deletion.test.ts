import { expect, test } from "vitest";
import { advice } from "./advice.ts";
import { addFaults, booked, flags, type RunOptions, run } from "./command.ts";
import { write } from "./writing.ts";

const { sandbox, customer } = await booked();

test.each([
  [404, []],
  [410, []],
  [500, ["delete the test customer"]],
  [409, ["delete the test customer"]],
])("a deletion that fails first with 500, then with %i", async (status, names) => {
  addFaults(
    sandbox,
    { operation: "customers.delete", status: 500, count: 1 },
    { operation: "customers.delete", status, count: 1 },
  );
  const { failures, session } = await write(sandbox);
  expect(failures.map((text) => text.slice(8).split(":")[0])).toEqual(names);
  expect(session.leftovers.size).toBe(names.length);
});

test("a deletion that imin rejects is not repeated, and the deleted customer is read afterwards", async () => {
  addFaults(sandbox, { operation: "customers.delete", status: 404, count: 1 });
  const { calls, failures, line } = await write(sandbox);
  expect(calls.slice(-3)).toEqual([
    "customers.delete DELETE 404",
    "customers.delete DELETE 202",
    "customers.get GET 200",
  ]);
  expect(failures).toEqual([
    `failed  delete the test customer: Status 404. The endpoint does not exist. Check the base URL. ${advice.exists}`,
  ]);
  expect(line("What is the response to a deleted customer?")).toBeDefined();
});

test("when nothing could be deleted, no deleted customer is read", async () => {
  addFaults(sandbox, { operation: "customers.delete", status: 403 });
  const { line } = await write(sandbox);
  expect(line("What is the response to a deleted customer?")).toBeUndefined();
});

/** Interrupts at the first request for which the condition holds, and lets it through. */
function interruptAt(isStep: (request: Request) => boolean): RunOptions {
  const interruption = new AbortController();
  return {
    signal: interruption.signal,
    respond: (request) => {
      if (isStep(request)) interruption.abort();
      return request.signal.aborted ? Promise.reject(request.signal.reason) : sandbox.fetch(request);
    },
  };
}

test.each<[string, (request: Request) => boolean]>([
  ["creation", ({ method, url }) => method === "POST" && url.endsWith("/customer-accounts")],
  ["getting it", ({ method, url }) => method === "GET" && url.includes("/customer-accounts/")],
  ["update", ({ method }) => method === "PATCH"],
  ["deletion", ({ method }) => method === "DELETE"],
])("the test customer is deleted after an interruption of its %s", async (_step, isStep) => {
  const { failures, session, line, calls } = await write(sandbox, interruptAt(isStep));
  expect(failures).toEqual([]);
  expect(line("delete the test customer")).toBe("passed  delete the test customer");
  expect(calls.filter((call) => call === "customers.create POST 201").length).toBe(
    calls.filter((call) => call === "customers.delete DELETE 202").length,
  );
  expect(session.leftovers).toEqual(new Set());
});

test("an interrupted run has exit status 1, although nothing failed", async () => {
  const { code, failures, line } = await run(
    [...flags, "--write", "--checkout", "--yes", "--customer", customer],
    interruptAt(({ method }) => method === "PATCH"),
  );
  expect(line("checkout session with the test item")).toBe(
    "skipped checkout session with the test item: Interrupted.",
  );
  expect({ code, failures }).toEqual({ code: 1, failures: [] });
});
