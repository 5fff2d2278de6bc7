/* global expect, test */
// In Jest, every entry loads, even in the browser environment (jsdom), which has no TextEncoder.
test("every entry loads, and everything that needs no network works", () => {
  const { CheckoutSessionBuilder, IminClient, isIminError } = require("imin-sdk");
  const { OrderSchema } = require("imin-sdk/schemas");
  const { createSandbox } = require("imin-sdk/testing");
  const { createWebhookHandler } = require("imin-sdk/webhooks");
  expect(new IminClient({ apiKey: "key" }).customers).toBeDefined();
  expect(() => new IminClient({ apiKey: "" })).toThrow(/IMIN_API_KEY/);
  expect(OrderSchema).toBeDefined();
  expect(typeof createSandbox).toBe("function");
  expect(typeof createWebhookHandler({ apiKey: "key", onCustomerChange: () => {} })).toBe("function");
  let refused;
  try {
    new CheckoutSessionBuilder().build();
  } catch (error) {
    refused = error;
  }
  expect(isIminError(refused, "input")).toBe(true);
});
