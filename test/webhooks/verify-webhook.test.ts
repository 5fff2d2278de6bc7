import { describe, expect, it } from "vitest";
import { IminWebhookError, isIminWebhookError, verifyWebhook } from "../../src/webhooks/index.ts";
import { documentedBody, webhookKey, webhookRequest } from "./customer-change.ts";

const options = { apiKey: webhookKey };
const headers = { "x-api-key": webhookKey };
const verify = (body: unknown) => verifyWebhook({ headers, body }, options);
const documentedEvent = {
  type: "customer-change",
  customer: { id: "https://book.imin.co/api/v2/customer-accounts/abc", identifier: "abc" },
  raw: documentedBody,
};

describe("the headers", () => {
  it.each([
    ["a Headers", new Headers({ "X-Api-Key": webhookKey })],
    ["a lowercase record, as in Node", { "x-api-key": webhookKey }],
    ["a record in imin's own case", { "X-Api-Key": webhookKey }],
    ["an uppercase record", { "X-API-KEY": webhookKey, "CONTENT-LENGTH": undefined }],
    ["a record of lists", { "X-Api-Key": [webhookKey] }],
    ["a record with a header called get", { get: "x", "x-api-key": webhookKey }],
    ["a record with the key in one of two cases", { "x-api-key": webhookKey, "X-Api-Key": undefined }],
  ])("may be %s", async (_, given) => {
    await expect(verifyWebhook({ headers: given, body: documentedBody }, options)).resolves.toEqual(
      documentedEvent,
    );
  });

  it.each([
    ["a list", { "x-api-key": [webhookKey, webhookKey] }],
    ["a list with a wrong one first", { "x-api-key": ["another-key", webhookKey] }],
    ["a list of its parts", { "x-api-key": [webhookKey.slice(0, 4), webhookKey.slice(4)] }],
    ["two spellings", { "x-api-key": webhookKey, "X-Api-Key": webhookKey }],
    ["none", {}],
    ["an absent value", { "x-api-key": undefined }],
  ])("hold no valid key unless it is there exactly once: %s", async (_, given) => {
    await expect(verifyWebhook({ headers: given, body: documentedBody }, options)).rejects.toMatchObject({
      reason: "wrong-key",
      status: 401,
    });
  });
});

describe("the body", () => {
  const text = JSON.stringify(documentedBody);
  const bytes = new TextEncoder().encode(text);

  it.each([
    ["parsed JSON", documentedBody],
    ["text", text],
    ["text with a byte-order mark", `\uFEFF${text}`],
    ["a Buffer", Buffer.from(text)],
    ["a Uint8Array", bytes],
    ["an ArrayBuffer", bytes.buffer],
    ["a stream", new Response(text).body],
    ["bytes with a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ])("may be %s", async (_, body) => {
    await expect(verify(body)).resolves.toEqual(documentedEvent);
  });

  it("may be that of a whole Request", async () => {
    await expect(verifyWebhook(webhookRequest(), options)).resolves.toEqual(documentedEvent);
  });

  it("may arrive in pieces that split a character", async () => {
    const whole = new TextEncoder().encode(JSON.stringify({ ...documentedBody, name: "Zoë" }));
    const cut = whole.indexOf(0xc3) + 1;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(whole.slice(0, cut));
        controller.enqueue(whole.slice(cut));
        controller.close();
      },
    });
    await expect(verify(body)).resolves.toMatchObject({ raw: { name: "Zoë" } });
  });

  it("keeps a byte-order mark within its text", async () => {
    const raw = { ...documentedBody, name: "a\uFEFFb" };
    await expect(verify(JSON.stringify(raw))).resolves.toMatchObject({ raw });
  });

  it.each([
    ["was not parsed by the framework", undefined],
    ["is absent", null],
    ["is text that is not JSON", "identifier=abc"],
    ["is bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ])("is rejected if it %s", async (_, body) => {
    await expect(verify(body)).rejects.toMatchObject({ reason: "not-json", status: 400 });
  });
});

