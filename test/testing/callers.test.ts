import { request } from "node:http";
import { createSandbox, type SandboxServer } from "imin-sdk/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkoutSession } from "../support/documents.ts";

const sandbox = createSandbox();
let server: SandboxServer;
beforeAll(async () => {
  server = await sandbox.listen();
});
afterAll(() => server.close());

/** Sends a request as a browser would: unlike `fetch`, with the given Host and Origin. */
function send(method: string, path: string, headers: Record<string, string>, to = server.url) {
  return new Promise<{ status: number | undefined; type: string | undefined; text: string }>(
    (resolve, reject) => {
      const outgoing = request(new URL(path, to), { method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          const { statusCode: status, headers } = response;
          resolve({ status, type: headers["x-content-type-options"]?.toString(), text });
        });
      });
      outgoing.on("error", reject).end();
    },
  );
}

const parts = [
  ["GET", "/"],
  ["GET", "/checkout/none"],
  ["POST", "/checkout/none"],
  ["GET", "/api/v2/entitlements"],
  ["POST", "/api/v2/customer-accounts"],
  ["GET", "/events-api/v2/event-series"],
  ["POST", "/api/checkout-sessions"],
  ["GET", "/sandbox"],
  ["GET", "/nowhere"],
] as const;

describe("a sandbox on loopback", () => {
  test.each(parts)("rejects %s %s for a host that is not this machine", async (method, path) => {
    for (const host of ["rebound.example", "127.0.0.1.rebound.example", "10.0.0.1", "localhost.example"]) {
      const { port } = new URL(server.url);
      const response = await send(method, path, { host: `${host}:${port}`, "x-api-key": sandbox.apiKey });
      expect(response.status).toBe(403);
      expect(response.text).toContain("localhost");
    }
  });

  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "imin.localhost"])(
    "accepts the host %s",
    async (host) => {
      const { port } = new URL(server.url);
      expect((await send("GET", "/", { host: `${host}:${port}` })).status).toBe(200);
    },
  );

  test.each(parts.filter(([method]) => method === "POST"))(
    "rejects %s %s from a page of another origin",
    async (method, path) => {
      const { port } = new URL(server.url);
      const origins = ["https://evil.example", "null", "http://127.0.0.1:1", `https://127.0.0.1:${port}`, ""];
      for (const origin of origins) {
        const response = await send(method, path, { origin, "x-api-key": sandbox.apiKey });
        expect(response.status).toBe(403);
        expect(response.text).toContain("origin");
      }
    },
  );

  test("accepts changes from its own pages and from programs, which send no Origin", async () => {
    const headers = { "x-api-key": sandbox.apiKey };
    expect((await send("POST", "/checkout/none", { ...headers, origin: server.url })).status).toBe(404);
    expect((await send("POST", "/checkout/none", headers)).status).toBe(404);
  });

  test("lets a page of another origin read no more than a browser allows", async () => {
    expect((await send("GET", "/", { origin: "https://evil.example" })).status).toBe(200);
  });
});

test("a sandbox that listens for other machines accepts any host", async () => {
  const open = await sandbox.listen({ host: "0.0.0.0" });
  const { port } = new URL(open.url);
  const response = await send("GET", "/", { host: `sandbox:${port}` }, `http://127.0.0.1:${port}`);
  expect(response.status).toBe(200);
  await open.close();
});

test.each(parts)("%s %s says that its type must not be guessed", async (method, path) => {
  expect((await send(method, path, {})).type).toBe("nosniff");
});

describe("the customer of a checkout session", () => {
  const send = async (customer: string, to = server.checkoutBaseUrl) =>
    sandbox.fetch(`${to}/api/checkout-sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...checkoutSession,
        "imin:initialOrder": { ...checkoutSession["imin:initialOrder"], customer },
      }),
    });
  const newCustomer = async (bookingBaseUrl: string) => {
    const response = await sandbox.fetch(`${bookingBaseUrl}/customer-accounts`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": sandbox.apiKey },
      body: JSON.stringify({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" }),
    });
    return (await response.json()) as { readonly id: string; readonly identifier: string };
  };

  test.each(["https://book.imin.co/api/v2", "https://book.example/api/v2"])(
    "may be a URL below imin's base URL or %s, where the account was created",
    async (bookingBaseUrl) => {
      const { id, identifier } = await newCustomer(bookingBaseUrl);
      expect(id).toBe(`${bookingBaseUrl}/customer-accounts/${identifier}`);
      for (const customer of [
        identifier,
        id,
        `https://book.imin.co/api/v2/customer-accounts/${identifier}`,
      ]) {
        expect((await send(customer)).status).toBe(201);
      }
    },
  );

  test("is rejected as the URL of a proxy, which imin cannot know", async () => {
    const { identifier } = await newCustomer("https://book.imin.co/api/v2");
    for (const base of [
      "http://127.0.0.1:9/api/v2",
      "https://imin.co.example/api/v2",
      "https://xnimin.co/api/v2",
    ]) {
      const response = await send(`${base}/customer-accounts/${identifier}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("https://book.imin.co/api/v2");
    }
  });
});
