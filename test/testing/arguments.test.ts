import { IminClient } from "imin-sdk";
import { type CustomerChanges, createSandbox, type Sandbox, type SandboxOptions } from "imin-sdk/testing";
import { iminHandlers } from "imin-sdk/testing/msw";
import { describe, expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";

describe("createSandbox rejects", () => {
  test.each([
    ["an unknown option", { clok: NOON }, /unknown `clok`; valid are seed, clock, faults, .*snapshot/],
    [
      "a malformed duration",
      { cancellationDelay: "5 minutes" },
      /`createSandbox.cancellationDelay` must be an ISO 8601 duration/,
    ],
    [
      "a duration without a unit",
      { sessionLifetime: 3600 },
      /sessionLifetime` must be an ISO 8601 duration.*not 3600/,
    ],
    [
      "a webhook URL without a scheme",
      { webhook: { url: "broker.example/imin", apiKey: "k" } },
      /webhook.url` must be an http or https URL, not "broker.example\/imin"/,
    ],
    [
      "a webhook URL of another scheme",
      { webhook: { url: "ftp://broker.example", apiKey: "k" } },
      /http or https URL/,
    ],
    ["a webhook without a key", { webhook: { url: "https://broker.example" } }, /`apiKey` is missing/],
    [
      "an unknown property of the webhook",
      { webhook: { url: "https://b.example", apiKey: "k", key: "k" } },
      /unknown `key`; valid are url, apiKey, fetch/,
    ],
    ["an invalid clock", { clock: "noon" }, /clock` must be a date, or a function/],
    ["an empty key", { apiKey: "" }, /apiKey` must be a string/],
    ["a string instead of a boolean", { customerOnOrders: "yes" }, /customerOnOrders` must be true or false/],
    [
      "an invalid snapshot",
      { snapshot: { version: 7 } },
      /snapshot` must be the result of a sandbox's snapshot\(\)/,
    ],
    [
      "a snapshot with other records",
      { snapshot: { version: 1, orders: [{}] } },
      /not a snapshot of a sandbox/,
    ],
    [
      "a snapshot without records",
      { snapshot: { version: 1, customers: [5] } },
      /not a snapshot of a sandbox/,
    ],
    ["a value that is not an object", "options", /`options` must be an object/],
    ["a seed that is an object", { seed: {} }, /seed` must be a string or a number, not \{\}/],
    ["an invalid date for a clock", { clock: new Date("noon") }, /clock` must be a date, or a function/],
    ["one fault instead of a list", { faults: { status: 500 } }, /faults` must be a list of faults/],
    ["one key instead of a list", { apiKeys: { key: "k" } }, /apiKeys` must be a list, each an object with/],
    [
      "a key that expires at no moment",
      { apiKeys: [{ key: "k", expires: new Date("soon") }] },
      /apiKeys\[0\].expires` must be a date-time with an offset/,
    ],
    [
      "a webhook function that is none",
      { webhook: { url: "https://b.example", apiKey: "k", fetch: "fetch" } },
      /webhook.fetch` must be a function, not "fetch"/,
    ],
    ["a function for a text", { apiKey: () => "k" }, /apiKey` must be a string, not a function/],
    ["a large number", { seed: 1n }, /seed` must be .*, not a value that JSON cannot hold \(bigint\)/],
    ["a symbol", { seed: Symbol("seed") }, /seed` must be a string or a number, not Symbol\(seed\)/],
  ])("%s", (_name, options, message) => {
    // Allowed by JavaScript, but not by TypeScript.
    expect(() => createSandbox(options as SandboxOptions)).toThrow(message);
    expect(() => createSandbox(options as SandboxOptions)).toThrow(TypeError);
  });
});

test.each([
  ["milliseconds", Date.parse(NOON)],
  ["a date", new Date(NOON)],
  ["a function that returns milliseconds", () => Date.parse(NOON)],
  ["a function that returns a date", () => new Date(NOON)],
])("the clock can be %s", (_name, clock) => {
  expect(createSandbox({ clock }).clock.now()).toEqual(new Date(NOON));
});

/** Allowed by JavaScript, but not by TypeScript. */
const wrong = (given: unknown) => given as never;

describe("every other method rejects, naming valid arguments:", () => {
  const session = `${FEEDS}/scheduled-sessions/00000000000000001741`;
  test.each<[string, (sandbox: Sandbox) => unknown, RegExp]>([
    [
      "an unknown option of listen",
      (sandbox) => sandbox.listen(wrong({ prot: 4010 })),
      /listen: unknown `prot`; valid are port, host/,
    ],
    [
      "a port as a string",
      (sandbox) => sandbox.listen(wrong({ port: "4010" })),
      /listen.port` must be a whole number from 0 to 65535, not "4010"/,
    ],
    ["an invalid port", (sandbox) => sandbox.listen({ port: 65_536 }), /from 0 to 65535, not 65536/],
    ["an invalid host", (sandbox) => sandbox.listen({ host: "" }), /listen.host` must be a string/],
    [
      "a port instead of options",
      (sandbox) => sandbox.listen(wrong(4010)),
      /options` must be an object, not 4010/,
    ],
    [
      "options that are a promise",
      (sandbox) => sandbox.listen(wrong(Promise.resolve({}))),
      /not a promise \(await it first\)/,
    ],
    [
      "an unknown option of iminHandlers",
      (sandbox) => iminHandlers(sandbox, wrong({ baseUrl: "https://a.example" })),
      /iminHandlers: unknown `baseUrl`; valid are bookingBaseUrl, checkoutBaseUrl/,
    ],
    [
      "a base URL without its scheme",
      (sandbox) => iminHandlers(sandbox, { searchBaseUrl: "search.imin.co" }),
      /searchBaseUrl` must be an http or https URL, not "search.imin.co"/,
    ],
    ["handlers without a sandbox", () => iminHandlers(wrong({})), /sandbox` must be a sandbox, not \{\}/],
    [
      "a moment instead of times",
      ({ seller }) => seller.reschedule(session, wrong("2026-11-27T18:30:00Z")),
      /seller.reschedule` must be an object, not "2026-11-27T18:30:00Z"/,
    ],
    [
      "an unknown time",
      ({ seller }) => seller.reschedule(session, wrong({ start: NOON })),
      /unknown `start`; valid are identifier, startDate, endDate/,
    ],
    [
      "an invalid attendance",
      ({ seller }) => seller.setAttendance("item", wrong("late")),
      /attendance` must be one of "attended", "absent", not "late"/,
    ],
    [
      "a session's name instead of its properties",
      ({ catalog }) => catalog.addSession(wrong("Yoga")),
      /catalog.addSession` must be an object, not "Yoga"/,
    ],
    [
      "an unknown property of a slot",
      ({ catalog }) => catalog.addSlot(wrong({ courts: 2 })),
      /unknown `courts`; valid are identifier/,
    ],
    [
      "an unknown property within another",
      ({ catalog }) => catalog.addSession(wrong({ offers: [{ prize: 5 }] })),
      /offers\[0\]: unknown `prize`; valid are id, name, price/,
    ],
    [
      "a list instead of changes",
      ({ catalog }) => catalog.change(session, wrong([])),
      /catalog.change` must be an object, not \[\]/,
    ],
    [
      "invalid changes of a customer",
      (sandbox) => sandbox.changeCustomer("a", wrong(null)),
      /changes` must be an object, not null/,
    ],
    ["an invalid fault", ({ faults }) => faults.add(wrong("slow")), /must be an object, not "slow"/],
    [
      "an invalid snapshot",
      (sandbox) => sandbox.restore(wrong({ version: 7 })),
      /snapshot` must be the result of a sandbox's/,
    ],
    [
      "a clock function without a valid result",
      () => createSandbox({ clock: () => wrong("noon") }),
      /clock\(\)` must be a Date or milliseconds since 1970, not "noon"/,
    ],
  ])("%s", async (_name, call, message) => {
    const sandbox = createSandbox({ clock: NOON });
    await expect(async () => call(sandbox)).rejects.toThrow(message);
    await expect(async () => call(sandbox)).rejects.toThrow(TypeError);
  });

  test.each([
    ["words", "an hour", /"an hour" is not an ISO 8601 duration/],
    ["the past", -1, /can only be advanced .*not by -1/],
    ["nothing", undefined, /not an ISO 8601 duration/],
  ])("advancing the clock by %s", (_name, by, message) => {
    const { clock } = createSandbox({ clock: NOON });
    expect(() => clock.advance(wrong(by))).toThrow(message);
    expect(clock.now()).toEqual(new Date(NOON));
  });
});

describe("completeCheckout", () => {
  async function begin() {
    const sandbox = createSandbox({ clock: NOON });
    const broker = new Broker(sandbox, sandbox.fetch);
    const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer()));
    return { sandbox, session: body };
  }

  test("accepts imin's response, its target as a string or a URL, and the identifier", async () => {
    const { sandbox, session } = await begin();
    const [{ target }] = session.potentialAction;
    const completed = await sandbox.completeCheckout(session);
    expect(completed.order).toMatch(/^[\da-f-]{36}$/);
    for (const form of [target, new URL(target), completed.session, `${target}?from=email`]) {
      expect(await sandbox.completeCheckout(form)).toEqual(completed);
    }
  });

  test("accepts the result of the SDK's createSession", async () => {
    const sandbox = createSandbox({ clock: NOON });
    const imin = new IminClient({
      apiKey: sandbox.apiKey,
      checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
      fetch: sandbox.fetch,
      broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    });
    const item = orderItem() as { acceptedOffer: string; orderedItem: { identifier: string } };
    const session = await imin.checkout.createSession(
      imin.checkout
        .session()
        .customer(await imin.customers.create({ ...louisDetails }))
        .orderItem({
          type: "ScheduledSession",
          identifier: item.orderedItem.identifier,
          acceptedOffer: item.acceptedOffer,
        })
        .build(),
    );
    expect((await sandbox.completeCheckout(session)).order).toBeDefined();
  });

  test.each([
    ["a promise", Promise.resolve("session"), "a promise (await it first)"],
    ["nothing", undefined, "undefined"],
    ["a number", 17, "17"],
    ["an empty string", "", '""'],
    ["an order", { type: "Order", identifier: "1" }, '{"type":"Order"'],
  ])("rejects %s", async (_name, given, shown) => {
    const { sandbox } = await begin();
    const refused = sandbox.completeCheckout(given as string);
    await expect(refused).rejects.toThrow("`session` must be the created session");
    await expect(refused).rejects.toThrow(shown);
  });

  test("names the unknown session", async () => {
    const { sandbox } = await begin();
    await expect(sandbox.completeCheckout("abc")).rejects.toThrow('There is no checkout session "abc"');
  });
});

describe("changeCustomer", () => {
  test("sets an access pass next to the person, not in it", async () => {
    const sandbox = createSandbox();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    sandbox.changeCustomer(customer, { accessPass: "ABC123", telephone: "020 7946 0999" });
    expect((await broker.get(`/customer-accounts/${customer}`)).body).toMatchObject({
      telephone: "020 7946 0999",
      accessPass: { "@type": "Barcode", text: "ABC123" },
    });
    sandbox.changeCustomer(customer, { accessPass: "DEF456" });
    const { body } = await broker.get(`/customer-accounts/${customer}`);
    expect(body).toMatchObject({ telephone: "020 7946 0999", accessPass: { text: "DEF456" } });
  });

  test.each([
    ["an unknown change", { phone: "1" }, /unknown `phone`; valid are email, .*accessPass/],
    ["a change of the wrong type", { telephone: 1 }, /telephone` must be a string, not 1/],
    ["an invalid email address", { email: "louis" }, /is not an email address/],
    ["no change at all", {}, /At least one property/],
  ])("rejects %s and changes nothing", async (_name, changes, message) => {
    const sandbox = createSandbox();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    const before = await broker.get(`/customer-accounts/${customer}`);
    expect(() => sandbox.changeCustomer(customer, changes as CustomerChanges)).toThrow(message);
    expect((await broker.get(`/customer-accounts/${customer}`)).body).toEqual(before.body);
  });
});

test("undocumented properties of a person are not stored", async () => {
  const sandbox = createSandbox();
  const broker = new Broker(sandbox, sandbox.fetch);
  const created = await broker.send("POST", `${broker.booking}/customer-accounts`, {
    ...louisDetails,
    accessPass: { type: "Barcode", text: "ABC123" },
    phone: "020 7946 0999",
  });
  expect(created.status).toBe(201);
  expect(created.body).not.toHaveProperty("accessPass");
  expect(created.body).not.toHaveProperty("phone");
});

describe("a standalone session", () => {
  const standalone = (slug: string) => ({
    "@context": ["https://openactive.io/", "https://imin.co/"],
    type: "imin:CheckoutSession",
    "imin:initialOrder": {
      type: "OrderQuote",
      orderedItem: [
        {
          type: "OrderItem",
          orderedItem: { type: "ScheduledSession", id: `${FEEDS}/scheduled-sessions/${slug}` },
        },
      ],
    },
  });

  test.each([
    ["not sold in advance", "circuits-2026-11-24"],
    ["not yet on sale", "yoga-2026-12-09"],
    ["over", "yoga-2026-11-23"],
    ["unknown", "unknown"],
  ])("for an item that is %s is rejected with 400 and a list of contexts", async (_name, slug) => {
    const sandbox = createSandbox({ clock: NOON });
    const broker = new Broker(sandbox, sandbox.fetch);
    const url = `${broker.checkout}/checkout-sessions`;
    const { status, body } = await broker.send("POST", url, standalone(slug));
    expect(status).toBe(400);
    expect(body["@context"]).toEqual(["https://openactive.io/", "https://imin.co/"]);
    expect(body.description).toContain(slug);
  });
});
