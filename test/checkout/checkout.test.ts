import { checkoutTestValues } from "imin-sdk";
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
    ["a template", { type: "OrderAction", target: { urlTemplate: "https://checkout.example/1" } }],
    ["an action of another type", { type: "ViewAction", target: "https://checkout.example/1" }],
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
    ["no target", [{ type: "OrderAction" }], "is required"],
    ["no action", undefined, "is required"],
    ["an empty list of actions", [], "is required"],
    ["a list for a target", [{ type: "OrderAction", target: ["https://x.example"] }], "is required"],
    ["an object without a URL", [{ type: "OrderAction", target: { url: 5 } }], "is required"],
    [
      "a javascript: target",
      [{ type: "OrderAction", target: "javascript:alert(1)" }],
      "must be an http:// or https:// URL",
    ],
    [
      "a relative target",
      [{ type: "OrderAction", target: "/opendata/1" }],
      "must be an http:// or https:// URL",
    ],
  ])("rejects a response with %s", async (_, potentialAction, message) => {
    const { imin, requests } = createObservedClient(
      { status: 201, body: { ...checkoutSessionResponse, potentialAction } },
      { logLevel: "off" },
    );
    await expect(imin.checkout.createSession(checkoutSession)).rejects.toMatchObject({
      code: "response",
      outcome: "unknown",
      issues: [{ path: "potentialAction.target", message }],
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
      operation: "checkout.createStandaloneSession",
      issues: [{ path: "id" }],
    });
  });

  const unreadableText = {
    toString: () => {
      throw new Error("cannot be read");
    },
  };
  const pathMessage = 'must begin with "/" and have no query, fragment, white space or dot segments';
  it.each<[string, object, { path: string; message: string }]>([
    ["method", { method: "DELETE" }, { path: "options.method", message: 'must be one of "POST", "PUT"' }],
    ["path", { path: "checkout-sessions" }, { path: "path", message: pathMessage }],
    ["path", { path: 5 }, { path: "path", message: pathMessage }],
    ["path", { path: ["/checkout-sessions"] }, { path: "path", message: pathMessage }],
    ["path", { path: Symbol("path") }, { path: "path", message: pathMessage }],
    ["path", { path: { toString: () => "/checkout-sessions" } }, { path: "path", message: pathMessage }],
    ["path", { path: unreadableText }, { path: "path", message: pathMessage }],
  ])("rejects an invalid %s: %j", async (_, options, issue) => {
    const { imin, requests } = createObservedClient(created, {});
    const call = imin.checkout.createStandaloneSession({ id }, options);
    await expect(call).rejects.toMatchObject({ code: "input", issues: [issue] });
    expect(requests).toHaveLength(0);
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
