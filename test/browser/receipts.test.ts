import { execFileSync } from "node:child_process";
import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { louisDetails, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";

async function receiptText(sandbox: ReturnType<typeof createSandbox>, url: string): Promise<string> {
  const response = await sandbox.fetch(url, { headers: { "X-API-KEY": sandbox.apiKey } });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  const input = Buffer.from(await response.arrayBuffer());
  // Debian's poppler-utils: an independent reader, which complains of what is not a PDF.
  return execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], { input, encoding: "utf8" });
}

test("a receipt is a PDF that says what was paid, by whom and to whom", async () => {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer({
    ...louisDetails,
    givenName: "Zoë (née “Ł”)",
    familyName: "O’Brien \\",
  });
  const order = await broker.book(sandbox, customer);
  const { body } = await broker.get(`/orders/${order}`);
  const text = await receiptText(sandbox, body["imin:receipt"][0].url);
  for (const part of [
    "Receipt 1",
    order,
    body.confirmationNumber,
    "Zoë (née “?”) O’Brien \\",
    "Acme Fitness",
    "Riverside Leisure",
    "Pilates for Everyone (Adult)",
    "£8.50",
    "Wednesday, 25 November 2026 at 18:30",
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/Total\s+£8\.50/);
});

test("a receipt for a large group goes over several pages and adds up", async () => {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const payer = await broker.createCustomer();
  const items: unknown[] = [];
  for (let count = 0; count < 30; count++) {
    items.push(
      orderItem({
        attendee: await broker.createCustomer(),
        acceptedOffer: "http://opendata.provider.com/api/feeds/offers/free",
        orderedItem: {
          type: "ScheduledSession",
          identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/fun-run-2026-11-24",
        },
      }),
    );
  }
  const order = await broker.book(sandbox, payer, items);
  const { body } = await broker.get(`/orders/${order}`);
  const text = await receiptText(sandbox, body["imin:receipt"][0].url);
  expect(text.match(/Riverside Fun Run \(Free place\)/g)).toHaveLength(30);
  expect(text.match(/\f/g)).toHaveLength(2);
  expect(text.match(/Total/g)).toHaveLength(1);
});

test("a refund has a receipt of its own", async () => {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const order = await broker.book(sandbox, await broker.createCustomer());
  const url = `${broker.booking}/orders/${order}`;
  const { body } = await broker.send("GET", url);
  const orderItemStatus = "https://openactive.io/CustomerCancelled";
  await broker.send("PATCH", url, {
    "@type": "Order",
    orderedItem: [{ "@type": "OrderItem", "@id": body.orderedItem[0].id, orderItemStatus }],
  });
  sandbox.clock.advance("PT5M");
  const after = await broker.send("GET", url);
  const text = await receiptText(sandbox, after.body["imin:receipt"][0].url);
  expect(text).toContain("Refund 2");
  expect(text).toMatch(/Total\s+-£8\.50/);
});
