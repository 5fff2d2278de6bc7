import fc from "fast-check";
import { createSandbox, type SandboxServer } from "imin-sdk/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Broker, responseFrom } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem } from "../support/documents.ts";
import { fuzz } from "../support/fuzz.ts";
import { sendRaw } from "../support/raw-request.ts";

const sandbox = createSandbox({ seed: fuzz(1).seed });
let server: SandboxServer;
let customer: string;

beforeAll(async () => {
  server = await sandbox.listen();
  customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
});

afterAll(() => server.close());

/** Every unsuccessful response must be a 4xx with a JSON error. */
function expectRefusal({ status, body }: { status: number; body: unknown }): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).toBeTypeOf("object");
}

async function expectAlive(): Promise<void> {
  const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  expect((await broker.get(`/customer-accounts/${customer}`)).status).toBe(200);
}

const WRITES = [
  ["POST", "/api/v2/customer-accounts"],
  ["PATCH", "/api/v2/customer-accounts/CUSTOMER"],
  ["POST", "/api/v2/customer-accounts/CUSTOMER/actions"],
  ["POST", "/api/checkout-sessions"],
  ["POST", "/checkout-sessions"],
] as const;

function write(method: string, path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(server.url + path.replace("CUSTOMER", customer), {
    method,
    headers: { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" },
    body,
  });
}

test.each(WRITES)("%s %s rejects bytes that are not a JSON object", async (method, path) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expectRefusal(await responseFrom(await write(method, path, Uint8Array.from(bytes))));
    }),
    fuzz(60),
  );
  await expectAlive();
});

test.each(WRITES)("%s %s responds to any JSON with success or an error", async (method, path) => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 5 }), async (json) => {
      const response = await responseFrom(await write(method, path, json));
      if (response.status >= 300) expectRefusal(response);
    }),
    fuzz(60),
  );
});

/** Documents that are nearly valid: one part of a valid one is replaced. */
function nearly(document: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = [];
  const collect = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) collect(part, [...path, key]);
    }
  };
  collect(document, []);
  return fc.tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 })).map(([path, value]) => {
    const copy = structuredClone(document) as Record<string, unknown>;
    let part = copy;
    for (const key of path.slice(0, -1)) part = part[key] as Record<string, unknown>;
    part[path.at(-1) ?? ""] = value;
    return copy;
  });
}

test("documents with one replaced part never cause a bug of the sandbox", async () => {
  const envelope = {
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    customer: {
      "@type": "Person",
      ...louisDetails,
      address: { "@type": "PostalAddress", postalCode: "SW15" },
    },
  };
  const action = (type: string, object: unknown) => ({
    "@context": "https://openactive.io/",
    "@type": type,
    object,
    seller: ["https://seller.example"],
  });
  const barcode = { "@type": "Barcode", text: "A1" };
  const entitlement = { "@type": "Entitlement", entitlementType: "x", validUntil: "2030-01-01T00:00:00Z" };
  const tried: [string, string, unknown][] = [
    ["POST", "/api/v2/customer-accounts", envelope],
    [
      "POST",
      "/api/v2/customer-accounts/CUSTOMER/actions",
      action("CustomerUpdateAction", { ...louisDetails }),
    ],
    ["POST", "/api/v2/customer-accounts/CUSTOMER/actions", action("imin:AccessPassUpdateAction", barcode)],
    [
      "POST",
      "/api/v2/customer-accounts/CUSTOMER/actions",
      action("imin:EntitlementUpdateAction", entitlement),
    ],
    ["POST", "/api/checkout-sessions", checkoutSessionFor(customer, [orderItem({ attendee: customer })])],
    [
      "POST",
      "/api/checkout-sessions",
      checkoutSessionFor({ type: "Person", ...louisDetails, identifier: "own" }),
    ],
  ];
  for (const [method, path, document] of tried) {
    await fc.assert(
      fc.asyncProperty(nearly(document), async (changed) => {
        const response = await responseFrom(await write(method, path, JSON.stringify(changed)));
        if (response.status >= 300) expectRefusal(response);
      }),
      fuzz(120),
    );
  }
  const page = await fetch(server.url);
  expect(page.status).toBe(200);
  await page.text();
});

test("a value that is nested too deeply is rejected, and can still be shown", async () => {
  const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
  for (const [method, path] of WRITES) expectRefusal(await responseFrom(await write(method, path, deep)));
  const response = await fetch(server.url);
  expect(response.status).toBe(200);
  await response.text();
});

test("a body of more than a megabyte is rejected, however long it is", async () => {
  const huge = JSON.stringify({ email: "x".repeat(5_000_000) });
  for (const [method, path] of WRITES) {
    const response = await responseFrom(await write(method, path, huge));
    expect(response.status).toBe(413);
    expectRefusal(response);
  }
  await expectAlive();
});

test("odd methods and paths get a 4xx with a JSON error", async () => {
  const methods = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "SEARCH");
  const path = fc.oneof(
    fc.webPath(),
    fc
      .string({ unit: "binary", maxLength: 40 })
      .map((text) => `/api/v2/orders/${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ""))}x`),
    fc.constantFrom(
      "/api/v2/orders/%",
      "//evil.example/",
      "/api/v2/../../etc/passwd",
      `/${"a".repeat(3000)}`,
    ),
  );
  await fc.assert(
    fc.asyncProperty(methods, path, async (method, tail) => {
      fc.pre(!["", "/", "/sandbox.css"].includes(tail));
      const response = await fetch(server.url + tail, { method, headers: { "X-API-KEY": sandbox.apiKey } });
      expectRefusal(await responseFrom(response));
    }),
    fuzz(200),
  );
  await expectAlive();
});

test("random bytes and truncated requests do no harm", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const received = await sendRaw(server.url, bytes);
      expect(received).not.toMatch(/^HTTP\/1\.1 5/);
    }),
    fuzz(100),
  );
  await sendRaw(
    server.url,
    'POST /api/v2/customer-accounts HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n{"email',
  );
  await expectAlive();
});
