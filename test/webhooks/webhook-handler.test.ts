import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createWebhookHandler,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHandlerOptions,
} from "../../src/webhooks/index.ts";
import { documentedBody, webhookKey, webhookRequest } from "./customer-change.ts";

function recordingHandler(options: Partial<WebhookHandlerOptions> = {}) {
  const events: WebhookEvent[] = [];
  const record = (event: WebhookEvent) => events.push(event);
  const handle = createWebhookHandler({
    apiKey: webhookKey,
    onCustomerChange: record,
    onUnknown: record,
    ...options,
  });
  return { events, handle };
}

const withKey = (key: string): Request => webhookRequest({ headers: { "x-api-key": key } });
const withBody = (body: BodyInit | null): Request => webhookRequest({ body });

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a call that imin documents", () => {
  it("is answered 204 without a body, after its event was handed on", async () => {
    const { events, handle } = recordingHandler();
    const response = await handle(webhookRequest());
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(events).toEqual([
      {
        type: "customer-change",
        customer: { id: "https://book.imin.co/api/v2/customer-accounts/abc", identifier: "abc" },
        raw: documentedBody,
      },
    ]);
  });

  it("is answered only when the callback's promise has resolved", async () => {
    let start = (): void => {};
    let finish = (): void => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const onCustomerChange = () => {
      start();
      return work;
    };
    const answer = recordingHandler({ onCustomerChange }).handle(webhookRequest());
    await started;
    // An answer that did not wait would be there by now: nothing but promises lies between.
    const waiting = new Promise((resolve) => setImmediate(resolve, "waiting"));
    expect(await Promise.race([answer, waiting])).toBe("waiting");
    finish();
    expect((await answer).status).toBe(204);
  });

  it("may have a body of any content type, since imin documents none", async () => {
    const { events, handle } = recordingHandler();
    const headers = { "X-Api-Key": webhookKey, "Content-Type": "application/ld+json" };
    expect((await handle(webhookRequest({ headers }))).status).toBe(204);
    expect(events).toHaveLength(1);
  });
});

describe("the key", () => {
  it.each([
    ["wrong", withKey("another-key")],
    ["missing", webhookRequest({ headers: {} })],
    ["empty", withKey("")],
    ["the beginning of the right one", withKey(webhookKey.slice(0, -1))],
    ["the right one and more", withKey(`${webhookKey}x`)],
    ["the right one in another case", withKey(webhookKey.toUpperCase())],
    ["sent twice", withKey(`${webhookKey}, ${webhookKey}`)],
  ])("that is %s is answered 401 and calls nothing", async (_, request) => {
    const onError = vi.fn();
    const { events, handle } = recordingHandler({ onError });
    const response = await handle(request);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain(webhookKey);
    expect(events).toEqual([]);
    expect(onError).not.toHaveBeenCalled();
  });

  it("is checked before the body is read", async () => {
    const { handle } = recordingHandler();
    const request = webhookRequest({ headers: { "X-Api-Key": "another-key" }, body: "no JSON" });
    expect((await handle(request)).status).toBe(401);
    expect(request.bodyUsed).toBe(false);
  });

  it("may be any of several while one is replaced by the next", async () => {
    const { events, handle } = recordingHandler({ apiKey: ["next-key", webhookKey] });
    expect((await handle(withKey("next-key"))).status).toBe(204);
    expect((await handle(withKey(webhookKey))).status).toBe(204);
    expect((await handle(withKey("another-key"))).status).toBe(401);
    expect(events).toHaveLength(2);
  });

  it("may come from a function, which is asked on every call", async () => {
    const keys = [["first-key"], ["second-key"]];
    const { handle } = recordingHandler({ apiKey: async () => keys.shift() });
    expect((await handle(withKey("first-key"))).status).toBe(204);
    expect((await handle(withKey("first-key"))).status).toBe(401);
  });

  it("may have whitespace around it, as a secret read from a file has", async () => {
    const { handle } = recordingHandler({ apiKey: `${webhookKey}\n` });
    expect((await handle(withKey(webhookKey))).status).toBe(204);
  });
});

describe("options that cannot work", () => {
  it.each([
    ["missing", undefined, "apiKey is missing"],
    ["empty", "", "apiKey is blank"],
    ["whitespace", " \n", "apiKey is blank"],
    ["an empty list", [], "apiKey is an empty list"],
    ["a list with a blank key", [webhookKey, ""], "apiKey is blank"],
    ["not one that a header carries", "clé-d’exemple", "apiKey has characters"],
  ])("throw at once, naming the option: a key that is %s", (_, apiKey, message) => {
    expect(() => createWebhookHandler({ apiKey, onCustomerChange: () => {} })).toThrow(
      expect.objectContaining({
        name: "IminConfigError",
        code: "config",
        option: "apiKey",
        message: expect.stringContaining(message),
      }),
    );
  });

  it("throw at once where types are ignored: a callback that is missing", () => {
    const options: WebhookHandlerOptions = JSON.parse(`{"apiKey":"${webhookKey}"}`);
    expect(() => createWebhookHandler(options)).toThrow("onCustomerChange must be a function");
  });

  it("never let a call through: a key function that gives nothing makes it a 500", async () => {
    const errors: unknown[] = [];
    const { events, handle } = recordingHandler({
      apiKey: () => undefined,
      onError: (error) => errors.push(error),
    });
    expect((await handle(withKey(""))).status).toBe(500);
    expect(errors).toMatchObject([{ name: "IminConfigError", option: "apiKey" }]);
    expect(events).toEqual([]);
  });
});

