import * as fc from "fast-check";
import { isIminError } from "imin-sdk";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createWebhookHandler,
  type VerifyWebhookOptions,
  verifyWebhook,
  type WebhookHandlerOptions,
  type WebhookMessage,
} from "../../src/webhooks/index.ts";
import { hostileValue } from "../support/properties/hostile-values.ts";
import { mostly } from "../support/properties/mostly.ts";
import { documentedBody, webhookKey, webhookRequest } from "./customer-change.ts";
import { recordingHandler } from "./recording-handler.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const options = { apiKey: webhookKey };
const headers = { "x-api-key": webhookKey };
const verify = (body: unknown) => verifyWebhook({ headers, body }, options);
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

describe("a body that is an object without a type", () => {
  it.each([
    ["an empty object, as Express 4 gives for application/ld+json", {}],
    ["a form", { '{"@type":"CustomerAccount"}': "" }],
    ["a type that is null", { "@type": null, identifier: "abc" }],
    ["null", JSON.parse("null")],
  ])("is a bad request, not a lost event: %s", async (_, body) => {
    const given = body === null ? "null" : body;
    await expect(verify(given)).rejects.toMatchObject({
      reason: "not-json",
      status: 400,
      message: expect.stringContaining("was the body parsed?"),
    });
    const { events, handle } = recordingHandler();
    expect((await handle(webhookRequest({ body: JSON.stringify(body) }))).status).toBe(400);
    expect(events).toEqual([]);
  });
});

describe("an event in another form", () => {
  const { "@type": _, ...others } = documentedBody;
  it.each([
    ["a type in a list", { "@type": ["CustomerAccount"], ...others }],
    ["a type among others", { "@type": ["Thing", "CustomerAccount"], ...others }],
    ["a type as a URL", { "@type": "https://openactive.io/CustomerAccount", ...others }],
    ["a type with a prefix", { "@type": "oa:CustomerAccount", ...others }],
    ["a string with a byte-order mark", `\uFEFF${JSON.stringify(documentedBody)}`],
  ])("is not lost: %s", async (_, body) => {
    await expect(verify(body)).resolves.toMatchObject({
      type: "customer-change",
      customer: { identifier: "abc" },
    });
  });
});

it("logs one line about an event without a callback", async () => {
  const write = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { handle } = recordingHandler({ onUnknown: undefined });
  expect((await handle(webhookRequest({ body: '{"type":"imin:SomethingNew"}' }))).status).toBe(204);
  expect(write.mock.calls).toEqual([[expect.stringContaining("set onUnknown")]]);
});

it.each([600, 4_000, 100_000])("responds to a body of %s levels with 400", async (levels) => {
  const { handle } = recordingHandler();
  expect((await handle(webhookRequest({ body: nested(levels) }))).status).toBe(400);
  const account = JSON.stringify(documentedBody).replace("{", `{"deep":${nested(levels)},`);
  for (const body of [nested(levels), account, `${"[".repeat(levels)}${"]".repeat(levels)}`]) {
    await expect(verify(body)).rejects.toMatchObject({ status: 400 });
  }
});

describe("a callback that throws", () => {
  const thrower = (): never => {
    throw new Error("an error thrown while it is read");
  };
  it.each<[string, () => unknown]>([
    ["a proxy", () => new Proxy({}, { get: thrower, has: thrower, getPrototypeOf: thrower })],
    ["an object whose name throws", () => Object.defineProperty({}, "name", { get: thrower })],
    ["an object whose name is not a string", () => ({ name: Symbol("name") })],
    ["nothing", () => undefined],
    ["a symbol", () => Symbol("symbol")],
  ])("causes a 500 and a line on the console: %s", async (_, make) => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    const fail = (): never => {
      throw make();
    };
    for (const onError of [undefined, fail]) {
      const { handle } = recordingHandler({ onCustomerChange: fail, onError });
      expect((await handle(webhookRequest())).status).toBe(500);
    }
    expect(write).toHaveBeenCalledTimes(2);
  });
});

describe("whatever the input", () => {
  const noError = (): undefined => undefined;
  const expectOwnError = (make: () => unknown): void => {
    try {
      make();
    } catch (error) {
      expect(isIminError(error)).toBe(true);
    }
  };
  const call = mostly(
    () => ({ headers, body: documentedBody }),
    () => webhookRequest(),
    () => ({ headers, body: JSON.stringify(documentedBody) }),
    () => ({ headers, body: new Response("{}").body }),
  );

  it("verifyWebhook returns an event or rejects with an IminError", async () => {
    const property = fc.asyncProperty(call, fc.option(hostileValue), async (make, body) => {
      const message = make() as WebhookMessage; // the types do not matter
      const given = body === null ? message : { headers, body: body() };
      const failure = await verifyWebhook(given, options).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      expect(failure === undefined || isIminError(failure.error)).toBe(true);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  it("verifyWebhook rejects with an IminError for any options", async () => {
    const given = mostly(
      () => options,
      () => ({ apiKey: [webhookKey] }),
      () => ({ apiKey: async () => webhookKey }),
    );
    const property = fc.asyncProperty(given, hostileValue, fc.boolean(), async (make, makeOther, throws) => {
      const fail = (): unknown => {
        const other = makeOther();
        if (throws) throw other;
        return other;
      };
      const message = { headers, body: documentedBody };
      for (const all of [make(), { apiKey: fail }, { apiKey: [makeOther()] }]) {
        const call = verifyWebhook(message, all as VerifyWebhookOptions); // whatever they are
        // A key function may never settle: the SDK has no limit for it.
        const pause = new Promise((resolve) => setTimeout(resolve, 20));
        const error = await Promise.race([call, pause]).then(noError, (reason: unknown) => reason);
        expect(error === undefined || isIminError(error)).toBe(true);
        expectOwnError(() => createWebhookHandler(all as WebhookHandlerOptions));
      }
      const handlerOptions = { ...options, onCustomerChange: makeOther() } as WebhookHandlerOptions;
      expectOwnError(() => createWebhookHandler(handlerOptions));
    });
    await fc.assert(property, { numRuns: 500 });
  });

  it("a handler returns a response", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const property = fc.asyncProperty(call, fc.option(hostileValue), async (make, thrown) => {
      const onCustomerChange = (): void => {
        if (thrown !== null) throw thrown();
      };
      const { handle } = recordingHandler({ onCustomerChange, onUnknown: undefined });
      const response = await handle(make() as Request); // the types do not matter
      expect([204, 400, 401, 405, 413, 500]).toContain(response.status);
    });
    await fc.assert(property, { numRuns: 500 });
  });
});
