import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker, inProcess } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails } from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

const NOON = "2026-11-23T12:00:00Z";

describe.each(INTERFACES)("JSON over %s", (_name, begin) => {
  test("lists every route with its arguments, without a key", async () => {
    const { broker, fetch } = await begin();
    const response = await fetch(`${new URL(broker.booking).origin}/sandbox`);
    expect(response.headers.get("content-type")).toContain("application/json");
    const { routes } = (await response.json()) as { routes: { method: string; path: string }[] };
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /sandbox/emails",
      "GET /sandbox/requests",
      "GET /sandbox/webhook-deliveries",
      "GET /sandbox/faults",
      "GET /sandbox/clock",
      "GET /sandbox/snapshot",
      "POST /sandbox/faults",
      "POST /sandbox/faults/clear",
      "PUT /sandbox/snapshot",
      "POST /sandbox/reset",
      "POST /sandbox/clock",
      "POST /sandbox/checkout-sessions/:session/complete",
      "POST /sandbox/changeCustomer",
      "POST /sandbox/seller/cancel",
      "POST /sandbox/seller/reschedule",
      "POST /sandbox/seller/refuseCancellation",
      "POST /sandbox/seller/setAttendance",
      "POST /sandbox/seller/refuseUpdates",
      "POST /sandbox/seller/changeAccessPass",
      "POST /sandbox/seller/removeEntitlement",
      "POST /sandbox/seller/changeHiddenEntitlement",
      "POST /sandbox/seller/disconnectAccount",
      "POST /sandbox/catalog/addSession",
      "POST /sandbox/catalog/addSlot",
      "POST /sandbox/catalog/change",
    ]);
    expect(routes.find(({ path }) => path === "/sandbox/seller/reschedule")).toMatchObject({
      arguments: [
        { name: "identifier", required: true },
        { name: "startDate", required: true, value: expect.stringContaining("date-time") },
        { name: "endDate", required: false },
      ],
    });
  });

  test("requires the sandbox's key for everything else", async () => {
    const { sandbox, broker, fetch } = await begin();
    const { origin } = new URL(broker.booking);
    for (const [method, path] of [
      ["GET", "emails"],
      ["GET", "requests"],
      ["GET", "faults"],
      ["GET", "snapshot"],
      ["POST", "faults"],
      ["POST", "clock"],
      ["POST", "reset"],
      ["POST", "faults/clear"],
      ["POST", "seller/cancel"],
    ] as const) {
      for (const headers of [{}, { "X-API-KEY": "wrong" }]) {
        const { status } = await fetch(`${origin}/sandbox/${path}`, { method, headers });
        expect(status).toBe(401);
      }
    }
    expect(sandbox.requests).toEqual([]);
  });

  test("lists requests, but not its own", async () => {
    const { sandbox, broker } = await begin();
    await broker.createCustomer();
    const { body } = await broker.control("GET", "requests");
    expect(body).toMatchObject([{ operation: "customers.create", status: 201, apiKey: "valid" }]);
    expect(sandbox.requests).toHaveLength(1);
  });

  test("adds, lists and removes faults", async () => {
    const { broker } = await begin();
    const fault = { operation: "customers.get", status: 503, count: 1 };
    expect((await broker.control("POST", "faults", fault)).status).toBe(204);
    expect((await broker.control("POST", "faults", [fault, { ...fault, status: 500 }])).status).toBe(204);
    expect((await broker.control("GET", "faults")).body).toEqual([fault, fault, { ...fault, status: 500 }]);
    expect((await broker.get("/customer-accounts/x")).status).toBe(503);
    const wrong = await broker.control("POST", "faults", [{ delay: 1 }, { stauts: 500 }]);
    expect(wrong).toMatchObject({ status: 400, body: { description: expect.stringContaining("`stauts`") } });
    expect((await broker.control("GET", "faults")).body).toHaveLength(3);
    expect((await broker.control("POST", "faults/clear")).status).toBe(204);
    expect((await broker.get("/customer-accounts/x")).status).toBe(404);
  });

  test("is not affected by faults itself", async () => {
    const { sandbox, broker } = await begin({ faults: [{ status: 500 }] });
    expect((await broker.control("GET", "clock")).status).toBe(200);
    expect((await broker.get("/entitlements")).status).toBe(500);
    expect(sandbox.faults.all).toHaveLength(1);
  });

  test("returns the time and advances it", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    expect((await broker.control("GET", "clock")).body).toEqual({ now: "2026-11-23T12:00:00.000Z" });
    const moved = await broker.control("POST", "clock", { by: "PT90M" });
    expect(moved.body).toEqual({ now: "2026-11-23T13:30:00.000Z" });
    expect((await broker.control("POST", "clock", { by: 1500 })).status).toBe(200);
    expect(sandbox.clock.now()).toEqual(new Date("2026-11-23T13:30:01.500Z"));
    for (const by of ["tomorrow", -1, "P9999Y", undefined]) {
      expect((await broker.control("POST", "clock", { by })).status).toBe(400);
    }
  });

  test("completes a checkout", async () => {
    const { broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const { body } = await broker.createSession(checkoutSessionFor(customer));
    const session = body.potentialAction[0].target.split("/").pop();
    const completed = await broker.control("POST", `checkout-sessions/${session}/complete`);
    expect(completed).toMatchObject({ status: 200, body: { session, order: expect.any(String) } });
    expect((await broker.control("GET", "emails")).body).toMatchObject([
      { kind: "confirmation", to: louisDetails.email, order: completed.body.order },
    ]);
    expect((await broker.control("POST", "checkout-sessions/none/complete")).status).toBe(404);
  });

  test("changes a customer as a seller would", async () => {
    const { broker } = await begin();
    const customer = await broker.createCustomer();
    const changes = { telephone: "020 7946 0999" };
    expect((await broker.control("POST", "changeCustomer", { customer, changes })).status).toBe(204);
    expect((await broker.get(`/customer-accounts/${customer}`)).body.telephone).toBe(changes.telephone);
  });

  test("returns a snapshot, restores it, and resets", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    sandbox.clock.advance("P1D");
    const { body: snapshot } = await broker.control("GET", "snapshot");
    await broker.control("POST", "reset");
    expect((await broker.get(`/customer-accounts/${customer}`)).status).toBe(404);
    expect((await broker.control("PUT", "snapshot", snapshot)).status).toBe(204);
    expect((await broker.get(`/customer-accounts/${customer}`)).status).toBe(200);
    expect(sandbox.clock.now()).toEqual(new Date("2026-11-24T12:00:00Z"));
    for (const wrong of [{}, [], { ...snapshot, version: 2 }, { version: 1, orders: 5 }]) {
      expect((await broker.control("PUT", "snapshot", wrong)).status).toBe(400);
    }
    expect((await broker.get(`/customer-accounts/${customer}`)).status).toBe(200);
  });

  test("rejects anything but an object of arguments, and names the valid ones", async () => {
    const { broker } = await begin();
    expect((await broker.control("POST", "seller/cancel", [])).status).toBe(400);
    expect((await broker.control("POST", "seller/cancel", "x")).status).toBe(400);
    const none = await broker.control("POST", "seller/cancel");
    expect(none).toMatchObject({
      status: 400,
      body: { description: expect.stringContaining("seller.cancel: `identifier` is missing") },
    });
    const unknown = await broker.control("POST", "seller/sell", {});
    expect(unknown).toMatchObject({
      status: 404,
      body: { description: expect.stringContaining("GET /sandbox lists") },
    });
    expect((await broker.control("GET", "seller/cancel")).status).toBe(405);
  });
});

