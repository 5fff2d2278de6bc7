import { createWebhookHandler } from "imin-sdk/webhooks";
import { expect, test } from "vitest";
import { checkWebhook } from "../../src/check/webhook-checks.ts";
import { flags, type PartialRun, type RunOptions, run, runPart, untilAborted } from "./command.ts";

const url = "https://acmefitness.example/hook?token=1";

function checkReceiver(
  respond: (request: Request) => Promise<Response>,
  options: RunOptions = {},
  ...args: readonly string[]
): Promise<PartialRun> {
  return runPart((session) => checkWebhook(session, url, "kept-secret"), { respond, ...options }, args);
}

const noCheck =
  "Have the receiver check X-Api-Key, for example with createWebhookHandler of imin-sdk/webhooks.";
const sameKey = "Check that the receiver and --webhook-key have the same key.";
const log = "Check the URL and the receiver's log: it must respond with 2xx, even for an unknown customer.";

test.each<[status: number, wrongKey: string, rightKey: string]>([
  [
    200,
    `failed  webhook rejects a wrong key: Status 200, not 401. ${noCheck}`,
    "passed  webhook accepts the right key",
  ],
  [
    204,
    `failed  webhook rejects a wrong key: Status 204, not 401. ${noCheck}`,
    "passed  webhook accepts the right key",
  ],
  [
    299,
    `failed  webhook rejects a wrong key: Status 299, not 401. ${noCheck}`,
    "passed  webhook accepts the right key",
  ],
  [
    300,
    `failed  webhook rejects a wrong key: Status 300, not 401. ${noCheck}`,
    `failed  webhook accepts the right key: Status 300. ${log}`,
  ],
  [
    307,
    `failed  webhook rejects a wrong key: Status 307, not 401. ${noCheck}`,
    `failed  webhook accepts the right key: Status 307. ${log}`,
  ],
  [
    401,
    "passed  webhook rejects a wrong key",
    `failed  webhook accepts the right key: Status 401. ${sameKey}`,
  ],
  [
    403,
    "passed  webhook rejects a wrong key",
    `failed  webhook accepts the right key: Status 403. ${sameKey}`,
  ],
  [
    404,
    `failed  webhook rejects a wrong key: Status 404, not 401. ${noCheck}`,
    `failed  webhook accepts the right key: Status 404. ${log}`,
  ],
  [
    500,
    `failed  webhook rejects a wrong key: Status 500, not 401. ${noCheck}`,
    `failed  webhook accepts the right key: Status 500. ${log}`,
  ],
])("a receiver that responds with %i to every key", async (status, wrongKey, rightKey) => {
  const { lines } = await checkReceiver(async () => new Response(null, { status }));
  expect(lines).toEqual([wrongKey, rightKey]);
});

test("the SDK's own handler passes", async () => {
  const changes: unknown[] = [];
  const handler = createWebhookHandler({
    apiKey: "kept-secret",
    onCustomerChange: ({ customer }) => void changes.push(customer.identifier),
  });
  const { lines, session } = await checkReceiver(handler);
  expect(lines).toEqual(["passed  webhook rejects a wrong key", "passed  webhook accepts the right key"]);
  expect(changes).toEqual(["imin-check"]);
  expect(session.recorder.responses.map(({ operation }) => operation)).toEqual(["webhook", "webhook"]);
});

test("two events are posted to the URL, one with each key, and redirects are not followed", async () => {
  const events: unknown[] = [];
  await checkReceiver(async (request) => {
    const { method, headers, redirect } = request;
    const [key, type] = [headers.get("x-api-key"), headers.get("content-type")];
    events.push([method, request.url, redirect, key, type, await request.json()]);
    return new Response();
  });
  const event = {
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    "@id": "https://book.imin.co/api/v2/customer-accounts/imin-check",
    identifier: "imin-check",
  };
  expect(events).toEqual([
    ["POST", url, "manual", "not-11-the-key", "application/json", event],
    ["POST", url, "manual", "kept-secret", "application/json", event],
  ]);
});

test("a receiver can respond with JSON of any type", async () => {
  const { lines } = await checkReceiver(async () => new Response("{}", { status: 401 }));
  expect(lines[0]).toBe("passed  webhook rejects a wrong key");
  const { session } = await checkReceiver(async () => new Response("{}"));
  expect(session.recorder.differences).toEqual([]);
});

const silent = "Check the URL, and that the receiver runs and responds in time to this machine.";

test("a receiver that hangs up or is silent gets advice", async () => {
  const cause = Object.assign(new Error("closed"), { code: "UND_ERR_SOCKET" });
  const closed = await checkReceiver(() => Promise.reject(new TypeError("fetch failed", { cause })));
  expect(closed.failures).toEqual([
    `failed  webhook rejects a wrong key: No response from the receiver (UND_ERR_SOCKET). ${silent}`,
    `failed  webhook accepts the right key: No response from the receiver (UND_ERR_SOCKET). ${silent}`,
  ]);
  const hanging = await checkReceiver(untilAborted, {}, ...["--timeout", "20"]);
  expect(hanging.failures).toContain(
    `failed  webhook accepts the right key: No response from the receiver. ${silent}`,
  );
});

test("an interruption does not count as a failure of the receiver", async () => {
  const interruption = new AbortController();
  const { lines } = await checkReceiver(
    ({ signal }) => {
      interruption.abort();
      return Promise.reject(signal.reason);
    },
    { signal: interruption.signal },
  );
  expect(lines).toEqual([
    "skipped webhook rejects a wrong key: Interrupted.",
    "skipped webhook accepts the right key: Interrupted.",
  ]);
});

test("--webhook adds both checks to the run, with its key", async () => {
  const keys: unknown[] = [];
  const { lines } = await run([...flags, "--webhook", url, "--webhook-key", "kept-secret", "--yes"], {
    respond: async (request) => {
      if (request.url === url) keys.push(request.headers.get("x-api-key"));
      return new Response(null, { status: 401 });
    },
  });
  expect(keys).toEqual(["not-11-the-key", "kept-secret"]);
  expect(lines).toContain("passed  webhook rejects a wrong key");
});
