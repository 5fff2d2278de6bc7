import type { IncomingMessage } from "node:http";
import type { Request as ExpressRequest } from "express";
import { describe, expectTypeOf, it } from "vitest";
import {
  type ChangedCustomer,
  createWebhookHandler,
  type IminWebhookError,
  isIminWebhookError,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  type WebhookKeys,
  type WebhookMessage,
} from "../../src/webhooks/index.ts";

describe("the handler", () => {
  it("is a function that takes a Request and promises a Response", () => {
    const handler = createWebhookHandler({ apiKey: "key", onCustomerChange: () => {} });
    expectTypeOf(handler).toEqualTypeOf<(request: Request) => Promise<Response>>();
  });

  it("passes its own event to each callback", () => {
    createWebhookHandler({
      apiKey: "key",
      onCustomerChange: (event) => expectTypeOf(event.customer).toEqualTypeOf<ChangedCustomer>(),
      onUnknown: async (event) => expectTypeOf(event.raw).toBeUnknown(),
      onError: (error, request) => {
        expectTypeOf(error).toBeUnknown();
        expectTypeOf(request).toEqualTypeOf<Request>();
      },
    });
  });

  it("requires its key and its callback", () => {
    // @ts-expect-error apiKey is missing.
    createWebhookHandler({ onCustomerChange: () => {} });
    // @ts-expect-error onCustomerChange is missing.
    createWebhookHandler({ apiKey: "key" });
    // @ts-expect-error A misspelled option.
    createWebhookHandler({ apiKey: "key", onCustomerChange: () => {}, onCustomerChanged: () => {} });
  });
});

describe("the key", () => {
  it("may come from the environment, a list, or a function", () => {
    expectTypeOf<string | undefined>().toExtend<WebhookKeys>();
    expectTypeOf<readonly string[]>().toExtend<WebhookKeys>();
    expectTypeOf<() => string | undefined>().toExtend<WebhookKeys>();
    expectTypeOf<() => Promise<string[]>>().toExtend<WebhookKeys>();
    expectTypeOf<number>().not.toExtend<WebhookKeys>();
    expectTypeOf<readonly (string | undefined)[]>().not.toExtend<WebhookKeys>();
  });
});

describe("a message", () => {
  it("accepts what the frameworks call a request", () => {
    expectTypeOf<Request>().toExtend<WebhookMessage>();
    expectTypeOf<ExpressRequest>().toExtend<WebhookMessage>();
    expectTypeOf<IncomingMessage["headers"]>().toExtend<WebhookHeaders>();
    expectTypeOf<Headers>().toExtend<WebhookHeaders>();
  });

  it("requires both its parts", () => {
    // @ts-expect-error The body is missing.
    void verifyWebhook({ headers: {} }, { apiKey: "key" });
  });
});

describe("an event", () => {
  it("is distinguished from the others by its type", async () => {
    const event = await verifyWebhook({ headers: {}, body: {} }, { apiKey: "key" });
    expectTypeOf(event).toEqualTypeOf<WebhookEvent>();
    expectTypeOf(event.type).toEqualTypeOf<"customer-change" | "unknown">();
    if (event.type === "customer-change") expectTypeOf(event.customer.identifier).toBeString();
    // @ts-expect-error An unknown event has no customer.
    if (event.type === "unknown") event.customer;
  });
});

describe("a rejection", () => {
  it("is narrowed by its guard", () => {
    const error: unknown = undefined;
    if (!isIminWebhookError(error)) return;
    expectTypeOf(error).toEqualTypeOf<IminWebhookError>();
    expectTypeOf(error.reason).toEqualTypeOf<"wrong-key" | "not-json" | "too-large">();
    expectTypeOf(error.status).toEqualTypeOf<400 | 401 | 413>();
  });
});
