import {
  createServer,
  request as httpRequest,
  type OutgoingHttpHeaders,
  type RequestListener,
} from "node:http";
import { getRequestListener } from "@hono/node-server";
import express from "express";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changedCustomers } from "../../examples/webhooks-changed-customers.ts";
import { documentedBody, webhookKey } from "./customer-change.ts";

/** Each example as a server would run it, loaded with the key in its environment. */
const examples = {
  Hono: async () => getRequestListener((await import("../../examples/webhooks-hono.ts")).app.fetch),
  "Next.js": async () => getRequestListener((await import("../../examples/webhooks-next-route.ts")).POST),
  Express: async () => (await import("../../examples/webhooks-express.ts")).app,
  "Express behind express.json()": async () => {
    const { app } = await import("../../examples/webhooks-express.ts");
    return express().use(express.json(), app);
  },
} satisfies Record<string, () => Promise<RequestListener>>;

const closeAfter: (() => Promise<void>)[] = [];

beforeEach(() => {
  vi.stubEnv("IMIN_WEBHOOK_KEY", webhookKey);
  changedCustomers.clear();
});

afterEach(async () => {
  for (const close of closeAfter.splice(0)) await close();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closeAfter.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/webhooks/imin`;
}

const json = JSON.stringify(documentedBody);
const imin = { "X-Api-Key": webhookKey, "Content-Type": "application/json" };

/** Node's own client, which sends a header twice. `fetch` would join the two. */
function open(url: string, headers: OutgoingHttpHeaders) {
  const request = httpRequest(url, { method: "POST", headers, agent: false });
  const status = new Promise<number | undefined>((resolve, reject) => {
    request.on("error", reject);
    request.on("response", (response) => {
      resolve(response.statusCode);
      request.destroy();
    });
  });
  return { request, status };
}

function send(url: string, headers: OutgoingHttpHeaders, body: string): Promise<number | undefined> {
  const { request, status } = open(url, headers);
  request.end(body);
  return status;
}

describe.each(Object.entries(examples))("the %s example, over HTTP", (_, load) => {
  it.each(["application/json", "application/ld+json", "text/plain"])(
    "accepts imin's call with the content type %s",
    async (type) => {
      const url = await listen(await load());
      const response = await fetch(url, {
        method: "POST",
        headers: { ...imin, "Content-Type": type },
        body: json,
      });
      expect(response.status).toBe(204);
      expect([...changedCustomers]).toEqual(["abc"]);
    },
  );

  it("accepts a call without a content type, and with a lowercase header", async () => {
    const url = await listen(await load());
    const length = Buffer.byteLength(json);
    expect(await send(url, { "x-api-key": webhookKey, "Content-Length": length }, json)).toBe(204);
    expect([...changedCustomers]).toEqual(["abc"]);
  });

  it("accepts the other JSON-LD spelling, and the same customer twice", async () => {
    const url = await listen(await load());
    const body = JSON.stringify({ type: "CustomerAccount", id: documentedBody["@id"], identifier: "abc" });
    for (const sent of [json, body])
      expect((await fetch(url, { method: "POST", headers: imin, body: sent })).status).toBe(204);
    expect([...changedCustomers]).toEqual(["abc"]);
  });

  it.each([
    ["no key", { "Content-Type": "application/json" }],
    ["a wrong key", { ...imin, "X-Api-Key": "another-key" }],
    ["the key twice", { ...imin, "X-Api-Key": [webhookKey, webhookKey] }],
  ])("rejects %s with 401", async (_, headers) => {
    const url = await listen(await load());
    expect(await send(url, headers, json)).toBe(401);
    expect([...changedCustomers]).toEqual([]);
  });

  it("rejects a body that is not JSON with 400", async () => {
    const url = await listen(await load());
    expect((await fetch(url, { method: "POST", headers: imin, body: "{" })).status).toBe(400);
  });

  it("rejects a body that is too large with 413", async () => {
    const url = await listen(await load());
    const body = " ".repeat(1024 * 1024 + 1);
    expect(await send(url, { ...imin, "Transfer-Encoding": "chunked" }, body)).toBe(413);
    expect([...changedCustomers]).toEqual([]);
  });

  it("responds to an unknown body with 204 and does nothing", async () => {
    const url = await listen(await load());
    const body = JSON.stringify({ "@type": "imin:SomethingNew" });
    expect((await fetch(url, { method: "POST", headers: imin, body })).status).toBe(204);
    expect([...changedCustomers]).toEqual([]);
  });
});

describe("an example whose key is missing from the environment", () => {
  it.each([
    ["Next.js", examples["Next.js"]],
    ["Express", examples.Express],
  ])("rejects every call: %s responds with 500", async (_, load) => {
    vi.stubEnv("IMIN_WEBHOOK_KEY", undefined);
    vi.spyOn(console, "error").mockImplementation(() => {});
    const url = await listen(await load());
    expect(await send(url, { ...imin, "X-Api-Key": "" }, json)).toBe(500);
    expect([...changedCustomers]).toEqual([]);
  });
});

it("responds with 413 to a body declared as too large before it arrives", async () => {
  const url = await listen(await examples.Hono());
  const { request, status } = open(url, { ...imin, "Content-Length": 4 * 1024 * 1024 });
  request.flushHeaders();
  expect(await status).toBe(413);
});

it("responds to GET with 405 if the framework does not", async () => {
  const url = await listen(await examples.Hono());
  const response = await fetch(url);
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST"]);
});
