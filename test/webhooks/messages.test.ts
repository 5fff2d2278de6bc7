import { afterEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook, type WebhookKeys } from "../../src/webhooks/index.ts";
import { failureOf } from "../support/failure-of.ts";
import { webhookKey, webhookRequest } from "./customer-change.ts";
import { recordingHandler } from "./recording-handler.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const headers = { "x-api-key": webhookKey };

/** A list that throws when it is read. */
function unreadable(): unknown[] {
  return Object.defineProperty([webhookKey], 0, {
    get: () => {
      throw new Error("a getter that fails");
    },
  });
}

function cutShort(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.error(new Error("connection lost")) });
}

describe("a rejection says what is wrong", () => {
  it.each<[string, unknown, string]>([
    ["no body", undefined, "The webhook has no body, or the framework has not read it."],
    ["a body that is null", null, "The webhook has no body, or the framework has not read it."],
    ["text that is not JSON", "a=b", "The webhook's body is not JSON."],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "The webhook's body is not JSON."],
    ["a stream of nothing", new Response("").body, "The webhook's body is not JSON."],
    ["a stream that fails", cutShort(), "The webhook's body was cut short."],
    [
      "an object without a type",
      {},
      "The webhook's body has no type: was the body parsed? Pass its text, its bytes or its JSON.",
    ],
    ["a deep body", `${"[".repeat(900)}${"]".repeat(900)}`, "The webhook's body is nested too deeply."],
    [
      "a long body",
      new Response(" ".repeat(1024 * 1024 + 1)).body,
      "The webhook's body is longer than 1048576 bytes.",
    ],
  ])("of %s", async (_, body, message) => {
    const error = await failureOf(verifyWebhook({ headers, body }, { apiKey: webhookKey }), "webhook");
    expect(error.message).toBe(message);
    expect(["not-json", "too-large"]).toContain(error.reason);
  });

  it("of a call without the key", async () => {
    const error = await failureOf(
      verifyWebhook({ headers: {}, body: {} }, { apiKey: webhookKey }),
      "webhook",
    );
    expect(error.message).toBe("X-Api-Key is missing or is not the key agreed for this webhook.");
  });
});

describe("an error about the application's own code says what to change", () => {
  it("for a body that is still a promise", async () => {
    const call = verifyWebhook({ headers, body: Promise.resolve("{}") }, { apiKey: webhookKey });
    const error = await failureOf(call, "input");
    expect(error.operation).toBe("verifyWebhook");
    expect(error.issues).toEqual([{ path: "body", message: "is a Promise: await it first" }]);
  });

  it("for a request whose body was already read", async () => {
    const request = webhookRequest();
    await request.text();
    const error = await failureOf(verifyWebhook(request, { apiKey: webhookKey }), "input");
    const message = "of the request was already read: pass its content to verifyWebhook as `body`";
    expect(error.issues).toEqual([{ path: "body", message }]);
  });

  it("for headers that cannot be read", async () => {
    // @ts-expect-error The compiler rejects it too.
    const error = await failureOf(verifyWebhook({ body: "{}" }, { apiKey: webhookKey }), "input");
    expect(error.operation).toBe("verifyWebhook");
    expect(error.issues).toEqual([
      { path: "", message: "a getter or proxy in the arguments threw an error" },
    ]);
  });

  it.each<[string, unknown, string]>([
    ["missing", undefined, "is missing: pass the key agreed with imin for this webhook"],
    ["blank", [" "], "is blank: pass the key agreed with imin for this webhook"],
    ["null", null, "is not a string: pass the key agreed with imin for this webhook"],
    ["a number", [webhookKey, 5], "is not a string: pass the key agreed with imin for this webhook"],
    ["unreadable", unreadable(), "is not a string: pass the key agreed with imin for this webhook"],
    ["an empty list", [], "is an empty list: pass at least one key"],
    ["not ASCII", "clé", "has characters that no HTTP header can contain: use printable ASCII"],
  ])("for a key that is %s, from the options and from a function", async (_, given, message) => {
    const apiKey = given as WebhookKeys; // The compiler rejects some of them too.
    const ofOptions = await failureOf(verifyWebhook({ headers, body: "{}" }, { apiKey }), "config");
    expect(ofOptions.message).toBe(`apiKey ${message}`);
    const ofFunction = verifyWebhook({ headers, body: "{}" }, { apiKey: () => given as string });
    expect((await failureOf(ofFunction, "config")).message).toBe(`apiKey ${message}`);
  });

  it("for a key function that fails, with its error as the cause", async () => {
    const cause = new Error("the store of secrets is down");
    const call = verifyWebhook({ headers, body: "{}" }, { apiKey: () => Promise.reject(cause) });
    const error = await failureOf(call, "config");
    expect(error).toMatchObject({ option: "apiKey", cause });
    expect(error.message).toBe("apiKey is unavailable: the function that returns it failed");
  });
});

describe("a handler's response is plain text", () => {
  it.each<[number, string, Request]>([
    [405, "Webhooks use POST.", webhookRequest({ method: "PUT" })],
    [
      401,
      "X-Api-Key is missing or is not the key agreed for this webhook.",
      webhookRequest({ headers: { "X-Api-Key": "another-key" } }),
    ],
    [400, "The webhook's body is not JSON.", webhookRequest({ body: "a=b" })],
    [500, "The webhook could not be handled.", webhookRequest()],
  ])("for status %s: %s", async (status, text, request) => {
    const onCustomerChange = () => Promise.reject(new Error("louis@imin.co is not in the database"));
    const response = await recordingHandler({ onCustomerChange, onError: () => {} }).handle(request);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe(text);
  });
});

it("tells an event without a callback on the console, and responds with 204", async () => {
  const write = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { handle } = recordingHandler({ onUnknown: undefined });
  expect((await handle(webhookRequest({ body: "[]" }))).status).toBe(204);
  expect(write.mock.calls).toEqual([
    ["imin-sdk: responded with 204 to a webhook that imin does not document; set onUnknown to receive it"],
  ]);
});

it("describes a thrown value that has no name on the console", async () => {
  const write = vi.spyOn(console, "error").mockImplementation(() => {});
  const { handle } = recordingHandler({ onCustomerChange: () => Promise.reject(undefined) });
  expect((await handle(webhookRequest())).status).toBe(500);
  expect(write.mock.calls).toEqual([
    ["imin-sdk: responded with 500 to a webhook after a value that is not an Error; set onError to see it"],
  ]);
});
