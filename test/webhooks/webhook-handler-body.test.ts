import { describe, expect, it, vi } from "vitest";
import { documentedBody, webhookKey, webhookRequest } from "./customer-change.ts";
import { recordingHandler } from "./recording-handler.ts";

const withBody = (body: BodyInit | null): Request => webhookRequest({ body });

describe("an unreadable body", () => {
  it.each([
    ["no JSON", withBody("identifier=abc")],
    ["truncated JSON", withBody('{"@type":"CustomerAccount",')],
    ["empty", withBody("")],
    ["absent", withBody(null)],
    ["not UTF-8", withBody(new Uint8Array([0x22, 0xff, 0x22]))],
  ])("causes a 400: %s", async (_, request) => {
    const { events, handle } = recordingHandler();
    const response = await handle(request);
    expect(response.status).toBe(400);
    expect(events).toEqual([]);
  });

  it("causes a 400 if the connection is lost before its end", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("connection lost"));
      },
    });
    const { handle } = recordingHandler();
    expect((await handle(webhookRequest({ body, duplex: "half" }))).status).toBe(400);
  });

  it("is not quoted in the response", async () => {
    const { handle } = recordingHandler();
    expect(await (await handle(withBody("louis@imin.co"))).text()).not.toContain("louis");
  });

  it("is the application's error if it was already read", async () => {
    const onError = vi.fn();
    const { handle } = recordingHandler({ onError });
    const request = webhookRequest();
    await request.text();
    expect((await handle(request)).status).toBe(500);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("already read") });
  });
});

describe("a body that is too large", () => {
  it("causes a 413 by its declared length, without being read", async () => {
    const { handle } = recordingHandler();
    const headers = { "X-Api-Key": webhookKey, "Content-Length": String(1024 * 1024 + 1) };
    const request = webhookRequest({ headers });
    expect((await handle(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  it("causes a 413 as soon as more than 1 MiB has arrived, even if its length was not declared", async () => {
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

  it("may have exactly 1 MiB, declared or not", async () => {
    const body = JSON.stringify(documentedBody).padEnd(1024 * 1024);
    const headers = { "X-Api-Key": webhookKey, "Content-Length": String(1024 * 1024) };
    const { events, handle } = recordingHandler();
    expect((await handle(webhookRequest({ body, headers }))).status).toBe(204);
    expect((await handle(withBody(body))).status).toBe(204);
    expect(events).toHaveLength(2);
  });
});

describe("an undocumented body", () => {
  it("is passed unchanged to onUnknown and causes a 204", async () => {
    const raw = { "@type": "imin:SomethingNew", "@id": "https://book.imin.co/api/v2/new/1" };
    const onCustomerChange = vi.fn();
    const { events, handle } = recordingHandler({ onCustomerChange });
    expect((await handle(withBody(JSON.stringify(raw)))).status).toBe(204);
    expect(events).toEqual([{ type: "unknown", raw }]);
    expect(onCustomerChange).not.toHaveBeenCalled();
  });

  it("causes a 204 without an onUnknown too", async () => {
    const { handle } = recordingHandler({ onUnknown: undefined });
    expect((await handle(withBody("[]"))).status).toBe(204);
  });
});