describe("the event", () => {
  it("is the same in either JSON-LD spelling, and keeps the original body", async () => {
    const raw = { type: "CustomerAccount", id: documentedBody["@id"], identifier: "abc" };
    const event = await verify(raw);
    expect(event).toEqual({ ...documentedEvent, raw });
    expect(event.raw).toBe(raw);
  });

  it("prefers the account's identifier to the one in its URL", async () => {
    const event = await verify({ ...documentedBody, identifier: "MAlnTNiZut" });
    expect(event).toMatchObject({ customer: { id: documentedBody["@id"], identifier: "MAlnTNiZut" } });
  });

  it.each([
    ["https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut", undefined, "MAlnTNiZut"],
    ["https://book.imin.co/api/v2/customer-accounts/a%2Fb", null, "a/b"],
    ["http://localhost:3000/customer-accounts/abc", "", "abc"],
  ])("takes the identifier from the account's URL %s if it is %j", async (id, given, identifier) => {
    const event = await verify({ "@type": "CustomerAccount", "@id": id, identifier: given });
    expect(event).toMatchObject({ type: "customer-change", customer: { id, identifier } });
  });

  it("reads a type that is in a list, in either spelling", async () => {
    const { "@type": type, "@id": id, ...others } = documentedBody;
    for (const raw of [
      { ...others, "@type": [type], "@id": id },
      { ...others, type: [type], id },
      { ...others, type: ["Thing", type], id },
    ]) {
      await expect(verify(raw)).resolves.toEqual({ ...documentedEvent, raw });
    }
  });

  it("reads a body of 400 levels", async () => {
    const levels = 400;
    const deep = `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
    const body = JSON.stringify(documentedBody).replace("{", `{"deep":${deep},`);
    const event = await verify(body);
    expect(event).toMatchObject({ type: "customer-change", customer: documentedEvent.customer });
  });

  it.each([
    ["another type", { "@type": "Person", "@id": documentedBody["@id"], identifier: "abc" }],
    [
      "an account without identifier whose URL is not an account's",
      { "@type": "CustomerAccount", "@id": "https://book.imin.co/api/v2/orders/1" },
    ],
    [
      "an account whose URL ends before the identifier",
      { "@type": "CustomerAccount", "@id": "https://book.imin.co/api/v2/customer-accounts/" },
    ],
    [
      "an account whose URL is encoded wrongly",
      { "@type": "CustomerAccount", "@id": "https://book.imin.co/customer-accounts/%" },
    ],
    ["an account whose identifier does not fit a URL", { "@type": "CustomerAccount", "@id": "abc" }],
    ["an account without URL", { "@type": "CustomerAccount", identifier: "abc" }],
    ["a list", [documentedBody]],
    ["a number", 1],
    ["true", true],
  ])("is unknown, not an error, for %s", async (_, raw) => {
    await expect(verify(raw)).resolves.toEqual({ type: "unknown", raw });
    await expect(verify(JSON.stringify(raw))).resolves.toEqual({ type: "unknown", raw });
  });
});

describe("a rejection", () => {
  const refusal = () =>
    verifyWebhook({ headers: {}, body: "louis@imin.co" }, options).catch((error) => error);

  it("is an error with a name that other copies of the package recognize", async () => {
    const error = await refusal();
    expect(error).toBeInstanceOf(IminWebhookError);
    expect(error).toMatchObject({ name: "IminWebhookError", reason: "wrong-key", status: 401 });
    expect(error[Symbol.for("imin-sdk.error")]).toBe(true);
    const fromAnotherCopy = { code: "webhook", [Symbol.for("imin-sdk.error")]: true };
    expect([error, fromAnotherCopy].every(isIminWebhookError)).toBe(true);
    expect(
      [{ name: "IminWebhookError" }, new Error("other"), undefined, "IminWebhookError"].some(
        isIminWebhookError,
      ),
    ).toBe(false);
  });

  it("can be logged: it contains neither the key nor any part of the body", async () => {
    const { inspect } = await import("node:util");
    const errors = [await refusal(), await verify("louis@imin.co").catch((error) => error)];
    for (const error of errors) {
      const logged = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
      expect(logged).not.toMatch(/louis|example-webhook-key/);
      expect(JSON.parse(JSON.stringify(error))).toMatchObject({
        code: "webhook",
        reason: error.reason,
        status: error.status,
      });
    }
  });

  it("differs from a missing key in the options, which is the application's own error", async () => {
    const error = await verifyWebhook({ headers: {}, body: {} }, { apiKey: undefined }).catch(
      (error) => error,
    );
    expect(error).toMatchObject({ name: "IminConfigError", option: "apiKey" });
    expect(isIminWebhookError(error)).toBe(false);
  });
});
