import { execFileSync } from "node:child_process";
import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker, inProcess } from "../support/broker.ts";
import { louisDetails, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";

async function receiptText(sandbox: ReturnType<typeof createSandbox>, url: string): Promise<string> {
  const response = await sandbox.fetch(url, { headers: { "X-API-KEY": sandbox.apiKey } });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  const input = Buffer.from(await response.arrayBuffer());
  // Debian's poppler-utils: an independent reader, which rejects invalid PDFs.
  return execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], { input, encoding: "utf8" });
}

test("a receipt is a PDF with the payment, the seller and the customer", async () => {
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
    "Zoë (née “L”) O’Brien \\",
    "Acme Fitness",
    "Riverside Leisure",
    "GB 999 0001 73",
    louisDetails.email,
    "Pilates for Everyone (Adult)",
    "£8.50",
    "Wednesday, 25 November 2026 at 18:30",
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/Total\s+£8\.50/);
  expect(text).toMatch(/VAT included \(20%\)\s+£1\.42/);
  expect(text).toMatch(/Payment method\s+Payment card/);
});

test.each([
  ["Łukasz", "Żółć", "Lukasz Zólc"],
  ["Nguyễn", "Đức", "Nguyen Duc"],
  ["Юрий", "Щербаков", "Yuriy Shcherbakov"],
  ["Οδυσσέας", "Ελύτης", "Odysseas Elytis"],
  ["Søren", "Þórðarson Œuvre", "Søren Þórðarson Œuvre"],
  ["Ana 🎾", "Ștefănescu", "Ana  Stefanescu"],
])("a receipt shows %s %s legibly", async (givenName, familyName, shown) => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer({ ...louisDetails, givenName, familyName });
  const order = await broker.bookOrder(sandbox, customer);
  const text = await receiptText(sandbox, order["imin:receipt"][0].url);
  expect(text.replace(/ +/g, " ")).toContain(shown.replace(/ +/g, " "));
  expect(text).not.toContain("?");
});

test.each([
  ["小明", "王"],
  ["さくら", "田中"],
  ["ヴィクトリア・", "ルー"],
  ["민준", "김"],
  ["Łukasz", "王 Żółć"],
])("a receipt shows %s %s in its own letters", async (givenName, familyName) => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer({ ...louisDetails, givenName, familyName });
  const order = await broker.bookOrder(sandbox, customer);
  const text = await receiptText(sandbox, order["imin:receipt"][0].url);
  expect(text).toContain(`${givenName} ${familyName}`);
  expect(text).toContain(louisDetails.email);
  expect(text).not.toContain("?");
});

test.each([
  ["an Arabic", "محمد", "الفارسي"],
  ["a Hebrew", "דוד", "לוי"],
  ["a Thai", "สมชาย", "ใจดี"],
  ["a Hindi", "अमिताभ", "शर्मा"],
  ["a rare Chinese", "\u{20000}", "王"],
])("a receipt leaves %s name to the email address", async (_name, givenName, familyName) => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer({ ...louisDetails, givenName, familyName });
  const order = await broker.bookOrder(sandbox, customer);
  const text = await receiptText(sandbox, order["imin:receipt"][0].url);
  expect(text).toContain(louisDetails.email);
  expect(text).not.toMatch(/\?|Name/);
});

test("a Chinese session is shown with its identifier", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const person = { ...louisDetails, email: "wang@example.com", givenName: "小明", familyName: "王" };
  const session = await sandbox.catalog.addSession({
    name: "太极拳",
    offers: [{ priceCurrency: "INR", price: 850 }],
  });
  const item = orderItem({
    acceptedOffer: session.offers[0]?.id,
    orderedItem: { type: session.type, identifier: session.identifier },
  });
  const order = await broker.bookOrder(sandbox, await broker.createCustomer(person), [item]);
  const text = await receiptText(sandbox, order["imin:receipt"][0].url);
  expect(text).toContain("wang@example.com");
  expect(text).toContain("小明 王");
  expect(text).toContain("Session added-1: 太极拳 (Adult)");
  expect(text).toMatch(/Total\s+INR 850\.00/);
  expect(text).not.toMatch(/\?|Customer/);
});

test("a free place requires no payment", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const session = await sandbox.catalog.addSession({ offers: [{ price: 0 }] });
  const item = orderItem({
    acceptedOffer: session.offers[0]?.id,
    orderedItem: { type: session.type, identifier: session.identifier },
  });
  const order = await broker.bookOrder(sandbox, await broker.createCustomer(), [item]);
  const text = await receiptText(sandbox, order["imin:receipt"][0].url);
  expect(text).toMatch(/Payment method\s+None: nothing to pay/);
});

test("a receipt for a large group spans several pages and adds up", async () => {
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

test("a refund has its own receipt", async () => {
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