describe("another method", () => {
  it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is answered 405", async (method) => {
    const { events, handle } = recordingHandler();
    const response = await handle(webhookRequest({ method, body: null }));
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("POST");
    expect(events).toEqual([]);
  });
});

describe("a body that cannot be read", () => {
  it.each([
    ["no JSON", withBody("identifier=abc")],
    ["JSON that broke off", withBody('{"@type":"CustomerAccount",')],
    ["empty", withBody("")],
    ["absent", withBody(null)],
    ["not UTF-8", withBody(new Uint8Array([0x22, 0xff, 0x22]))],
  ])("is answered 400: %s", async (_, request) => {
    const { events, handle } = recordingHandler();
    const response = await handle(request);
    expect(response.status).toBe(400);
    expect(events).toEqual([]);
  });

  it("is answered 400 when the connection breaks off before its end", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("connection lost"));
      },
    });
    const { handle } = recordingHandler();
    expect((await handle(webhookRequest({ body, duplex: "half" }))).status).toBe(400);
  });

  it("is not quoted in the answer", async () => {
    const { handle } = recordingHandler();
    expect(await (await handle(withBody("louis@imin.co"))).text()).not.toContain("louis");
  });

  it("is a mistake of the application when something read it before, and says so", async () => {
    const onError = vi.fn();
    const { handle } = recordingHandler({ onError });
    const request = webhookRequest();
    await request.text();
    expect((await handle(request)).status).toBe(500);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("read before") });
  });
});

describe("a body that is too large", () => {
  it("is answered 413 by its declared length, without being read", async () => {
    const { handle } = recordingHandler();
    const headers = { "X-Api-Key": webhookKey, "Content-Length": String(1024 * 1024 + 1) };
    const request = webhookRequest({ headers });
    expect((await handle(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  it("is answered 413 as soon as more than 1 MiB has come, though its length was not declared", async () => {
    let chunks = 0;
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
      cancel,
    });
    const { events, handle } = recordingHandler();
    expect((await handle(webhookRequest({ body, duplex: "half" }))).status).toBe(413);
    expect(chunks).toBeLessThan(24);
    expect(cancel).toHaveBeenCalledOnce();
    expect(events).toEqual([]);
  });

  it("is not one of exactly 1 MiB", async () => {
    const text = JSON.stringify(documentedBody);
    const { events, handle } = recordingHandler();
    expect((await handle(withBody(text.padEnd(1024 * 1024)))).status).toBe(204);
    expect(events).toHaveLength(1);
  });
});

describe("a body that imin does not document", () => {
  it("is handed to onUnknown as it came, and answered 204", async () => {
    const raw = { "@type": "imin:SomethingNew", "@id": "https://book.imin.co/api/v2/new/1" };
    const { events, handle } = recordingHandler();
    expect((await handle(withBody(JSON.stringify(raw)))).status).toBe(204);
    expect(events).toEqual([{ type: "unknown", raw }]);
  });

  it("is answered 204 without an onUnknown too", async () => {
    const { handle } = recordingHandler({ onUnknown: undefined });
    expect((await handle(withBody("[]"))).status).toBe(204);
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
    ["onUnknown throws", { onUnknown: fail }, withBody("{}")],
    ["the key function throws", { apiKey: fail }, webhookRequest()],
  ])("is answered 500 and given to onError with the request: %s", async (_, options, request) => {
    const onError = vi.fn();
    const { handle } = recordingHandler({ ...options, onError });
    const response = await handle(request);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("louis");
    expect(onError.mock.calls).toEqual([[failure, request]]);
  });

  it("is a 500 even when it is a refusal of another webhook", async () => {
    const onError = vi.fn();
    const { handle } = recordingHandler({
      onCustomerChange: async () => {
        await verifyWebhook({ headers: {}, body: {} }, { apiKey: "another-key" });
      },
      onError,
    });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "wrong-key", status: 401 });
  });

  it("is written to the console by name alone when there is no onError", async () => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ onCustomerChange: fail });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(write.mock.calls).toEqual([
      ["imin-sdk: a webhook was answered 500 after RangeError (give onError to see it)"],
    ]);
  });

  it("is written to the console with its message when it is this SDK's, which quotes nobody", async () => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ apiKey: () => "" });
    await handle(webhookRequest());
    expect(write.mock.calls).toEqual([[expect.stringContaining("IminConfigError: apiKey is blank")]]);
  });

  it("stays a 500 when onError throws too", async () => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const { handle } = recordingHandler({ onCustomerChange: fail, onError: fail });
    expect((await handle(webhookRequest())).status).toBe(500);
    expect(write).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(write.mock.calls)).not.toContain("louis");
  });
});
