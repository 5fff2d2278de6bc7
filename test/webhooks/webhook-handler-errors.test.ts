import { afterEach, describe, expect, it, vi } from "vitest";
import { createWebhookHandler, verifyWebhook, type WebhookHandlerOptions } from "../../src/webhooks/index.ts";
import { webhookKey, webhookRequest } from "./customer-change.ts";
import { recordingHandler } from "./recording-handler.ts";

const withBody = (body: BodyInit | null): Request => webhookRequest({ body });

afterEach(() => {
  vi.restoreAllMocks();
});

describe("invalid options", () => {
  it.each([
    ["a missing key", undefined, "apiKey is missing"],
    ["an empty key", "", "apiKey is blank"],
    ["a blank key", " \n", "apiKey is blank"],
    ["an empty list", [], "apiKey is an empty list"],
    ["a list with a blank key", [webhookKey, ""], "apiKey is blank"],
    ["a key that no header can contain", "clé-d’exemple", "apiKey has characters"],
  ])("throw immediately and name the option: %s", (_, apiKey, message) => {
    expect(() => createWebhookHandler({ apiKey, onCustomerChange: () => {} })).toThrow(
      expect.objectContaining({
        name: "IminConfigError",
        code: "config",
        option: "apiKey",
        message: expect.stringContaining(message),
      }),
    );
  });

  it("throw immediately if a callback is missing in untyped code", () => {
    const options: WebhookHandlerOptions = JSON.parse(`{"apiKey":"${webhookKey}"}`);
    expect(() => createWebhookHandler(options)).toThrow("onCustomerChange must be a function");
  });

  it("never accept a call: a key function that returns nothing causes a 500", async () => {
    const errors: unknown[] = [];
    const { events, handle } = recordingHandler({
      apiKey: () => undefined,
      onError: (error) => errors.push(error),
    });
    expect((await handle(webhookRequest({ headers: { "X-Api-Key": "" } }))).status).toBe(500);
    expect(errors).toMatchObject([{ name: "IminConfigError", option: "apiKey" }]);
    expect(events).toEqual([]);
  });
});

describe("an error of the application", () => {
  const failure = new RangeError("louis@imin.co is not in the database");
  const fail = (): never => {
    throw failure;
  };

  it.each([
    ["onCustomerChange throws", { onCustomerChange: fail }, webhookRequest()],
    ["onCustomerChange rejects", { onCustomerChange: () => Promise.reject(failure) }, webhookRequest()],
    ["onUnknown throws", { onUnknown: fail }, withBody('{"type":"imin:SomethingNew"}')],
    ["the key function throws", { apiKey: fail }, webhookRequest()],
  ])("causes a 500 and is passed to onError with the request: %s", async (_, options, request) => {
    const onError = vi.fn();
    const { handle } = recordingHandler({ ...options, onError });
    const response = await handle(request);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("louis");
    expect(onError.mock.calls).toEqual([[failure, request]]);
  });

  it("causes a 500 even if it is a rejection of another webhook", async () => {
    const onError = vi.fn();
    const { handle } = recordingHandler({
      onCustomerChange: async () => {
        await verifyWebhook({ headers: {}, body: {} }, { apiKey: "another-key" });
      },
      onError,
    });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: "wrong-key", status: 401 });
  });

  it("is logged to the console by name only if there is no onError", async () => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ onCustomerChange: fail });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(write.mock.calls).toEqual([
      ["imin-sdk: responded with 500 to a webhook after RangeError; set onError to see it"],
    ]);
  });

  it("is logged to the console with its message if it is this SDK's, which quotes no one", async () => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ apiKey: () => "" });
    await handle(webhookRequest());
    expect(write.mock.calls).toEqual([[expect.stringContaining("IminConfigError: apiKey is blank")]]);
  });

  it.each([
    ["throws", fail],
    ["rejects", () => Promise.reject(failure)],
  ])("causes a 500 and is logged by name if onError %s too", async (_, onError) => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ onCustomerChange: fail, onError });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(write.mock.calls).toEqual([["imin-sdk: onError of a webhook handler threw RangeError"]]);
  });
});
