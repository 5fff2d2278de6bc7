import { checkoutTestValues, expandCheckoutUrl, IminClient, isBookable, scheduledSessionUrl } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { checkoutSession, checkoutSessionResponse } from "../support/documents.ts";
import { createObservedClient } from "../support/observed-client.ts";

const created = { status: 201, body: checkoutSessionResponse };

describe("createSession", () => {
  it("sends the seed's document unchanged if it is written by hand", async () => {
    const { imin, requests } = createObservedClient(created, { responseValidation: "strict" });
    const session = await imin.checkout.createSession(checkoutSession);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: "https://checkout.acmefitness.co.uk/api/checkout-sessions",
    });
    expect(requests[0]?.body).toStrictEqual(checkoutSession);
    expect(session).toStrictEqual({
      ...checkoutSessionResponse,
      checkoutUrl: "https://checkout.acmefitness.co.uk/opendata/BQokikJOvBiI2H",
    });
  });

  it("sends a builder's result, given the builder or the payload", async () => {
    const { imin, requests } = createObservedClient(created, {
      broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    });
    const builder = imin.checkout
      .session()
      .customer("MAlnTNiZut")
      .orderItem({ type: "Slot", identifier: "slot", acceptedOffer: "offer" });
    await imin.checkout.createSession(builder);
    await imin.checkout.createSession(builder.build());
    expect(requests[0]?.body).toStrictEqual(requests[1]?.body);
    expect(requests[0]?.body).toStrictEqual(builder.build());
  });

  it("accepts documents in the other spelling and of imin's oldest pages unchanged", async () => {
    const { imin, requests } = createObservedClient(created, {});
    const document = {
      "@type": "imin:CheckoutSession",
      "imin:initialOrder": {
        "@type": "OrderQuote",
        customer: "MAlnTNiZut",
        broker: { "@type": "Organization", name: "Acme Fitness", url: "https://acmefitness.co.uk" },
        orderedItem: [
          {
            "@type": "OrderItem",
            orderedItem: { "@type": "ScheduledSession", "@id": "https://example.com/1" },
          },
        ],
      },
    };
    await imin.checkout.createSession(document);
    expect(requests[0]?.body).toStrictEqual(document);
  });

  it("rejects an invalid document before sending", async () => {
    const { imin, requests } = createObservedClient(created, {});
    const document = structuredClone(checkoutSession);
    Object.assign(document["imin:navigationLinks"][0] ?? {}, { url: "javascript:alert(1)" });
    Object.assign(document["imin:initialOrder"], { orderedItem: [], customer: undefined });
    await expect(imin.checkout.createSession(document)).rejects.toMatchObject({
      code: "input",
      outcome: "not-sent",
      issues: [
        { path: "imin:initialOrder.customer", message: "is required" },
        { path: "imin:initialOrder.orderedItem", message: "needs at least one order item" },
        { path: "imin:navigationLinks[0].url", message: "must be an http:// or https:// URL" },
      ],
    });
    expect(requests).toHaveLength(0);
  });

  it("rejects instead of throwing if an unfinished builder gets past the types", async () => {
    const { imin } = createObservedClient(created, {});
    await expect(imin.checkout.createSession(imin.checkout.session() as never)).rejects.toMatchObject({
      code: "input",
      operation: "checkout.createSession",
      outcome: "not-sent",
    });
  });

  it.each([
    ["a list", checkoutSessionResponse.potentialAction],
    ["one action", checkoutSessionResponse.potentialAction[0]],
    [
      "an entry point",
      [{ "@type": "OrderAction", target: { "@type": "EntryPoint", url: "https://checkout.example/1" } }],
    ],
    [
      "the OrderAction among others",
      [{ type: "ViewAction", target: "https://x.example" }, ...checkoutSessionResponse.potentialAction],
    ],
  ])("finds the checkout page in %s", async (_, potentialAction) => {
    const { imin } = createObservedClient(
      { status: 201, body: { ...checkoutSessionResponse, potentialAction } },
      {},
    );
    const { checkoutUrl } = await imin.checkout.createSession(checkoutSession);
    expect(checkoutUrl).toMatch(/^https:\/\/checkout\./);
  });

  it.each([
    ["no target", [{ type: "OrderAction" }]],
    ["no action", undefined],
    ["a javascript: target", [{ type: "OrderAction", target: "javascript:alert(1)" }]],
    ["a relative target", [{ type: "OrderAction", target: "/opendata/1" }]],
  ])("rejects a response with %s", async (_, potentialAction) => {
    const { imin, requests } = createObservedClient(
      { status: 201, body: { ...checkoutSessionResponse, potentialAction } },
      {},
    );
    await expect(imin.checkout.createSession(checkoutSession)).rejects.toMatchObject({
      code: "response",
      outcome: "unknown",
      issues: [{ path: "potentialAction.target" }],
    });
    expect(requests).toHaveLength(1);
  });

  it("sends the key to the checkout by default", async () => {
    const { imin, requests } = createObservedClient(created, {});
    await imin.checkout.createSession(checkoutSession);
    await imin.withOptions({ checkoutSendsApiKey: false }).checkout.createSession(checkoutSession);
    expect(requests.map(({ headers }) => headers.get("x-api-key"))).toStrictEqual(["test-key", null]);
  });

  it("names the missing option if the client has no checkout", async () => {
    const { imin, requests } = createObservedClient(created, { checkoutBaseUrl: undefined });
    await expect(imin.checkout.createSession(checkoutSession)).rejects.toMatchObject({
      code: "config",
      option: "checkoutBaseUrl",
      operation: "checkout.createSession",
      outcome: "not-sent",
    });
    expect(requests).toHaveLength(0);
  });
});

