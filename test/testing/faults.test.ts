import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails } from "../support/documents.ts";
import { WAYS_IN } from "./ways-in.ts";

const URL_OF_NOBODY = "/customer-accounts/nobody";

describe.each(WAYS_IN)("over %s", (_name, begin) => {
  test("a status with Retry-After strikes as often as it says", async () => {
    const { broker } = await begin({
      faults: [{ operation: "customers.get", status: 503, retryAfter: 2, count: 2 }],
    });
    const responses = [1, 2, 3].map(() => broker.get(URL_OF_NOBODY));
    const [first, ...others] = await Promise.all(responses);
    expect(first).toMatchObject({ status: 503, body: { "@type": expect.stringMatching(/Error$/) } });
    expect(first?.headers.get("retry-after")).toBe("2");
    expect(others.map(({ status }) => status)).toEqual([503, 404]);
  });

  test("an HTML page or a redirect takes the answer's place", async () => {
    const { broker } = await begin({
      faults: [
        { html: true, count: 1 },
        { redirect: "https://elsewhere.example/", status: 307, count: 1 },
      ],
    });
    const page = await broker.get(URL_OF_NOBODY);
    expect(page.status).toBe(502);
    expect(page.headers.get("content-type")).toContain("text/html");
    const redirect = await broker.get(URL_OF_NOBODY);
    expect(redirect.status).toBe(307);
    expect(redirect.headers.get("location")).toBe("https://elsewhere.example/");
  });

  test("a dropped request has done nothing, and a dropped answer has", async () => {
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

  test("a truncated answer breaks off in the middle of its body", async () => {
    const { sandbox, broker, fetch } = await begin();
    const customer = await broker.createCustomer();
    sandbox.faults.add({ truncate: true });
    const response = await fetch(`${broker.booking}/customer-accounts/${customer}`, {
      headers: { "X-API-KEY": sandbox.apiKey },
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test("a delay ends when the caller gives up", async () => {
    const { sandbox, broker, fetch } = await begin({ faults: [{ delay: 60_000 }] });
    const request = fetch(`${broker.booking}${URL_OF_NOBODY}`, {
      headers: { "X-API-KEY": sandbox.apiKey },
      signal: AbortSignal.timeout(50),
    });
    await expect(request).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

test("a fault that takes effect books although the answer is an error", async () => {
  const sandbox = createSandbox({
    faults: [{ operation: "checkout.createSession", status: 504, takesEffect: true, count: 1 }],
  });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(504);
  expect(sandbox.snapshot()["sessions"]).toHaveLength(1);
});

test("a share of requests is struck, and the same ones for the same seed", async () => {
  const statuses = async (seed: number) => {
    const sandbox = createSandbox({ seed, faults: [{ status: 500, share: 0.25 }] });
    const broker = new Broker(sandbox, sandbox.fetch);
    const found: number[] = [];
    for (let count = 0; count < 200; count++) found.push((await broker.get(URL_OF_NOBODY)).status);
    return found;
  };
  const once = await statuses(7);
  expect(await statuses(7)).toEqual(once);
  expect(await statuses(8)).not.toEqual(once);
  const struck = once.filter((status) => status === 500).length;
  expect(struck).toBeGreaterThan(25);
  expect(struck).toBeLessThan(75);
});

test("delays add up with whatever else goes wrong, and faults can be skipped and cleared", async () => {
  const sandbox = createSandbox({ faults: [{ delay: 1 }, { status: 500, skip: 1 }] });
  const broker = new Broker(sandbox, sandbox.fetch);
  expect((await broker.get(URL_OF_NOBODY)).status).toBe(404);
  expect((await broker.get(URL_OF_NOBODY)).status).toBe(500);
  sandbox.faults.clear();
  expect((await broker.get(URL_OF_NOBODY)).status).toBe(404);
});

test("actions can be struck each by their own name", async () => {
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
])("the fault %o is refused when the sandbox is made", (fault) => {
  expect(() => createSandbox({ faults: [fault] })).toThrow(TypeError);
});