test("a form of the start page needs no key, but must come from the sandbox's own origin", async () => {
  const sandbox = createSandbox({ clock: NOON });
  const post = (path: string, fields: Record<string, string>, origin?: string) =>
    sandbox.fetch(`https://book.imin.co/sandbox/${path}`, {
      method: "POST",
      redirect: "manual",
      headers: origin === undefined ? {} : { Origin: origin },
      body: new URLSearchParams(fields),
    });
  const moved = await post("clock", { by: "PT1H" }, "https://book.imin.co");
  expect([moved.status, moved.headers.get("location")]).toEqual([303, "/#clock"]);
  expect((await post("clock", { by: "PT1H" }, "https://evil.example")).status).toBe(403);
  expect((await post("clock", { by: "PT1H" }, "null")).status).toBe(403);
  expect(sandbox.clock.now()).toEqual(new Date("2026-11-23T13:00:00Z"));
  await post("faults", { json: '{"status":503,"count":1}' });
  expect(sandbox.faults.all).toEqual([{ status: 503, count: 1 }]);
  const refused = await post("seller/cancel", { identifier: "<b>" });
  expect(refused.status).toBe(404);
  expect(refused.headers.get("content-type")).toContain("text/html");
  expect(await refused.text()).toContain("&lt;b&gt;");
  expect((await post("faults", { json: "{" })).status).toBe(400);
});

test("a snapshot of thousands of customers can be restored", async () => {
  const { sandbox, broker } = inProcess();
  for (let count = 0; count < 6000; count++) await broker.createCustomer();
  const snapshot = sandbox.snapshot();
  expect(JSON.stringify(snapshot).length).toBeGreaterThan(1_000_000);
  const other = createSandbox();
  const server = await other.listen();
  const remote = new Broker(other, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  expect((await remote.control("PUT", "snapshot", snapshot)).status).toBe(204);
  expect(other.snapshot()["customers"]).toHaveLength(6000);
  await server.close();
});

test("restoring an invalid snapshot throws and changes nothing", async () => {
  const { sandbox, broker } = inProcess();
  const customer = await broker.createCustomer();
  for (const wrong of [undefined, null, "x", { version: 2 }]) {
    // Allowed by JavaScript, but not by TypeScript.
    expect(() => sandbox.restore(wrong as never)).toThrow(TypeError);
  }
  expect((await broker.get(`/customer-accounts/${customer}`)).status).toBe(200);
});