describe("createStandaloneSession", () => {
  const id = "https://opendata.fusion-lifestyle.com/OpenActive/api/scheduled-sessions/310003324";
  const body = {
    "@context": ["https://openactive.io/", "https://imin.co/"],
    type: "imin:CheckoutSession",
    "imin:initialOrder": {
      type: "OrderQuote",
      orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id } }],
    },
  };

  it("posts imin's document to the checkout, without /api", async () => {
    const { imin, requests } = createObservedClient(created, {});
    const { checkoutUrl } = await imin.checkout.createStandaloneSession({ id });
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: "https://checkout.acmefitness.co.uk/checkout-sessions",
    });
    expect(requests[0]?.body).toStrictEqual(body);
    expect(checkoutUrl).toBe("https://checkout.acmefitness.co.uk/opendata/BQokikJOvBiI2H");
  });

  it("uses the other method and path that imin's page shows", async () => {
    const { imin, requests } = createObservedClient(created, {});
    await imin.checkout.createStandaloneSession({ id }, { method: "PUT", path: "/api/checkout-sessions" });
    expect(requests[0]).toMatchObject({
      method: "PUT",
      url: "https://checkout.acmefitness.co.uk/api/checkout-sessions",
      body,
    });
  });

  it("rejects a session without an id", async () => {
    const { imin } = createObservedClient(created, {});
    await expect(imin.checkout.createStandaloneSession({ id: "" })).rejects.toMatchObject({
      issues: [{ path: "id" }],
    });
  });
});

describe("guest checkout", () => {
  const template = "{checkoutBaseUrl}/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1";

  it.each([
    "https://checkout.acmefitness.co.uk",
    "https://checkout.acmefitness.co.uk/",
    "checkout.acmefitness.co.uk",
    "checkout.acmefitness.co.uk/",
  ])("inserts %s into a template and keeps the template's encoding", (checkoutBaseUrl) => {
    const url = "https://checkout.acmefitness.co.uk/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1";
    expect(expandCheckoutUrl(template, checkoutBaseUrl)).toBe(url);
    expect(expandCheckoutUrl(`https://${template}`, checkoutBaseUrl)).toBe(url);
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl });
    expect(imin.checkout.guestUrl({ "imin:checkoutUrlTemplate": template })).toBe(url);
  });

  it("encodes the identifier of a session from the Firehose", () => {
    const identifier = "https://opendata.example.com/api/scheduled-sessions/1?a=b";
    const url =
      "https://checkout.acmesports.com/v1/scheduled-sessions/https%3A%2F%2Fopendata.example.com%2Fapi%2Fscheduled-sessions%2F1%3Fa%3Db";
    expect(scheduledSessionUrl(identifier, "checkout.acmesports.com")).toBe(url);
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "checkout.acmesports.com" });
    expect(imin.checkout.scheduledSessionUrl(identifier)).toBe(url);
  });

  it("recognizes bookable items by their template alone", () => {
    expect(isBookable({ "imin:checkoutUrlTemplate": template })).toBe(true);
    expect(isBookable({ "imin:checkoutUrlTemplate": "" })).toBe(false);
    expect(isBookable({})).toBe(false);
  });

  it("rejects anything that does not lead to a page", () => {
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "checkout.acmesports.com" });
    expect(() => imin.checkout.guestUrl({})).toThrow(/isBookable/);
    expect(() =>
      expandCheckoutUrl("javascript:alert(1)//{checkoutBaseUrl}", "checkout.acmesports.com"),
    ).toThrow(/http/);
    expect(() => expandCheckoutUrl(template, "")).toThrow(/http/);
    expect(() => scheduledSessionUrl("", "checkout.acmesports.com")).toThrow(/identifier/);
  });
});

it("has imin's documented test values", () => {
  expect(checkoutTestValues).toStrictEqual({
    freeScheduledSession: "test-item-ScheduledSession-free",
    paidScheduledSession: "test-item-ScheduledSession-paid",
    freeSlot: "test-item-Slot-free",
    paidSlot: "test-item-Slot-paid",
    adultGuestOffer: "test-offer-adult-guest",
    adultMemberOffer: "test-offer-adult-member",
    memberCustomer: "test-customer-member",
  });
});
