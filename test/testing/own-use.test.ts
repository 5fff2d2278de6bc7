import { IminClient } from "imin-sdk";
import { type CustomerChanges, createSandbox, type SandboxOptions } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";

describe("createSandbox refuses", () => {
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
    ["a clock that is no date", { clock: "noon" }, /clock` must be a date, or a function/],
    ["an empty key", { apiKey: "" }, /apiKey` must be a text/],
    ["a text for a truth", { customerOnOrders: "yes" }, /customerOnOrders` must be true or false/],
    [
      "what is no snapshot",
      { snapshot: { version: 7 } },
      /snapshot` must be what another sandbox's snapshot\(\) gave/,
    ],
    ["what is no object", "options", /`options` must be an object/],
  ])("%s", (_name, options, message) => {
    // What JavaScript lets through and TypeScript does not.
    expect(() => createSandbox(options as SandboxOptions)).toThrow(message);
    expect(() => createSandbox(options as SandboxOptions)).toThrow(TypeError);
  });
});

describe("completeCheckout", () => {
  async function begin() {
    const sandbox = createSandbox({ clock: NOON });
    const broker = new Broker(sandbox, sandbox.fetch);
    const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer()));
    return { sandbox, session: body };
  }

  test("takes what imin sent, its target as a text or a URL, and the identifier", async () => {
    const { sandbox, session } = await begin();
    const [{ target }] = session.potentialAction;
    const completed = await sandbox.completeCheckout(session);
    expect(completed.order).toMatch(/^[\da-f-]{36}$/);
    for (const form of [target, new URL(target), completed.session, `${target}?from=email`]) {
      expect(await sandbox.completeCheckout(form)).toEqual(completed);
    }
  });

  test("takes what the SDK's createSession gave", async () => {
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
    ["an empty text", "", '""'],
    ["an order", { type: "Order", identifier: "1" }, '{"type":"Order"'],
  ])("says that it cannot use %s", async (_name, given, shown) => {
    const { sandbox } = await begin();
    const refused = sandbox.completeCheckout(given as string);
    await expect(refused).rejects.toThrow("`session` must be what creating the session gave");
    await expect(refused).rejects.toThrow(shown);
  });

  test("says which session it does not know", async () => {
    const { sandbox } = await begin();
    await expect(sandbox.completeCheckout("abc")).rejects.toThrow('There is no checkout session "abc"');
  });
});

describe("changeCustomer", () => {
  test("sets an access pass beside the person, not in it", async () => {
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
    ["a change of the wrong kind", { telephone: 1 }, /telephone` must be a text, not 1/],
    ["an e-mail address that is none", { email: "louis" }, /is not an e-mail address/],
    ["no change at all", {}, /At least one property/],
  ])("refuses %s and changes nothing", async (_name, changes, message) => {
    const sandbox = createSandbox();
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    const before = await broker.get(`/customer-accounts/${customer}`);
    expect(() => sandbox.changeCustomer(customer, changes as CustomerChanges)).toThrow(message);
    expect((await broker.get(`/customer-accounts/${customer}`)).body).toEqual(before.body);
  });
});

test("what imin does not document of a person is not kept", async () => {
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
  ])("for what is %s is refused with 400 and a list of contexts", async (_name, slug) => {
    const sandbox = createSandbox({ clock: NOON });
    const broker = new Broker(sandbox, sandbox.fetch);
    const url = `${broker.checkout}/checkout-sessions`;
    const { status, body } = await broker.send("POST", url, standalone(slug));
    expect(status).toBe(400);
    expect(body["@context"]).toEqual(["https://openactive.io/", "https://imin.co/"]);
    expect(body.description).toContain(slug);
  });
});
