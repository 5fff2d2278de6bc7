import { createSandbox, type SandboxFault } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails } from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

const NOON = "2026-11-23T12:00:00Z";
const UNKNOWN_ACCOUNT = "/customer-accounts/unknown";

describe.each(INTERFACES)("over %s", (_name, begin) => {
  test("a status with Retry-After applies as often as configured", async () => {
    const { broker } = await begin({
      faults: [{ operation: "customers.get", status: 503, retryAfter: 2, count: 2 }],
    });
    const responses = [1, 2, 3].map(() => broker.get(UNKNOWN_ACCOUNT));
    const [first, ...others] = await Promise.all(responses);
    expect(first).toMatchObject({ status: 503, body: { "@type": expect.stringMatching(/Error$/) } });
    expect(first?.headers.get("retry-after")).toBe("2");
    expect(others.map(({ status }) => status)).toEqual([503, 404]);
  });

  test("an HTML page or a redirect replaces the response", async () => {
    const { broker } = await begin({
      faults: [
        { html: true, count: 1 },
        { redirect: "https://elsewhere.example/", status: 307, count: 1 },
      ],
    });
    const page = await broker.get(UNKNOWN_ACCOUNT);
    expect(page.status).toBe(502);
    expect(page.headers.get("content-type")).toContain("text/html");
    const redirect = await broker.get(UNKNOWN_ACCOUNT);
    expect(redirect.status).toBe(307);
    expect(redirect.headers.get("location")).toBe("https://elsewhere.example/");
  });

  test("a dropped request has no effect, but a dropped response has", async () => {
    const { sandbox, broker } = await begin();
    sandbox.faults.add({ operation: "customers.create", drop: "request", count: 1 });
    sandbox.faults.add({ operation: "customers.create", drop: "response", count: 1 });
    await expect(broker.createCustomer()).rejects.toThrow(TypeError);
    expect(sandbox.snapshot()["customers"]).toHaveLength(0);
    await expect(broker.createCustomer()).rejects.toThrow(TypeError);
    expect(sandbox.snapshot()["customers"]).toHaveLength(1);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined, undefined]);
    await broker.createCustomer();
    expect(sandbox.snapshot()["customers"]).toHaveLength(2);
  });

  test("a truncated response ends in the middle of its body", async () => {
    const { sandbox, broker, fetch } = await begin();
    const customer = await broker.createCustomer();
    sandbox.faults.add({ truncate: true });
    const response = await fetch(`${broker.booking}/customer-accounts/${customer}`, {
      headers: { "X-API-KEY": sandbox.apiKey },
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test("a delay ends when the caller aborts", async () => {
    const { sandbox, broker, fetch } = await begin({ faults: [{ delay: 60_000 }] });
    const request = fetch(`${broker.booking}${UNKNOWN_ACCOUNT}`, {
      headers: { "X-API-KEY": sandbox.apiKey },
      signal: AbortSignal.timeout(50),
    });
    await expect(request).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

test("a request that is aborted while its body is read is not delayed", async () => {
  const sandbox = createSandbox({ faults: [{ delay: 60_000 }] });
  const stop = new AbortController();
  const body = new ReadableStream({
    pull(controller) {
      stop.abort(new Error("stopped"));
      controller.close();
    },
  });
  const request = { method: "POST", body, duplex: "half", signal: stop.signal };
  await expect(sandbox.fetch("https://book.imin.co/api/v2/customer-accounts", request)).rejects.toThrow(
    "stopped",
  );
});

test("a fault that takes effect books although the response is an error", async () => {
  const sandbox = createSandbox({
    faults: [{ operation: "checkout.createSession", status: 504, takesEffect: true, count: 1 }],
  });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(504);
  expect(sandbox.snapshot()["sessions"]).toHaveLength(1);
});

test("a share of requests is affected, and the same ones for the same seed", async () => {
  const statuses = async (seed: number) => {
    const sandbox = createSandbox({ seed, faults: [{ status: 500, share: 0.25 }] });
    const broker = new Broker(sandbox, sandbox.fetch);
    const found: number[] = [];
    for (let count = 0; count < 200; count++) found.push((await broker.get(UNKNOWN_ACCOUNT)).status);
    return found;
  };
  const once = await statuses(7);
  expect(await statuses(7)).toEqual(once);
  expect(await statuses(8)).not.toEqual(once);
  const struck = once.filter((status) => status === 500).length;
  expect(struck).toBeGreaterThan(25);
  expect(struck).toBeLessThan(75);
});

test("delays add up with other effects, and faults can be skipped and cleared", async () => {
  const sandbox = createSandbox({ faults: [{ delay: 1 }, { status: 500, skip: 1 }] });
  const broker = new Broker(sandbox, sandbox.fetch);
  expect((await broker.get(UNKNOWN_ACCOUNT)).status).toBe(404);
  expect((await broker.get(UNKNOWN_ACCOUNT)).status).toBe(500);
  sandbox.faults.clear();
  expect((await broker.get(UNKNOWN_ACCOUNT)).status).toBe(404);
});

test("actions can be affected individually by name", async () => {
  const sandbox = createSandbox({ faults: [{ operation: "customers.setAccessPass", status: 500 }] });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const act = (type: string, object: unknown) =>
    broker.send("POST", `${broker.booking}/customer-accounts/${customer}/actions`, {
      "@context": "https://openactive.io/",
      "@type": type,
      object,
    });
  expect((await act("CustomerUpdateAction", { "@type": "Person", ...louisDetails })).status).toBe(200);
  expect((await act("imin:AccessPassUpdateAction", { "@type": "Barcode", text: "A1" })).status).toBe(500);
});

test.each([
  [{}],
  [{ status: 42 }],
  [{ status: 500, share: 2 }],
  [{ status: 500, count: -1 }],
  [{ delay: Number.NaN }],
  [{ drop: "everything" as "response" }],
])("the fault %o is rejected when the sandbox is created", (fault) => {
  expect(() => createSandbox({ faults: [fault] })).toThrow(TypeError);
});

describe.each(INTERFACES)("over %s, a fault", (_name, begin) => {
  test("responds with a custom body, headers and content type", async () => {
    const { sandbox, broker, fetch } = await begin();
    const get = () => fetch(`${broker.booking}/entitlements`, { headers: { "X-API-KEY": sandbox.apiKey } });
    sandbox.faults.add({ body: "<p>Blocked</p>", contentType: "text/html", status: 403, count: 1 });
    const blocked = await get();
    expect([blocked.status, blocked.headers.get("content-type"), await blocked.text()]).toEqual([
      403,
      "text/html",
      "<p>Blocked</p>",
    ]);
    sandbox.faults.add({ body: { items: [] }, count: 1 });
    const json = await get();
    expect([json.status, await json.json()]).toEqual([200, { items: [] }]);
    sandbox.faults.add({ headers: { "X-Request-Id": "r-1" }, count: 1 });
    const own = await get();
    expect(own.headers.get("x-request-id")).toBe("r-1");
    expect(await own.json()).toMatchObject({ type: "ConceptScheme" });
  });

  test.each([
    [204, undefined, ""],
    [304, undefined, ""],
    [400, "OpenBookingError", "configured to fail"],
    [429, "TooManyRequestsError", "configured to fail"],
    [500, "InternalOpenBookingError", "configured to fail"],
    [503, "TemporarilyUnableToUpdateOrderError", "configured to fail"],
  ])("responds with %i and a body that fits", async (status, type, text) => {
    const { sandbox, broker, fetch } = await begin();
    sandbox.faults.add({ status, retryAfter: "Mon, 23 Nov 2026 12:00:05 GMT" });
    const response = await fetch(`${broker.booking}/entitlements`);
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe("Mon, 23 Nov 2026 12:00:05 GMT");
    const body = await response.text();
    expect(body).toContain(text);
    expect(body === "" ? undefined : JSON.parse(body)["@type"]).toBe(type);
  });

  test("limits the rate per milliseconds", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    sandbox.faults.add({ rateLimit: { requests: 1, per: 60_000 } });
    const statuses = [await broker.get("/entitlements"), await broker.get("/entitlements")];
    expect(statuses.map(({ status }) => status)).toEqual([200, 429]);
  });

  test("sends the body slowly after the headers", async () => {
    const { sandbox, broker, fetch } = await begin();
    sandbox.faults.add({ body: "drops", drip: 20 });
    const started = performance.now();
    const response = await fetch(`${broker.booking}/entitlements`);
    const headersAfter = performance.now() - started;
    expect(await response.text()).toBe("drops");
    const bodyAfter = performance.now() - started - headersAfter;
    expect(bodyAfter).toBeGreaterThan(70);
  });

  test("stops a slow body when the caller aborts", async () => {
    const { sandbox, broker, fetch } = await begin();
    sandbox.faults.add({ body: "x".repeat(1000), drip: 1000 });
    const response = await fetch(`${broker.booking}/entitlements`, { signal: AbortSignal.timeout(100) });
    await expect(response.text()).rejects.toThrow();
  });

  test("limits the rate of requests, and says when to retry", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    sandbox.faults.add({ rateLimit: { requests: 2, per: "PT1M" } });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await broker.get("/entitlements")).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
    const limited = await broker.get("/entitlements");
    expect(limited.body["@type"]).toBe("TooManyRequestsError");
    const seconds = Number(limited.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    sandbox.clock.advance("PT1M");
    expect((await broker.get("/entitlements")).status).toBe(200);
  });

  test("applies for the duration of maintenance, by the sandbox's clock", async () => {
    const { sandbox, broker } = await begin({
      clock: NOON,
      faults: [{ status: 503, from: "2026-11-23T13:00:00Z", until: "2026-11-23T14:00:00Z" }],
    });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) {
      statuses.push((await broker.get("/entitlements")).status);
      sandbox.clock.advance("PT1H");
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  test("affects one customer's requests and no others", async () => {
    const { sandbox, broker } = await begin();
    const [louis, ada] = [await broker.createCustomer(), await broker.createCustomer()];
    const orders = [await broker.book(sandbox, louis), await broker.book(sandbox, ada)];
    sandbox.faults.add({ customer: louis, status: 500 });
    for (const [index, customer] of [louis, ada].entries()) {
      const status = index === 0 ? 500 : 200;
      const order = (await broker.get(`/orders/${orders[index]}`)).status;
      const account = (await broker.get(`/customer-accounts/${customer}`)).status;
      const list = (await broker.get(`/orders?customerIdentifier=${customer}`)).status;
      expect([order, account, list]).toEqual([status, status, status]);
      const session = await broker.createSession(checkoutSessionFor(customer));
      expect(session.status).toBe(index === 0 ? 500 : 201);
    }
  });

  test("affects a path, in which * matches anything", async () => {
    const { sandbox, broker } = await begin();
    sandbox.faults.add({ path: "/api/v2/customer-accounts/*", status: 500 });
    expect((await broker.get("/customer-accounts/x")).status).toBe(500);
    expect((await broker.get("/entitlements")).status).toBe(200);
    expect(await broker.createCustomer()).toMatch(/^[A-Za-z]{10}$/);
  });

  test("is not required for an expired key, or for a second one", async () => {
    const { sandbox, broker, fetch } = await begin({
      clock: NOON,
      apiKeys: [{ key: "old-key", expires: "2026-11-23T13:00:00Z" }, { key: "second-key" }],
    });
    const get = (key: string) => fetch(`${broker.booking}/entitlements`, { headers: { "X-API-KEY": key } });
    const before = [await get("old-key"), await get("second-key"), await get(sandbox.apiKey)];
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);
    sandbox.clock.advance("PT1H");
    const expired = await get("old-key");
    expect(expired.status).toBe(401);
    expect(await expired.json()).toMatchObject({ description: expect.stringContaining("expired") });
    expect((await get("second-key")).status).toBe(200);
    expect(sandbox.requests.map(({ apiKey }) => apiKey)).toEqual([
      "valid",
      "valid",
      "valid",
      "expired",
      "valid",
    ]);
  });

  test("keeps the sandbox's own date on the response", async () => {
    const { broker } = await begin({ clock: NOON, faults: [{ status: 503, skip: 1 }] });
    for (const status of [200, 503]) {
      const response = await broker.get("/entitlements");
      expect([response.status, response.headers.get("date")]).toEqual([
        status,
        "Mon, 23 Nov 2026 12:00:00 GMT",
      ]);
    }
  });
});

test.each([
  [{ stauts: 500 }, /unknown `stauts`; valid are operation, path/],
  [{ operation: "orders.cancel", status: 500 }, /one of "customers.create", .*not "orders.cancel"/],
  [{ operation: "orders.get", duplicates: 1 }, /`duplicates` is only for webhooks/],
  [{ operation: "webhook", status: 500 }, /`status` does not apply to webhooks/],
  [{ operation: ["webhook", "orders.get"], delay: 1 }, /cannot be combined with other operations/],
  [{ operation: "webhook" }, /it requires one of delay, drop, duplicates, postpone/],
  [{ status: 500, from: "noon" }, /a date-time with an offset/],
  [{ rateLimit: { requests: 0, per: 1 } }, /`fault.rateLimit.requests` must be a whole number from 1/],
  [{ rateLimit: 5 }, /an object with requests, per/],
  [{ rateLimit: { requests: 1, per: 0 } }, /`fault.rateLimit.per` must be an ISO 8601 duration/],
  [{ rateLimit: { requests: 1, per: "often" } }, /`fault.rateLimit.per` must be an ISO 8601 duration/],
  [{ status: 503, retryAfter: -1 }, /`fault.retryAfter` must be seconds or an HTTP date, not -1/],
  [{ status: 503, retryAfter: "" }, /`fault.retryAfter` must be seconds or an HTTP date/],
  [{ status: 503, retryAfter: true }, /`fault.retryAfter` must be seconds or an HTTP date/],
  [{ headers: { a: 1 } }, /an object of strings/],
  [{ drip: "slowly" }, /`fault.drip` must be a number/],
  [[], /must be an object/],
  ["503", /must be an object/],
])("the fault %j is rejected with the valid values", (fault, message) => {
  const sandbox = createSandbox();
  // Allowed by JavaScript, but not by TypeScript.
  expect(() => sandbox.faults.add(fault as SandboxFault)).toThrow(message as RegExp);
  expect(() => sandbox.faults.add(fault as SandboxFault)).toThrow(TypeError);
  expect(sandbox.faults.all).toEqual([]);
});
