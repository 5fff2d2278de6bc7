import { describe, expect, it, vi } from "vitest";
import { documentedBody, webhookKey, webhookRequest } from "./customer-change.ts";
import { recordingHandler } from "./recording-handler.ts";

const withKey = (key: string): Request => webhookRequest({ headers: { "x-api-key": key } });

describe("a documented call", () => {
  it("causes a 204 without a body, after its event was passed on", async () => {
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

  it("has no response until the callback's promise has resolved", async () => {
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
    const response = recordingHandler({ onCustomerChange }).handle(webhookRequest());
    await started;
    // A response that did not wait would be there by now: only promises lie in between.
    const waiting = new Promise((resolve) => setImmediate(resolve, "waiting"));
    expect(await Promise.race([response, waiting])).toBe("waiting");
    finish();
    expect((await response).status).toBe(204);
  });

  it("may have a body of any content type, because imin documents none", async () => {
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
  ])("that is %s causes a 401 and calls nothing", async (_, request) => {
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

  it("may be any of several during a rotation", async () => {
    const { events, handle } = recordingHandler({ apiKey: ["next-key", webhookKey] });
    expect((await handle(withKey("next-key"))).status).toBe(204);
    expect((await handle(withKey(webhookKey))).status).toBe(204);
    expect((await handle(withKey("another-key"))).status).toBe(401);
    expect(events).toHaveLength(2);
  });

  it("may come from a function, which is called every time", async () => {
    const keys = [["first-key"], ["second-key"]];
    const { handle } = recordingHandler({ apiKey: async () => keys.shift() });
    expect((await handle(withKey("first-key"))).status).toBe(204);
    expect((await handle(withKey("first-key"))).status).toBe(401);
  });

  it("may have whitespace around it, as in a file", async () => {
    const { handle } = recordingHandler({ apiKey: `${webhookKey}\n` });
    expect((await handle(withKey(webhookKey))).status).toBe(204);
  });
});

describe("another method", () => {
  it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s causes a 405", async (method) => {
    const { events, handle } = recordingHandler();
    const response = await handle(webhookRequest({ method, body: null }));
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("POST");
    expect(events).toEqual([]);
  });
});
